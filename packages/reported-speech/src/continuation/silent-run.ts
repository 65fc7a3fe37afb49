import type { StatementDraft } from '../discourse/statement-draft.ts'
import { goOnBehind, goOnBetween } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'

type Drafts = readonly (StatementDraft | null)[]

const longestRun = 12
const none: readonly boolean[] = []

/**
 * Sentences without words of saying between two that belong to one text ("the paper said that A. B. C, it noted"), and
 * single ones that go on in the speaker's own manner ("B would be built", "We need C").
 */
export function fillSilentRuns(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  tells: readonly boolean[],
): Drafts {
  const filled: (StatementDraft | null)[] = []
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at] ?? null
    const before = filled.at(-1)
    const sentence = sentences[at]
    if (draft || !before || !sentence || (tells[at] === true && !before.isSummary)) {
      filled.push(draft)
      continue
    }
    const end = endOfRun(sentences, drafts, before.isSummary ? none : tells, at)
    const after = behind(drafts[end] ?? null, sentence)
    const isOneText =
      after !== null &&
      after.speaker === before.speaker &&
      before.isOfText &&
      after.isOfText &&
      !after.isAccording
    const isText = isOneText || before.isSummary === true
    const isOwn = !isText && isInOwnManner(sentence, before, end - at === 1 ? after : null)
    const filledTo = isText ? end : isOwn ? at + 1 : at
    for (let index = at; index < end; index++) {
      const silent = sentences[index]
      if (silent && index < filledTo)
        filled.push({
          sentence: silent,
          speaker: before.speaker,
          spans: [{ start: silent.start, end: silent.end }],
          source: null,
          cue: null,
          verbatimFrom: null,
          reason: isText ? 'sameText' : 'sameManner',
          isOfText: before.isOfText ?? false,
          isSummary: before.isSummary ?? false,
        })
      else filled.push(null)
    }
    at = end - 1
  }
  return filled
}

/** What the next paragraph tells, whoever speaks in it, does not tell whose words this one ends with. */
const behind = (draft: StatementDraft | null, { paragraph }: AnalysedSentence) =>
  draft?.sentence.paragraph === paragraph ? draft : null

function endOfRun(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  tells: readonly boolean[],
  from: number,
): number {
  let end = from
  while (end < sentences.length && end - from < longestRun && !drafts[end] && tells[end] !== true) end++
  return end
}

/** Indirect speech goes on with "would", a speech given word for word with "we". */
function isInOwnManner(
  { tokens, paragraph }: AnalysedSentence,
  before: StatementDraft,
  after: StatementDraft | null,
): boolean {
  const isNear = before.sentence.paragraph === paragraph || after?.speaker === before.speaker
  if (!isNear) return false
  const words = after?.speaker === before.speaker ? goOnBetween : goOnBehind
  if (tokens.some((token) => !token.isQuoted && words.has(token.lower))) return true
  return isNear && isShiftedBack(before.sentence) && isShiftedBack({ tokens })
}

/** "She said the lock |had| been closed. Nobody |had| been paid.": what is retold stands a step further back in time. */
const isShiftedBack = ({ tokens }: Pick<AnalysedSentence, 'tokens'>) =>
  tokens.some((token) => !token.isQuoted && token.lower === 'had')
