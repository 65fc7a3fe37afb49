import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from '../../delivery/connection-limits.ts'
import { bearerKey, type Caller } from '../../operation/caller.ts'

/** Who sent a request over HTTP. What the fast path never asks for is made when it is asked for. */
export class HttpCaller implements Caller {
  readonly requestId: string
  readonly #request: IncomingMessage
  readonly #response: ServerResponse

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.#request = request
    this.#response = response
    this.requestId = requestId
  }

  get key(): string | null {
    return bearerKey(this.#request.headers.authorization)
  }

  get signal(): AbortSignal {
    const gone = new AbortController()
    this.#response.on('close', () => gone.abort())
    if (this.#response.destroyed) gone.abort()
    return gone.signal
  }
}

/** What the limits of connections count by. */
export function clientOf({ socket, headers }: IncomingMessage): Client {
  return { address: socket.remoteAddress ?? 'unknown', key: bearerKey(headers.authorization) }
}
