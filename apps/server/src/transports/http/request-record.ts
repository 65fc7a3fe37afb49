import type { ServerResponse } from 'node:http'
import type { Grant } from '../../limits/grant.ts'
import type { OperationReport } from '../../operation/operation-report.ts'
import type { TracedRequest } from '../../tracing/tracer.ts'

/** What is found out about a request on its way, for its line in the log. */
export interface RequestRecord {
  operation?: OperationReport
  /** Where its parts are recorded. */
  traced?: TracedRequest
  /** The id of the key that the archive knows; never the key. */
  key?: string
  /** What the caller may take, once it is known whom the request counts for. */
  grant?: Grant
}

const records = new WeakMap<ServerResponse, RequestRecord>()

/** The record of a request, by its response. */
export function recordOf(response: ServerResponse): RequestRecord {
  let record = records.get(response)
  if (record === undefined) {
    record = {}
    records.set(response, record)
  }
  return record
}
