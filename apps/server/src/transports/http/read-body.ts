import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { badRequest } from '../../operation/operation-request.ts'
import { HttpError } from './http-error.ts'

/** A page of 10 MiB in base64 fits, and so do a hundred ordinary ones. */
const maxBytes = 25_000_000

/**
 * Hands on the whole body as text; what is left of one that is too long is not kept. Without a promise: the fast path
 * may answer in the same turn. Refuses with an HttpError 413, or with what Node says of the connection.
 */
export function readBody(
  request: IncomingMessage,
  take: (body: string) => void,
  refuse: (error: unknown) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const refuseLong = () => {
    request.removeAllListeners('data').removeAllListeners('end').resume()
    refuse(bodyTooLarge())
  }
  if (Number(request.headers['content-length']) > maxBytes) {
    refuseLong()
    return
  }
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > maxBytes) refuseLong()
    else chunks.push(chunk)
  })
  request.on('end', () => {
    const [only, ...others] = chunks
    const body = only === undefined || others.length > 0 ? Buffer.concat(chunks, length) : only
    // Bytes that are no UTF-8 would become something else without a word.
    if (isUtf8(body)) take(withoutMark(body.toString()))
    else refuse(notUtf8())
  })
  request.on('error', refuse)
}

/** Some editors and libraries begin a text with a mark of the byte order, which is no JSON. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function notUtf8(): HttpError {
  return new HttpError(400, badRequest('The request body is not valid UTF-8. Send text in UTF-8.'))
}

function bodyTooLarge(): HttpError {
  return new HttpError(
    413,
    new GraphQLError(
      `The request body is longer than ${maxBytes / 1_000_000} MB. Send fewer pages at once.`,
      {
        extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' },
      },
    ),
  )
}
