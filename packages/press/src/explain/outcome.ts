import type { AnalysedSentence } from '../speech/analysed-sentence.ts'
import type { ConstruedAttribution } from '../speech/attribution.ts'
import { isQuestion } from '../speech/attribution-of.ts'
import type { Cue } from '../speech/cues.ts'
import type { StatementDraft } from '../speech/statement-draft.ts'
import type { Turn } from '../speech/turn.ts'
import type { ExplainedStatement, NarrationReason, SentenceOutcome } from './explanation.ts'

/** What came of a sentence in the end. */
export function outcomeOf(
  draft: StatementDraft | null,
  statements: readonly ExplainedStatement[],
  because: () => NarrationReason,
): SentenceOutcome {
  if (draft === null) return { kind: 'NARRATION', because: because() }
  return typeof draft.reason === 'string'
    ? { kind: 'CONTINUES', rule: draft.reason, statements }
    : { kind: 'SAID', statements }
}

/** Why a sentence is narration: the first stage that had nothing to give on. */
export function narrationReason(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  [attribution]: readonly ConstruedAttribution[],
  turn: Turn | null,
): NarrationReason {
  if (isQuestion(sentence)) return 'question'
  if (attribution === undefined) return cues.length === 0 ? 'noCue' : 'noConstruction'
  if (turn === null || turn.meant === null) return 'speakerUnknown'
  if (attribution.looksBack) return 'looksBack'
  return attribution.opensBlock ? 'announces' : 'noContent'
}
