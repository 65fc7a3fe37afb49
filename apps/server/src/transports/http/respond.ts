import type { ServerResponse } from 'node:http'
import { retryAfterSeconds } from '../../delivery/close-reason.ts'
import type { FailedOperation } from '../../operation/operation-result.ts'
import type { MediaType } from './accept.ts'
import { requestIdHeader } from './request-log.ts'

/** Of codes that say more than that the operation failed. */
const statuses: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  REQUEST_ENTITY_TOO_LARGE: 413,
  TOO_MANY_SUBSCRIPTIONS: 429,
  OVERLOADED: 503,
}

/** Seconds after which a caller may send the same again. */
const retryAfter: Readonly<Record<number, number>> = { 429: retryAfterSeconds, 503: 1 }

/** Any page may read; a key travels in a header that only its owner sets. */
export const anyOrigin = ['access-control-allow-origin', '*'] as const

/** Sends a response without errors. */
export function sendText(response: ServerResponse, id: string, mediaType: MediaType, text: string): void {
  // Headers as a list go out as they are, and a string goes out in one piece with them.
  response.writeHead(200, [
    ...['content-type', `${mediaType}; charset=utf-8`],
    ...['content-length', String(Buffer.byteLength(text))],
    ...[requestIdHeader, id],
    ...anyOrigin,
  ])
  response.end(text)
}

/** Sends a response with errors. `status` is that of what was refused before it reached GraphQL. */
export function sendFailure(
  response: ServerResponse,
  id: string,
  mediaType: MediaType,
  failed: FailedOperation,
  { status = statusOf(failed, mediaType), headers = {} }: FailureOptions = {},
): void {
  const text = failed.text
  const seconds = retryAfter[status]
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    [requestIdHeader]: id,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': `${requestIdHeader}, retry-after`,
    ...(seconds !== undefined && { 'retry-after': `${seconds}` }),
    ...headers,
  })
  response.end(text)
}

interface FailureOptions {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** As `application/json`, what is wrong with an operation is told with 200: older clients look no further otherwise. */
function statusOf({ errors, data }: FailedOperation, mediaType: MediaType): number {
  const codes = errors.map(({ extensions }) => String(extensions['code']))
  const named = Math.max(...codes.map((code) => statuses[code] ?? 0))
  if (named > 0) return named
  if (data !== undefined || mediaType === 'application/json') return 200
  return codes.includes('INTERNAL_SERVER_ERROR') ? 500 : 400
}
