import type { IncomingMessage } from 'node:http'
import type { Values } from '../../settings/settings.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Whose pages may read the server from a browser: its own, and those of the origins that the operator names. */
export class PageOrigins {
  readonly #named: ReadonlySet<string>
  readonly #proxies: TrustedProxies
  /** Whether pages of every origin may. */
  readonly areAllNamed: boolean

  constructor(
    { origins, publicUrl }: Pick<Values<'access'>, 'origins' | 'publicUrl'>,
    proxies: TrustedProxies,
  ) {
    this.#named = new Set(publicUrl === undefined ? origins : [...origins, publicUrl])
    this.#proxies = proxies
    this.areAllNamed = this.#named.has('*')
  }

  /** Whether the page that sent a request may read the answer; clients that are no browsers name no origin. */
  allows(request: IncomingMessage): boolean {
    const { origin } = request.headers
    return origin === undefined || this.isNamed(origin) || this.#isOwn(request, origin)
  }

  /** Whether the operator named an origin. */
  isNamed(origin: string): boolean {
    return this.areAllNamed || this.#named.has(origin)
  }

  /** Browsers alone set these headers: no page can claim to be another. */
  #isOwn(request: IncomingMessage, origin: string): boolean {
    if (request.headers['sec-fetch-site'] === 'same-origin') return true
    return URL.canParse(origin) && new URL(origin).host === this.#proxies.hostOf(request)?.toLowerCase()
  }
}
