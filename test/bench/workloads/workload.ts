import type { WorkloadName } from '../options.ts'

export type Variables = Readonly<Record<string, string>>

/** A question that every contender answers. */
export interface Workload {
  readonly name: WorkloadName
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

/** `Article:0198...` -> `0198...` */
export function bareId(globalId: string | undefined): string {
  return globalId?.slice(globalId.indexOf(':') + 1) ?? ''
}
