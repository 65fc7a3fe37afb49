import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Requester } from '../../limits/caller-limits.ts'
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

  onKey(id: string): void {
    recordOf(this.#response).key = id
  }

  get signal(): AbortSignal {
    const gone = new AbortController()
    this.#response.on('close', () => gone.abort())
    if (this.#response.destroyed) gone.abort()
    return gone.signal
  }
}

/** Whom limits count, where there is no caller yet. */
export function requesterOf(request: IncomingMessage, proxies: TrustedProxies): Requester {
  const { headers } = request
  const address = proxies.addressOf(request)
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return {
    address,
    key: bearerKey(headers.authorization),
    isLocal: !isForwarded && (address.startsWith('127.') || address === '::1'),
  }
}
