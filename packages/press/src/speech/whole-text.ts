import { type AnalysedSentence, analyseTitle } from './analysed-sentence.ts'
import type { Cast } from './cast.ts'
import { personOf } from './floor.ts'
import type { Speaker } from './speaker.ts'

const opening =
  /^(?:(?:full )?text of (?:the )?)?(?:(?:opening|closing|introductory|keynote|welcome|national|press|joint|new year) )?(?:speech|statement|address|remarks|message|toast|intervention|lecture)\b/iu
const firstPerson = /^(?:i|we|my|our|us|me)$/
const lead = 12
const leastFirstPerson = 2

/**
 * The person whose words the whole page is, such as "Statement by Minister X at the General Assembly" with a text
 * in the first person; null for an article about somebody's words.
 */
export function wholeTextSpeaker(
  sentences: readonly AnalysedSentence[],
  title: string | null,
  cast: Cast,
): Speaker | null {
  if (title === null || !opening.test(title) || !isFirstPerson(sentences) || isHandedOn(sentences))
    return null
  const span = { start: 0, end: title.length }
  const heading = analyseTitle(title, { ...span, text: title, paragraph: 0 }, [])
  const by = heading.tokens.findIndex((token) => /^(?:by|of|from)$/.test(token.lower))
  const mention =
    by === -1
      ? undefined
      : heading.mentions.find(
          ({ from, name, isCertain }) => from > by && (isCertain || name.to - name.from > 1),
        )
  return mention ? personOf(cast, heading, mention, 0) : null
}

/** "X sent a message. The message said:" is told by somebody else. */
const isHandedOn = (sentences: readonly AnalysedSentence[]) =>
  sentences.slice(0, 4).some(({ text }) => text.endsWith(':')) ||
  /\b(?:sent|received|issued)\b/.test(sentences[0]?.text ?? '')

function isFirstPerson(sentences: readonly AnalysedSentence[]): boolean {
  const words = sentences
    .slice(0, lead)
    .flatMap(({ tokens }) => tokens.filter((token) => !token.isQuoted && firstPerson.test(token.lower)))
  return words.length >= leastFirstPerson
}
