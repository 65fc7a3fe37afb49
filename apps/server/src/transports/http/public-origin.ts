import type { IncomingMessage } from 'node:http'
import type { Values } from '../../settings/settings.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Under which address people reach the server: what permalinks begin with. */
export class PublicOrigin {
  readonly #published: string | null
  readonly #proxies: TrustedProxies

  constructor({ publicUrl }: Pick<Values<'access'>, 'publicUrl'>, proxies: TrustedProxies) {
    this.#published = publicUrl ?? null
    this.#proxies = proxies
  }

  /** The one that the operator named, else that which a request asked for; without a slash at its end. */
  of(request: IncomingMessage): string {
    return this.#published ?? `http://${this.#proxies.hostOf(request) ?? 'localhost'}`
  }
}
