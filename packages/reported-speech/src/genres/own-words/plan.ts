import type { Continuation } from '../../discourse/reason.ts'
import type { Author } from './author.ts'

/** What stands around a text. */
export interface Around {
  readonly title: string | null
  /** Whose page it is, as printed. */
  readonly publisher: string | null
  /** BCP 47; null when unknown. */
  readonly language: string | null
}

/** What a sentence of such a text is: its author's, nobody's, or told by whoever publishes it. */
export type Part = Author | 'nobody' | 'told'

/** A text that is somebody's own words, with or without somebody else's around it. */
export interface OwnWords {
  /** In plain words. */
  readonly because: string
  /** Whose text it is as a whole. */
  readonly author: Author
  /** One for each sentence. */
  readonly parts: readonly Part[]
  /** Why a sentence is its author's. */
  readonly reason: Continuation
  /** What the text is called: "statement". */
  readonly noun: string | null
}
