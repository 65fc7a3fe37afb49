import type { ServerResponse } from 'node:http'
import { retryAfterSeconds } from '../../delivery/close-reason.ts'
import { refusalHeaders } from '../../limits/rate-limit-headers.ts'
import type { FailedOperation } from '../../operation/operation-result.ts'
import type { Accepted, MediaType } from './accept.ts'
import { requestIdHeader } from './request-log.ts'
import { recordOf } from './request-record.ts'
import { statusOf } from './status.ts'

/** Seconds after which a caller may send the same again. */
const retryAfter: Readonly<Record<number, number>> = { 429: retryAfterSeconds, 503: 1 }

const responseType: MediaType = 'application/graphql-response+json'

/** Which pages of other origins may read an answer depends on who asks: see cross-origin.ts. */
export const variesByOrigin = ['vary', 'origin'] as const

/** Sends a response without errors. */
export function sendText(response: ServerResponse, id: string, mediaType: MediaType, text: string): void {
  // Headers as a list go out as they are, and a string goes out in one piece with them.
  response.writeHead(200, [
    ...['content-type', `${mediaType}; charset=utf-8`],
    ...['content-length', String(Buffer.byteLength(text))],
    ...[requestIdHeader, id],
    ...variesByOrigin,
    ...(recordOf(response).grant?.headers() ?? []),
  ])
  response.end(text)
}

/** Sends a response with errors. `status` is that of what was refused before it reached GraphQL. */
export function sendFailure(
  response: ServerResponse,
  id: string,
  accepted: Accepted,
  failed: FailedOperation,
  { status = statusOf(failed, accepted), headers = {} }: FailureOptions = {},
): void {
  const text = failed.text
  const seconds = retryAfter[status]
  const json = accepted.json ?? responseType
  response.writeHead(status, {
    // Of an older client that accepts JSON alone, the media type tells that it is GraphQL that refuses, and no proxy.
    'content-type': `${status < 300 ? json : responseType}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    [requestIdHeader]: id,
    vary: 'origin',
    ...(seconds !== undefined && { 'retry-after': `${seconds}` }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(failed.errors[0] !== undefined && refusalHeaders(failed.errors[0])),
    ...headers,
  })
  response.end(text)
}

interface FailureOptions {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}
