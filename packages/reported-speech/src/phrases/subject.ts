import type { Mention } from '../names/mentions.ts'
import type { TokenRange } from '../names/office-phrase.ts'

export type SubjectKind = 'pronoun' | 'person' | 'role' | 'group' | 'organisation' | 'document' | 'other'

/** The words before a verb that name who speaks. */
export interface Subject extends TokenRange {
  readonly kind: SubjectKind
  /** The word that carries the meaning: "he", "ambassador", "participants"; lower case. */
  readonly head: string
  readonly mention: Mention | null
  /** Speaks "and other speakers" with it; these words are part of the range. */
  readonly company?: true
}
