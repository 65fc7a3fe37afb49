import type { ContenderName } from '../options.ts'
import type { Question, Variables } from '../workloads/workload.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

/** Connections to Postgres that each contender may have: what the archive has. */
export const poolSize = 10

export interface Running extends AsyncDisposable {
  readonly url: string
  readonly pid: number
}

/** A server that answers the workloads, in a process of its own. */
export interface Contender {
  readonly name: Exclude<ContenderName, 'pgbench'>
  readonly title: string
  readonly start: (databaseUrl: string) => Promise<Running>
  /** The body of the request by which this contender is asked. */
  readonly body: (question: Question, variables: Variables) => string
  /** Its answer in the archive's words. */
  readonly normalised: (question: Question, data: JsonObject) => Json
  /** Whether it has a ranking and quotes of its own: then only that it finds something can be compared. */
  readonly ranksItself?: true
}

/** Of those that know the archive's own documents. */
export const sameDocument = {
  body: ({ document }: Question, variables: Variables) => JSON.stringify({ query: document, variables }),
  normalised: (_question: Question, data: JsonObject): Json => data,
}
