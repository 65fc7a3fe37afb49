import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { allowOrigin, answerPreflight, isPreflight } from './cross-origin.ts'
import type { HostRefusal, KnownHosts } from './known-hosts.ts'
import type { PageOrigins } from './page-origins.ts'
import { pathOf } from './path.ts'
import { requestIdHeader } from './request-log.ts'
import { variesByOrigin } from './respond.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

type Handle = (request: IncomingMessage, response: ServerResponse, id: string) => void

/** What is checked of every request before anything looks at what it asks for. */
export class Guard {
  readonly #hosts: KnownHosts
  readonly #origins: PageOrigins
  readonly #proxies: TrustedProxies
  readonly #log: Logger
  #hasTold = false

  constructor(hosts: KnownHosts, origins: PageOrigins, proxies: TrustedProxies, log: Logger) {
    this.#hosts = hosts
    this.#origins = origins
    this.#proxies = proxies
    this.#log = log
  }

  /** Hands on the requests that are for this server, and says to browsers which pages may read the answers. */
  before(handle: Handle): Handle {
    return (request, response, id) => {
      if (!this.#hasTold) this.#tellOfProxy(request)
      const refusal = this.refusal(request)
      if (refusal !== null) {
        refuse(response, id, refusal)
        return
      }
      allowOrigin(request, response, this.#origins)
      if (isPreflight(request)) answerPreflight(request, response, id)
      else handle(request, response, id)
    }
  }

  /** Why a request is not answered; null where it is. Health is told to whoever asks, by whatever name. */
  refusal(request: IncomingMessage): HostRefusal | null {
    const refusal = this.#hosts.refusal(request)
    if (refusal?.status === 421 && pathOf(request.url).startsWith('/health/')) return null
    return refusal
  }

  /** Once: without the setting all clients behind a proxy share its address, and its limits, without a sign. */
  #tellOfProxy(request: IncomingMessage): void {
    const address = this.#proxies.unnamedProxy(request)
    if (address === null) return
    this.#hasTold = true
    this.#log.warn(
      { address },
      'a proxy calls that is not trusted: if it is yours, name its address in --trusted-proxies',
    )
  }
}

function refuse(response: ServerResponse, id: string, { status, message }: HostRefusal): void {
  response.setHeader(...variesByOrigin)
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    [requestIdHeader]: id,
    connection: 'close',
  })
  response.end(`${message}\n`)
}
