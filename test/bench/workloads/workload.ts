import type { ContenderName, QuestionName, WorkloadName } from '../options.ts'
import type { ListName } from '../requests/request-lists.ts'

export type Variables = Readonly<Record<string, string>>

/** A question that contenders answer. */
export interface Question {
  readonly name: QuestionName
  readonly title: string
  /** As a client of the archive asks. */
  readonly document: string
  /**
   * The whole answer, the value of `data`, as one text: what no server that asks Postgres can be faster than. Null
   * where there is nothing to ask it.
   */
  readonly sql: string | null
  /** The values of `$1`, `$2`, ... for the variables of the document. */
  readonly values: (variables: Variables) => readonly string[]
}

/** A question, and how it is asked. */
export interface Workload {
  readonly name: WorkloadName
  readonly title: string
  readonly question: Question
  /** What it is asked with. */
  readonly list: ListName
  /** Requests at a time, where it is not what `--connections` says. */
  readonly readers?: number
  /** Asked as it stands, again and again, so that kept answers help; else each request is one that nobody sent before. */
  readonly isKept?: true
  /** With the ETag of the answer before: what is measured is how fast nothing is sent. */
  readonly isConditional?: true
  /** Where not all can answer it. */
  readonly contenders?: readonly ContenderName[]
}

/** `Article:0198...` -> `0198...` */
export function bareId(globalId: string | undefined): string {
  return globalId?.slice(globalId.indexOf(':') + 1) ?? ''
}
