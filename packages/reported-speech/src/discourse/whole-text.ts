import { authorLinks, firstPerson } from '../lexicon/function-words.ts'
import { handedOn, speechModifiers, wholeSpeeches } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, analyseTitle } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { personOf } from '../names/person-of.ts'
import type { Speaker } from '../names/speaker.ts'
import { signatureOf } from './signature.ts'
import type { VerbatimBlock } from './verbatim-block.ts'

const opening = pattern('iu')`^(?:(?:full )?text of (?:the )?)?(?:${speechModifiers} )?${wholeSpeeches}\b`
const handsOn = pattern()`\b${handedOn}\b`
const lead = 12
const leastFirstPerson = 2

/**
 * A page that is one person's words in the first person: "Statement by Minister X at the General Assembly", or a
 * message that X signs; null for an article about somebody's words.
 */
export function wholeText(
  sentences: readonly AnalysedSentence[],
  title: string | null,
  cast: Cast,
): VerbatimBlock | null {
  if (!isFirstPerson(sentences) || isHandedOn(sentences)) return null
  const signature = signatureOf(sentences, cast)
  if (signature !== null)
    return { speaker: signature.speaker, quoteEnd: signature.start, isText: false, reason: 'wholeText' }
  const speaker = title !== null && opening.test(title) ? namedInTitle(title, cast) : null
  return speaker && { speaker, quoteEnd: null, isText: false, reason: 'wholeText' }
}

function namedInTitle(title: string, cast: Cast): Speaker | null {
  const span = { start: 0, end: title.length }
  const heading = analyseTitle(title, { ...span, text: title, paragraph: 0 }, [])
  const by = heading.tokens.findIndex((token) => authorLinks.has(token.lower))
  if (by === -1) return null
  const mention = heading.mentions.find(
    ({ from, name, isCertain }) => from > by && (isCertain || name.to - name.from > 1),
  )
  return mention ? personOf(cast, heading, mention, 0) : null
}

/** "X sent a message. The message said:" is told by somebody else. */
const isHandedOn = (sentences: readonly AnalysedSentence[]) =>
  sentences.slice(0, 4).some(({ text }) => text.endsWith(':')) || handsOn.test(sentences[0]?.text ?? '')

function isFirstPerson(sentences: readonly AnalysedSentence[]): boolean {
  const words = sentences
    .slice(0, lead)
    .flatMap(({ tokens }) => tokens.filter((token) => !token.isQuoted && firstPerson.has(token.lower)))
  return words.length >= leastFirstPerson
}
