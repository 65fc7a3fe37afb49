import { isQuestion } from '../constructions/attribution-of.ts'
import type { ConstruedAttribution } from '../constructions/construction.ts'
import type { Cue } from '../cues/cues.ts'
import type { SentenceTrace } from '../discourse/sentence-trace.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
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
  trace: SentenceTrace | null,
): NarrationReason {
  if (isQuestion(sentence)) return 'question'
  if (attribution === undefined) return cues.length === 0 ? 'noCue' : 'noConstruction'
  if (trace === null || trace.meant === null) return 'speakerUnknown'
  if (attribution.looksBack) return 'looksBack'
  return attribution.opensBlock ? 'announces' : 'noContent'
}
