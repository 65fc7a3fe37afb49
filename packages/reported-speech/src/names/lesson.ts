import type { Gender } from './mentions.ts'
import type { Speaker, SpeakerKind } from './speaker.ts'

/** What words tell of a speaker. A value: nothing of it holds until the cast learns it. */
export interface Lesson {
  /** Of the cast, or of it from now on. */
  readonly speaker: Speaker
  /** As printed; the fullest that is printed is kept. */
  readonly name?: string
  readonly offices?: readonly string[]
  readonly aliases?: readonly string[]
  readonly forms?: readonly string[]
  /** Kept where none is known yet; so are the genders. */
  readonly country?: string | null
  readonly gender?: Gender | null
  readonly impliedGender?: Gender | null
  readonly kind?: SpeakerKind
  /** A title, an office or a pronoun says that this is a person. */
  readonly isPerson?: boolean
  /** Number of the sentence that names the speaker. */
  readonly seenAt?: number
}
