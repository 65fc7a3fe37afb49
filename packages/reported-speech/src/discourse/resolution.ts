import type { Lesson } from '../names/lesson.ts'
import type { Speaker } from '../names/speaker.ts'

/** How the words of a subject led to their speaker. */
export type ResolvedBy =
  /** A person's own name, or a part of it. */
  | 'name'
  /** "he", "the speaker": the person told of last. */
  | 'lastPerson'
  /** "they": the group told of last. */
  | 'lastGroup'
  /** "it", "the organization": the body told of last. */
  | 'lastBody'
  /** Whoever spoke last: "they", or a sentence without a subject. */
  | 'lastSpeaker'
  /** "the Minister": the person who holds an office of these words. */
  | 'office'
  /** "the Council": the body whose name the page prints in full elsewhere. */
  | 'fullName'
  /** "the statement of the Guild": the words name who wrote it. */
  | 'namedAuthor'
  /** "the statement": the one told of with such a text. */
  | 'author'
  /** "it", "the statement": whoever wrote the text told of last. */
  | 'lastAuthor'
  /** Nobody known: the words stand for a speaker of their own. */
  | 'description'

/** Whom a subject means, and why. A value: nothing of what it tells holds until the discourse learns it. */
export interface Resolution {
  readonly speaker: Speaker
  readonly by: ResolvedBy
  /** What the words of the subject tell of the speaker; nothing where left out. */
  readonly learned?: Lesson
  /** "Ada Kerrin and others": "they" may mean the speaker with them. Left out where the words do not tell. */
  readonly isInCompany?: boolean
}
