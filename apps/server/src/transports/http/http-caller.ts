import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from '../../delivery/connection-limits.ts'
import { bearerKey, type Caller } from '../../operation/caller.ts'
import type { OperationReport } from '../../operation/operation-report.ts'
import { recordOf } from './request-record.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Who sent a request over HTTP. What the fast path never asks for is made when it is asked for. */
export class HttpCaller implements Caller {
  readonly requestId: string
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #proxies: TrustedProxies

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    proxies: TrustedProxies,
  ) {
    this.#request = request
    this.#response = response
    this.requestId = requestId
    this.#proxies = proxies
  }

  get key(): string | null {
    return bearerKey(this.#request.headers.authorization)
  }

  get address(): string {
    return this.#proxies.addressOf(this.#request)
  }

  onReport(report: OperationReport): void {
    recordOf(this.#response).operation = report
  }

  get signal(): AbortSignal {
    const gone = new AbortController()
    this.#response.on('close', () => gone.abort())
    if (this.#response.destroyed) gone.abort()
    return gone.signal
  }
}

/** What the limits of connections count by, where there is no caller yet. */
export function clientOf(request: IncomingMessage, proxies: TrustedProxies): Client {
  return { address: proxies.addressOf(request), key: bearerKey(request.headers.authorization) }
}
