import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

/** A request that a receiver took, with what the official library made of it. */
export interface Received {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: {
    readonly cursor: string
    readonly article?: { readonly id: string; readonly title: string; readonly permalink: string | null }
  }
}

type Answer = (response: ServerResponse, received: Received, request: IncomingMessage) => unknown

/** A receiver of webhooks, which verifies each request with the official library. */
export class Receiver implements AsyncDisposable {
  /** In the order in which they came, whatever was answered. */
  readonly attempts: Received[] = []
  /** What was answered with 2xx. */
  readonly taken: Received[] = []
  /** What the library did not accept. */
  readonly refused: string[] = []
  /** Connections that were opened. */
  connections = 0
  secret = ''
  /** Answers the next requests, one each; then 204 again. */
  readonly answers: Answer[] = []
  /** Answers all that `answers` does not. */
  otherwise: Answer = (response) => response.writeHead(204).end()
  readonly #server = createServer((request, response) => this.#take(request, response))
  #changed = Promise.withResolvers<void>()

  static async start(): Promise<Receiver> {
    const receiver = new Receiver()
    receiver.#server.on('connection', () => (receiver.connections += 1))
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook?token=1`
  }

  /** Waits until something of what came makes `done` true. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) await this.#changed.promise
  }

  async untilTaken(count: number): Promise<readonly Received[]> {
    await this.until(() => this.taken.length >= count)
    return this.taken
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    try {
      const event = new Webhook(this.secret).verify(body, headers) as Omit<Received, 'id'>
      const received = { ...event, id: headers['webhook-id'] ?? '' }
      this.attempts.push(received)
      const answer = this.answers.shift() ?? this.otherwise
      response.once('close', () => {
        if (response.writableFinished && response.statusCode < 300) this.taken.push(received)
        this.#tell()
      })
      answer(response, received, request)
    } catch (error) {
      this.refused.push(`${error}`)
      response.writeHead(400).end()
    }
    this.#tell()
  }

  #tell(): void {
    this.#changed.resolve()
    this.#changed = Promise.withResolvers()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** Answers with a status, and perhaps headers. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('what the receiver says of it')
