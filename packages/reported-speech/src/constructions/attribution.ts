import type { TokenRange } from '../names/office-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Span } from '../text/span.ts'

/** What the grammar of one sentence says of who says what; who "he" is, is not known here. */
export interface Attribution {
  /** Null where the sentence leaves the speaker out: "Stressing that ...". */
  readonly subject: Subject | null
  readonly cue: TokenRange
  readonly contents: readonly Span[]
  /** The words that follow the sentence are the speaker's: it ends in a colon. */
  readonly opensBlock: boolean
  /** The words that stand before the sentence are the speaker's: "She said this in a lecture." */
  readonly looksBack?: true
}
