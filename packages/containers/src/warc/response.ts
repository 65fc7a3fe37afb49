import { blockEnd, headerFields } from '../header-fields.ts'
import { latin1Of } from '../latin1.ts'
import { type HttpBody, httpBody } from './http-body.ts'

/** What a server answered. */
export interface HttpResponse {
  readonly status: number
  /** The `Content-Type` as it stands; null where there is none. */
  readonly mediaType: string | null
  /** The body as it was sent. */
  readonly rawBody: Uint8Array
  /** Undoes its codings, which only a page needs; where there are none, it is `rawBody` itself. */
  readonly body: (maxBytes: number) => HttpBody
}

/** A response as it came over the wire; null where it does not begin like one. */
export function readResponse(block: Uint8Array): HttpResponse | null {
  const head = blockEnd(block)
  const text = latin1Of(block, 0, head?.end ?? 65_536)
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})(?!\d)/.exec(text)?.[1]
  if (status === undefined) return null
  const fields = headerFields(text)
  const rawBody = head === null ? new Uint8Array(0) : block.subarray(head.next)
  return {
    rawBody,
    status: Number(status),
    mediaType: fields.get('content-type') ?? null,
    body: (maxBytes) =>
      httpBody(
        rawBody,
        fields.get('transfer-encoding') ?? '',
        fields.get('content-encoding') ?? '',
        maxBytes,
      ),
  }
}

/** Why a status is not that of a page; null for 200. */
export function statusReason(status: number): string | null {
  if (status === 200) return null
  return `${statusWord(status)} (${status})`
}

function statusWord(status: number): string {
  switch (status) {
    case 206:
      return 'part of a file'
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return 'redirect'
    case 304:
      return 'not modified'
    case 401:
    case 403:
      return 'forbidden'
    case 404:
    case 410:
      return 'not found'
    case 429:
      return 'too many requests'
    default:
      return status >= 500 ? 'error of the server' : 'status'
  }
}
