import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Grant } from '../../limits/grant.ts'
import type { OperationReport } from '../../operation/operation-report.ts'
import type { TracedRequest } from '../../tracing/tracer.ts'
import { pathOf } from './path.ts'

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

/** The responses of our server. A map by response costs each request a tenth of its time, the collector's included. */
export class RecordedResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  readonly record: RequestRecord = {}
  #path: string | undefined

  get path(): string {
    this.#path ??= pathOf(this.req.url)
    return this.#path
  }
}

/** The record of a request, by its response. */
export function recordOf(response: ServerResponse): RequestRecord {
  return ours(response).record
}

/** The path that is asked for, by the response: it is read once. */
export function pathAskedFor(response: ServerResponse): string {
  return ours(response).path
}

function ours(response: ServerResponse): RecordedResponse {
  if (response instanceof RecordedResponse) return response
  throw new Error('A response of another server')
}
