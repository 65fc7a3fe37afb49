import { givenWhole } from '../discourse/draft.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import { firstPersonPronouns } from '../lexicon/function-words.ts'
import { type AnalysedSentence, analyseTitle } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { personOf } from '../names/person-of.ts'
import type { Speaker } from '../names/speaker.ts'

type Drafts = readonly (StatementDraft | null)[]

const longestHeading = 16
const heading = /^\P{L}*(?:individual )?statement (?:by|of) /iu

/** Minutes that print what each member has to say, under "Statement by X": in the first person, X's own words. */
export function withMembersStatements({ sentences }: AnalysedText, drafts: Drafts, cast: Cast): Drafts {
  let speaker: Speaker | null = null
  return sentences.map((sentence, at) => {
    if (isHeading(sentences, at)) {
      speaker =
        heading.test(sentence.text) && speaksHere(sentences, at + 1) ? namedIn(sentence, cast, at) : null
      return drafts[at] ?? null
    }
    return speaker === null || !/\p{L}/u.test(sentence.text)
      ? (drafts[at] ?? null)
      : givenWhole(sentence, { speaker, quoteEnd: null, isText: false, reason: 'underName' })
  })
}

/** A short paragraph that is no sentence. */
function isHeading(sentences: readonly AnalysedSentence[], at: number): boolean {
  const sentence = sentences[at]
  if (!sentence || sentence.tokens.length > longestHeading || /[.!?:;,]["”’)]*$/u.test(sentence.text))
    return false
  return (
    sentences[at - 1]?.paragraph !== sentence.paragraph && sentences[at + 1]?.paragraph !== sentence.paragraph
  )
}

/** "I" and "we" stand before the next heading. */
function speaksHere(sentences: readonly AnalysedSentence[], from: number): boolean {
  for (let at = from; at < sentences.length && !isHeading(sentences, at); at++) {
    if (
      sentences[at]?.tokens.some(({ lower, isQuoted }) => !isQuoted && firstPersonPronouns.has(lower)) ===
      true
    )
      return true
  }
  return false
}

function namedIn(sentence: AnalysedSentence, cast: Cast, at: number): Speaker | null {
  const { text } = sentence
  const analysed = analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
  const mention = analysed.mentions.at(-1)
  return mention ? personOf(cast, analysed, mention, at) : null
}
