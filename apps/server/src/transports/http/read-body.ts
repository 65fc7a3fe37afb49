import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { badRequest } from '../../operation/operation-request.ts'
import { DirectRequest } from './direct-request.ts'
import { HttpError } from './http-error.ts'

/** How much of a body is read. */
export interface BodyLimit {
  /** So much of anybody. */
  readonly bytes: number
  /** So much of this caller: asked only for a body that is longer. */
  readonly ofCaller: (announced: number) => Promise<number>
}

/**
 * Hands on the whole body as text; what is left of one that is too long is not kept. Without a promise for most: the fast
 * path may answer in the same turn. Refuses with an HttpError 413, or with what Node says of the connection.
 */
export function readBody(
  request: IncomingMessage,
  limit: BodyLimit,
  take: (body: string) => void,
  refuse: (error: unknown) => void,
): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  const chunks: Buffer[] = []
  const end = () => {
    const [only, ...others] = chunks
    const body = only === undefined || others.length > 0 ? Buffer.concat(chunks) : only
    // Bytes that are no UTF-8 would become something else without a word.
    if (isUtf8(body)) take(withoutMark(body.toString()))
    else refuse(notUtf8())
  }
  request.on('error', refuse)
  // Node says so of a request without a body, of which no event will come.
  if (request.readableEnded) end()
  else if (!isTakenDirectly(request, announced, limit, chunks, end))
    readStream(request, announced, limit, chunks, end, refuse)
}

/** A body whose length is known and within the limit. The parser ends it there, and refuses one that says both how long it is and that it comes in chunks. */
function isTakenDirectly(
  request: IncomingMessage,
  announced: number,
  limit: BodyLimit,
  chunks: Buffer[],
  end: () => void,
): boolean {
  if (!(request instanceof DirectRequest) || !(announced > 0 && announced <= limit.bytes)) return false
  return request.takeDirectly((piece) => {
    if (piece === null) end()
    else chunks.push(piece)
  })
}

function readStream(
  request: IncomingMessage,
  announced: number,
  limit: BodyLimit,
  chunks: Buffer[],
  end: () => void,
  refuse: (error: unknown) => void,
): void {
  let most = limit.bytes
  let length = 0
  let isAsked = false
  const stop = (error: unknown) => {
    request.removeAllListeners('data').removeAllListeners('end').resume()
    refuse(error)
  }
  /** Nothing more is read until it is known how much this caller may send. */
  const ask = () => {
    isAsked = true
    request.pause()
    limit.ofCaller(announced).then((bytes) => {
      most = bytes
      if (Math.max(length, announced) > most) stop(bodyTooLarge(most, most > limit.bytes))
      else request.resume()
    }, stop)
  }
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    chunks.push(chunk)
    if (length <= most) return
    if (isAsked) stop(bodyTooLarge(most, most > limit.bytes))
    else ask()
  })
  request.on('end', end)
  if (announced > most) ask()
}

/** Some editors and libraries begin a text with a mark of the byte order, which is no JSON. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function notUtf8(): HttpError {
  return new HttpError(400, badRequest('The request body is not valid UTF-8. Send text in UTF-8.'))
}

function bodyTooLarge(most: number, mayPublish: boolean): HttpError {
  const remedy = mayPublish ? 'Send fewer pages at once.' : 'Send less at once, or a key that may publish.'
  return new HttpError(
    413,
    new GraphQLError(`The request body is longer than ${Math.floor(most / 1_000)} kB. ${remedy}`, {
      extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' },
    }),
  )
}
