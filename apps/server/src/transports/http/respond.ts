import type { ServerResponse } from 'node:http'
import { type ContentCoding, SentAnswer } from '../../answers/sent-answer.ts'
import { retryAfterSeconds } from '../../delivery/close-reason.ts'
import { refusalHeaders } from '../../limits/rate-limit-headers.ts'
import type { UnreadAnswers } from '../../limits/unread-answers.ts'
import type { FailedOperation } from '../../operation/operation-result.ts'
import type { MediaType } from './accept.ts'
import { codingsAcceptedBy, compress } from './content-coding.ts'
import { nameInHand, namesIn } from './entity-tag.ts'
import { type Exchange, isReading } from './exchange.ts'
import { requestIdHeader } from './request-log.ts'
import { recordOf } from './request-record.ts'
import { statusOf } from './status.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Seconds after which a caller may send the same again. */
const retryAfter: Readonly<Record<number, number>> = { 429: retryAfterSeconds, 503: 1 }

const responseType: MediaType = 'application/graphql-response+json'

const contentTypes: Readonly<Record<MediaType, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
}

/** Which pages of other origins may read an answer depends on who asks: see cross-origin.ts. */
export const variesByOrigin = ['vary', 'origin'] as const

/** What an answer depends on, of all that caches may know of a request. */
const variesByAll = ['vary', 'origin, accept, accept-encoding, authorization'] as const

interface FailureOptions {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** What a path gives that is not GraphQL. */
interface Document {
  readonly contentType: string
  /** The name of what it says. */
  readonly name: string
  /** Makes it. */
  readonly text: () => string
}

export interface ResponderOptions {
  /** Characters of a response from which it is compressed for callers who accept that. */
  readonly compressFrom: number
  readonly unread: UnreadAnswers
  readonly proxies: TrustedProxies
}

/** Sends GraphQL responses. Those that are longer than a number of bytes are compressed for callers who accept it. */
export class Responder {
  readonly #compressFrom: number
  readonly #unread: UnreadAnswers
  readonly #proxies: TrustedProxies

  constructor({ compressFrom, unread, proxies }: ResponderOptions) {
    this.#compressFrom = compressFrom
    this.#unread = unread
    this.#proxies = proxies
  }

  /** Sends a response without errors; to a GET, only where the caller does not have it already. */
  send(exchange: Exchange, mediaType: MediaType, answer: SentAnswer): void {
    const { request } = exchange
    const contentType = contentTypes[mediaType]
    if (isReading(request) && request.headers.authorization === undefined)
      this.#sendNamed(exchange, contentType, answer.name(mediaType), () => answer)
    else this.#sendUnnamed(exchange, contentType, answer)
  }

  /** Sends a document to who reads; only where the caller does not have it already. */
  sendDocument(exchange: Exchange, { contentType, name, text }: Document): void {
    const answer = () => new SentAnswer({ text: text() })
    if (exchange.request.headers.authorization === undefined)
      this.#sendNamed(exchange, contentType, name, answer)
    else this.#sendUnnamed(exchange, contentType, answer())
  }

  #sendNamed(exchange: Exchange, contentType: string, name: string, answer: () => SentAnswer): void {
    const given = exchange.request.headers['if-none-match']
    const inHand = given === undefined || given === name ? given : nameInHand(name, namesIn(given))
    if (inHand == null) {
      const headers = this.#named(exchange, name)
      headers.push('content-type', contentType)
      this.#sendBody(exchange, 200, headers, answer())
    } else this.sendInHand(exchange, inHand)
  }

