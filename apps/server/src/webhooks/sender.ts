import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { GraphQLError } from 'graphql'
import { release } from '../release.ts'
import type { Destinations } from './destinations.ts'
import { retryAfterOf } from './retry-schedule.ts'
import { type SignedMessage, signedHeaders } from './signature.ts'

/** How one attempt went. */
export interface Attempt {
  readonly outcome: 'DELIVERED' | 'REFUSED' | 'TIMEOUT' | 'UNREACHABLE' | 'INTERRUPTED'
  /** Null where no answer came. */
  readonly status: number | null
  /** For people; null where it did not fail. */
  readonly fault: string | null
  /** Milliseconds for which the receiver asked to wait. */
  readonly retryAfter: number | null
  readonly milliseconds: number
}

export interface Target {
  readonly url: string
  readonly secrets: readonly string[]
}

/** Of an answer, which nobody reads. One that is longer, or takes longer, costs its connection. */
const mostBytes = 64 * 1024
const readMilliseconds = 2_000

/** Sends messages, each by one request. Connections are used again. */
export class Sender implements Disposable {
  readonly #destinations: Destinations
  readonly #agents: { readonly http: HttpAgent; readonly https: HttpsAgent }

  constructor(destinations: Destinations) {
    this.#destinations = destinations
    const options = { keepAlive: true, maxFreeSockets: 32 }
    this.#agents = {
      http: new HttpAgent({ ...options, lookup: destinations.lookupFor('http:') }),
      https: new HttpsAgent({ ...options, lookup: destinations.lookupFor('https:') }),
    }
  }

  /** One attempt, which takes `timeout` milliseconds at most. `interrupting` ends it before, as INTERRUPTED. */
  async send(
    target: Target,
    message: SignedMessage,
    timeout: number,
    interrupting: AbortSignal,
  ): Promise<Attempt> {
    const begun = performance.now()
    const late = AbortSignal.timeout(timeout)
    const attempt = (
      outcome: Attempt['outcome'],
      fault: string | null,
      status: number | null = null,
      retryAfter: number | null = null,
    ): Attempt => ({
      outcome,
      status,
      fault,
      retryAfter,
      milliseconds: Math.round(performance.now() - begun),
    })
    try {
      const { status, retryAfter } = await this.#post(target, message, AbortSignal.any([late, interrupting]))
      if (status >= 200 && status <= 299) return attempt('DELIVERED', null, status)
      return attempt('REFUSED', refusal(status), status, retryAfterOf(retryAfter))
    } catch (error) {
      if (interrupting.aborted)
        return attempt('INTERRUPTED', 'The server stopped in the middle of the attempt.')
      if (late.aborted) return attempt('TIMEOUT', `No answer came within ${timeout / 1_000} s.`)
      return attempt('UNREACHABLE', reasonOf(error))
    }
  }

  async #post(
    target: Target,
    message: SignedMessage,
    signal: AbortSignal,
  ): Promise<{ status: number; retryAfter: string | undefined }> {
    for (;;) {
      const answer = await this.#postOnce(target, message, signal)
      if (answer !== null) return answer
    }
  }

  /** Null where the receiver closed a connection that was kept while we wrote to it: it may never have read the request. */
  #postOnce(
    { url: address, secrets }: Target,
    { id, body }: SignedMessage,
    signal: AbortSignal,
  ): Promise<{ status: number; retryAfter: string | undefined } | null> {
    const url = new URL(address)
    this.#destinations.checkUrl(url)
    const isSecure = url.protocol === 'https:'
    return new Promise((resolve, reject) => {
      const request = (isSecure ? requestHttps : requestHttp)(url, {
        method: 'POST',
        agent: isSecure ? this.#agents.https : this.#agents.http,
        signal,
        headers: {
          ...signedHeaders({ id, body }, secrets),
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': `Communique/${release}`,
        },
      })
      request.once('error', (error) => {
        const code = 'code' in error ? error.code : undefined
        if (request.reusedSocket && code === 'ECONNRESET') resolve(null)
        else reject(error)
      })
      // Of a connection that ends in any other way than these, nothing else would tell.
      request.once('close', () => reject(new Error('the connection ended without an answer')))
      request.once('upgrade', ({ statusCode = 0 }, socket) => {
        socket.destroy()
        resolve({ status: statusCode, retryAfter: undefined })
      })
      request.once('response', (response) => {
        discard(response)
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] })
      })
      request.end(body)
    })
  }

  [Symbol.dispose](): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }
}

/** Reads an answer to its end, so that its connection can be used again; one that has none soon is cut off. */
function discard(response: IncomingMessage): void {
  let bytes = 0
  const late = setTimeout(() => response.destroy(), readMilliseconds)
  late.unref()
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > mostBytes) response.destroy()
  })
  // What happens to it after its status changes nothing.
  response.on('error', () => {})
  response.once('close', () => clearTimeout(late))
}

function refusal(status: number): string {
  if (status === 410) return 'The receiver answered 410: it wants nothing more.'
  if (status >= 300 && status <= 399)
    return `The receiver answered ${status}. Redirects are not followed: add the webhook with the address that they lead to.`
  return `The receiver answered ${status}.`
}

/** What the network said, which is some causes deep where several addresses were tried. */
function reasonOf(error: unknown): string {
  if (error instanceof GraphQLError) return error.message
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  const reason = error instanceof Error ? error.message : String(error)
  return `The receiver cannot be reached (${reason.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300)}).`
}
