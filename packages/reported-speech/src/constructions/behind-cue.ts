import type { Cue } from '../cues/cues.ts'
import { clauseJoints, prepositions } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { isClauseVerb } from '../names/word-classes.ts'

export const isQuoteMark = (text: string | undefined) => text !== undefined && /^["“”’»]$/.test(text)

/** "The harbour, he said, |has grown": but not ", he said, |and left". */
function goesOnWithContent(next: AnalysedSentence['tokens'][number] | undefined): boolean {
  if (!next?.isWord || next.isQuoted) return false
  return !clauseJoints.has(next.lower) && !/(?:ing|ed)$/.test(next.lower)
}

/** What follows a cue in the middle is content again: "..., he said, “...”". */
export function behindContent(
  { tokens }: AnalysedSentence,
  after: number,
  cues: readonly Cue[],
  isInverted = false,
): readonly TokenRange[] {
  if (!isInverted && tokens[after]?.text === ',' && goesOnWithContent(tokens[after + 1]))
    return [{ from: after + 1, to: tokens.length }]
  for (let at = after; at < tokens.length; at++) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (token?.isQuoted && previous && !previous.isQuoted) return [{ from: at, to: tokens.length }]
    if (token?.text === ',') {
      const isCue = cues.some((cue) => cue.from === at + 1 && cue.verb.form === 'participle')
      if (isCue) return [{ from: at + 1, to: tokens.length }]
    }
  }
  return []
}

/**
 * "On Monday’s edition of “Tides,” |the mayor said that A|": the words up to `to` tell where and when, and are not said.
 */
export function isOnlyWhere({ tokens }: AnalysedSentence, to: number): boolean {
  const [first] = tokens
  if (first === undefined || first.isQuoted || !prepositions.has(first.lower)) return false
  return tokens.slice(1, to).every((token) => !isClauseVerb(token))
}
