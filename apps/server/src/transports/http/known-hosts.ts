import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Values } from '../../settings/settings.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Why a request is not answered. */
export interface HostRefusal {
  readonly status: 400 | 421
  readonly message: string
}

/**
 * The names under which a server answers.
 *
 * A website can let its own name lead to 127.0.0.1 (DNS rebinding); for a browser, its pages and a local archive are of
 * one origin then. Such a page can only ask under a name that the public DNS has. A server that listens on a loopback
 * address alone therefore answers to addresses, to names without a dot and to those that lead nowhere else; and to those
 * that its operator names, who may also restrict a public server to them.
 */
export class KnownHosts {
  readonly #named: ReadonlySet<string>
  readonly #isClosed: boolean
  readonly #isLocal: boolean
  readonly #proxies: TrustedProxies
  /** What was asked for last: clients hardly change whom they ask. */
  #last: { readonly host: string; readonly name: string | null; readonly isKnown: boolean } | undefined

  /** `listensOn` is the address of the server itself. */
  constructor(
    { hosts, publicUrl }: Pick<Values<'access'>, 'hosts' | 'publicUrl'>,
    listensOn: string,
    proxies: TrustedProxies,
  ) {
    const published = publicUrl === undefined ? [] : [new URL(publicUrl).hostname]
    this.#named = new Set([...hosts, ...published, listensOn].map((name) => name.toLowerCase()))
    this.#isClosed = hosts.length > 0
    this.#isLocal = listensOn === '::1' || listensOn === 'localhost' || listensOn.startsWith('127.')
    this.#proxies = proxies
  }

  /** Null where the server answers under the host that a request asks for. */
  refusal(request: IncomingMessage): HostRefusal | null {
    if (hostLines(request) > 1) return malformed
    const host = this.#proxies.hostOf(request)
    // HTTP/1.0 knows no hosts; nor does any browser speak it.
    if (host === undefined) return null
    if (this.#last?.host !== host) this.#last = { host, ...this.#read(host) }
    const { name, isKnown } = this.#last
    if (name === null) return malformed
    if (isKnown || this.#answersToAll(request)) return null
    return {
      status: 421,
      message: `This server does not answer for the host ${name}. Name it with --hosts or --public-url, or ask for localhost.`,
    }
  }

  #read(host: string) {
    const name = nameIn(host)
    return { name, isKnown: name !== null && (this.#named.has(name) || isUnpublished(name)) }
  }

  #answersToAll(request: IncomingMessage): boolean {
    return !this.#isClosed && (!this.#isLocal || this.#proxies.isTrusted(request))
  }
}

const malformed: HostRefusal = {
  status: 400,
  message: 'The header `Host` is not a host. Send one, such as `archive.example:4000`.',
}

/** Names that the public DNS cannot lead anywhere, and addresses, which it has no part in. */
function isUnpublished(name: string): boolean {
  return isIP(name) !== 0 || !name.includes('.') || /\.(?:localhost|internal|cluster\.local)$/.test(name)
}

/** The name or address in `Host`, in lower case, without its port; null where that is none. */
function nameIn(host: string): string | null {
  const [, bracketed, plain, port = ''] =
    /^(?:\[([\da-f:.]{2,45})\]|([a-z\d_](?:[a-z\d._-]{0,252}[a-z\d_])?)\.?)(?::(\d{0,5}))?$/i.exec(host) ?? []
  if (Number(port) > 65_535) return null
  if (bracketed !== undefined) return isIP(bracketed) === 6 ? bracketed.toLowerCase() : null
  if (plain === undefined || plain.includes('..')) return null
  // All in digits and dots is meant for an address, and some programs take `127.1` for one.
  return /^[\d.]+$/.test(plain) && isIP(plain) === 0 ? null : plain.toLowerCase()
}

/** Two lines of `Host` are two opinions of whom a request is for. */
function hostLines({ rawHeaders }: IncomingMessage): number {
  let lines = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') lines += 1
  }
  return lines
}
