import type { Attribution } from '../constructions/attribution.ts'
import type { ConstruedAttribution } from '../constructions/construction.ts'
import { cueSpan } from '../cues/cue-span.ts'
import { retelling } from '../lexicon/cue-verbs.ts'
import { barePronouns } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import { isFiniteCue } from '../phrases/phrase-end.ts'
import type { Span } from '../text/span.ts'
import { isOfText } from './of-text.ts'
import type { Resolution } from './resolution.ts'
import { sourceSpan } from './source-span.ts'
import type { StatementDraft } from './statement-draft.ts'
import type { VerbatimBlock } from './verbatim-block.ts'

/** The statement that an attribution makes; null where it gives no words. */
export function draftOf(
  sentence: AnalysedSentence,
  attribution: ConstruedAttribution,
  { speaker, by }: Resolution,
  isOpening: boolean,
): StatementDraft | null {
  const { cue, contents } = attribution
  if (contents.every((span) => isPronoun(sentence, span))) return null
  const colon = sentence.tokens.findIndex(
    (token, at) => at >= cue.to && token.text === ':' && !token.isQuoted,
  )
  return {
    sentence,
    speaker,
    spans: contents,
    source: sourceSpan(sentence, attribution),
    cue: cueSpan(sentence, cue),
    verbatimFrom: colon === -1 ? null : (sentence.tokens[colon]?.end ?? null),
    reason: { attribution, by },
    isOfText: isOfText(attribution, speaker),
    isAccording: sentence.tokens[cue.from]?.lower === 'according',
    isSummary: isOpening && isSummary(sentence, attribution, speaker),
  }
}

function isPronoun({ tokens }: AnalysedSentence, { start, end }: Span): boolean {
  const words = tokens.filter((token) => token.start >= start && token.end <= end && token.isWord)
  const [word] = words
  return words.length === 1 && word !== undefined && !word.isQuoted && barePronouns.has(word.lower)
}

/** The whole sentence, given word for word; of a quotation with words of saying beside it, what is quoted. */
export function givenWhole(sentence: AnalysedSentence, { speaker, reason }: VerbatimBlock): StatementDraft {
  const spans = betweenMarks(sentence) ?? [{ start: sentence.start, end: sentence.end }]
  return { sentence, speaker, spans, source: null, cue: null, verbatimFrom: sentence.start, reason }
}

/** “A,” the moderator said. “B.” Null where nobody says anything between the marks. */
function betweenMarks({ tokens }: AnalysedSentence): readonly Span[] | null {
  if (tokens[0]?.isQuoted !== true) return null
  const isSaid = tokens.some(
    ({ isQuoted, isCapital, lower }) => !isQuoted && !isCapital && isFiniteCue(lower),
  )
  if (!isSaid) return null
  const spans: Span[] = []
  tokens.forEach((token, at) => {
    const last = spans.at(-1)
    if (!token.isQuoted) return
    if (last && tokens[at - 1]?.isQuoted) spans[spans.length - 1] = { ...last, end: token.end }
    else spans.push({ start: token.start, end: token.end })
  })
  return spans
}

/** "The Courier |says| that A.": in the present tense a text is retold to its end; events are told in the past. */
const isSummary = ({ tokens }: AnalysedSentence, attribution: Attribution, speaker: Speaker) =>
  (isOfText(attribution, speaker) || attribution.subject?.kind === 'organisation') &&
  retelling.has(tokens[attribution.cue.from]?.lower ?? '')
