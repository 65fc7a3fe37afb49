/**
 * What kind of text it is, by who tells it. REPORT: somebody tells what happened and what others said. ADDRESS: one
 * person's own words, a speech, a message, a written answer. TRANSCRIPT: turns of several. STATEMENT: a body speaks.
 * JOINT_STATEMENT: several states or bodies speak together. READOUT: an office tells of a call or a meeting.
 * MINUTES: what members of a body judged and decided. OTHER: none of these.
 */
export type Genre =
  | 'REPORT'
  | 'ADDRESS'
  | 'TRANSCRIPT'
  | 'STATEMENT'
  | 'JOINT_STATEMENT'
  | 'READOUT'
  | 'MINUTES'
  | 'OTHER'

/** A genre, with what it was recognised by. */
export interface GenreFinding {
  readonly genre: Genre
  /** In plain words, for `explain`. */
  readonly because: string
}
