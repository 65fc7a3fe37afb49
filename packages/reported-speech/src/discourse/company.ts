import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Resolution } from './resolution.ts'

/** What the kind of text tells of those who speak in it. */
export interface Company {
  /** They are there before the first sentence; the last one is meant first. */
  readonly present: readonly Speaker[]
  /** Words that somebody was given whole end before this sentence, whatever it says: a heading. */
  readonly parts?: (sentence: AnalysedSentence) => boolean
  /** Whom words mean in texts of the kind; null leaves them to what they mean everywhere, "nobody" does not. */
  readonly meant: (
    sentence: AnalysedSentence,
    subject: Subject,
    at: number,
    last: Speaker | null,
  ) => Resolution | 'nobody' | null
}

/** Nobody is there, and words mean what they mean everywhere. */
export const anyCompany: Company = { present: [], meant: () => null }
