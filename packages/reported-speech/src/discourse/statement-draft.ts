import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Span } from '../text/span.ts'
import type { Reason } from './reason.ts'

/** A statement while the article is still being read: spans in the body's text, the speaker not yet settled. */
export interface StatementDraft {
  readonly sentence: AnalysedSentence
  readonly speaker: Speaker
  readonly spans: readonly Span[]
  readonly source: Span | null
  readonly cue: Span | null
  /** From here on the words are given word for word without quotation marks; null when they are not. */
  readonly verbatimFrom: number | null
  readonly reason: Reason
  /** A text or an outlet speaks here, not a person. */
  readonly isOfText?: boolean
  /** "According to ..." names a new source each time. */
  readonly isAccording?: boolean
  /** A text is being retold: what follows is its own until somebody else is told of. */
  readonly isSummary?: boolean
  /** Number of the turn that it belongs to, where the text has turns. */
  readonly turn?: number
  /** What else the same sentence has somebody say. */
  readonly further?: readonly StatementDraft[]
}
