import type { Cue } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import type { Form } from './form.ts'

/** A form of sentence by which somebody says something. */
export interface Construction extends Form {
  /** Null where the sentence has another form. */
  readonly read: (sentence: AnalysedSentence, cues: readonly Cue[]) => Attribution | null
}

/** An attribution that says how it was read. */
export interface ConstruedAttribution extends Attribution {
  readonly construction: Form
}