  #sendUnnamed(exchange: Exchange, contentType: string, answer: SentAnswer): void {
    const { request, response, id } = exchange
    const headers = ['content-type', contentType, requestIdHeader, id]
    addLimits(response, headers)
    // What a key shows is for its owner, and nobody keeps it.
    if (isReading(request)) headers.push(...variesByAll, 'cache-control', 'private, no-store')
    this.#sendBody(exchange, 200, headers, answer)
  }

  /** Says that the caller has the answer already, by this name. */
  sendInHand(exchange: Exchange, name: string): void {
    exchange.response.writeHead(304, this.#named(exchange, name)).end()
  }

  #named({ response, id }: Exchange, name: string): string[] {
    const headers = [requestIdHeader, id]
    addLimits(response, headers)
    headers.push(...variesByAll, 'cache-control', 'no-cache', 'etag', name)
    return headers
  }

  /** Sends a response with errors. `status` is that of what was refused before it reached GraphQL. */
  sendFailure(
    exchange: Exchange,
    failed: FailedOperation,
    { status = statusOf(failed, exchange.accepted), headers = {} }: FailureOptions = {},
  ): void {
    const { accepted } = exchange
    // Of an older client that accepts JSON alone, the media type tells that it is GraphQL that refuses, and no proxy.
    const mediaType = status < 300 ? (accepted.json ?? responseType) : responseType
    this.#refuse(exchange, failed, {
      status,
      headers,
      contentType: contentTypes[mediaType],
      text: failed.text,
    })
  }

  /** Says in plain text why there is no document. What GraphQL calls unprocessable is a bad request here. */
  sendPlainFailure(exchange: Exchange, failed: FailedOperation): void {
    const status = statusOf(failed, exchange.accepted)
    this.#refuse(exchange, failed, {
      status: status === 422 || status < 400 ? 400 : status,
      headers: {},
      contentType: 'text/plain; charset=utf-8',
      text: failed.errors.map(({ message }) => `${message}\n`).join(''),
    })
  }

  #refuse(
    exchange: Exchange,
    failed: FailedOperation,
    { status, headers, contentType, text }: Required<FailureOptions> & Record<'contentType' | 'text', string>,
  ): void {
    const { request, id } = exchange
    const seconds = retryAfter[status]
    this.#sendBody(
      exchange,
      status,
      [
        ...['content-type', contentType, requestIdHeader, id],
        ...(isReading(request) ? [...variesByAll, 'cache-control', 'no-store'] : []),
        ...Object.entries({
          ...(seconds !== undefined && { 'retry-after': `${seconds}` }),
          ...(status === 401 && { 'www-authenticate': 'Bearer' }),
          ...(failed.errors[0] !== undefined && refusalHeaders(failed.errors[0])),
          ...headers,
        }).flat(),
      ],
      new SentAnswer({ text }),
    )
  }

  /** To be called when a whole answer was handed to the response. */
  watch({ request, response }: Exchange): void {
    this.#unread.watch(response, () => this.#proxies.addressOf(request))
  }

  /** `headers` are without those that say what the body is. */
  #sendBody(exchange: Exchange, status: number, headers: string[], answer: SentAnswer): void {
    const { request, response } = exchange
    const isLong = answer.length >= this.#compressFrom
    if (!isReading(request)) headers.push('vary', isLong ? 'origin, accept-encoding' : 'origin')
    const { best, identity } = codingsAcceptedBy(request.headers['accept-encoding'])
    if (best === null || (identity && !isLong)) {
      sendAsIs(response, status, headers, answer)
      this.watch(exchange)
      return
    }
    const known = answer.compressed(best)
    if (known !== undefined) {
      sendCompressed(response, status, headers, best, known)
      this.watch(exchange)
      return
    }
    compress(answer.bytes, best, (error, bytes) => {
      if (error === null) answer.keepCompressed(best, bytes)
      if (response.destroyed) return
      if (error === null) sendCompressed(response, status, headers, best, bytes)
      else sendAsIs(response, status, headers, answer)
      this.watch(exchange)
    })
  }
}

/** What is left to the caller, where it is counted. */
function addLimits(response: ServerResponse, headers: string[]): void {
  const limits = recordOf(response).grant?.headers()
  if (limits !== undefined && limits.length > 0) headers.push(...limits)
}

/** A string goes out in one piece with its headers, and a list of headers goes out as it is. */
function sendAsIs(response: ServerResponse, status: number, headers: string[], answer: SentAnswer): void {
  const { body, encoding, length } = answer.written()
  headers.push('content-length', String(length))
  response.writeHead(status, headers)
  response.end(body, encoding)
}

function sendCompressed(
  response: ServerResponse,
  status: number,
  headers: string[],
  coding: ContentCoding,
  bytes: Buffer,
): void {
  headers.push('content-encoding', coding, 'content-length', String(bytes.length))
  response.writeHead(status, headers)
  response.end(bytes)
}
