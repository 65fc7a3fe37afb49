import type { Speaker } from '../names/speaker.ts'
import type { Resolution } from './resolution.ts'

/** What reading a sentence in its order told beside its statement. */
export interface SentenceTrace {
  /** Whom the subject of the sentence's first attribution means; null where that cannot be known. */
  readonly meant: Resolution | null
  /** It stands in words that are given whole; what it attributes itself is not heeded. */
  readonly isGivenWhole: boolean
  /** The sentence itself tells of words, whether it gives them or not. */
  readonly tells: boolean
  /** The last speaker after the sentence: whom the next "they", or a sentence without a subject, means. */
  readonly lastSpeaker: Speaker | null
}
