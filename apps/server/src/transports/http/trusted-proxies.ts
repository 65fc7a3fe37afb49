import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { Values } from '../../settings/settings.ts'

type ForwardedHeader = Values<'access'>['forwardedHeader']

/** What a request says of its way: the address it came from, the host it asked for. */
interface Hop {
  readonly address: string | null
  readonly host: string | null
}

/**
 * Whom a request comes from, and what host it asked for. What `X-Forwarded-For`, `X-Forwarded-Host` and `Forwarded` say
 * is believed of proxies that are trusted, and of nobody else: anyone can write them.
 */
export class TrustedProxies {
  readonly #trusted = new BlockList()
  readonly #none: boolean
  readonly #written: ForwardedHeader

  /**
   * `networks` are addresses and networks, such as `10.0.0.7`, `192.168.0.0/16` or `fd00::/8`; `written` is the kind of
   * headers that the proxies write.
   */
  constructor(networks: readonly string[], written: ForwardedHeader = 'any') {
    this.#written = written
    this.#none = networks.length === 0
    for (const network of networks) {
      const [address = '', prefix] = network.split('/')
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
      if (prefix === undefined) this.#trusted.addAddress(address, family)
      else this.#trusted.addSubnet(address, Number(prefix), family)
    }
  }

  /** The address of the client: the last one on the way that is no trusted proxy. */
  addressOf(request: IncomingMessage): string {
    const peer = peerOf(request)
    return this.#trusts(peer) ? (this.#firstHop(request.headers).address ?? peer) : peer
  }

  /** The host that the client asked for, with its port where it named one; undefined where it named none. */
  hostOf(request: IncomingMessage): string | undefined {
    const { headers } = request
    return (this.isTrusted(request) ? this.#firstHop(headers).host : null) ?? headers.host
  }

  /** Whether a request comes from a trusted proxy. */
  isTrusted(request: IncomingMessage): boolean {
    return !this.#none && this.#trusts(peerOf(request))
  }

  /**
   * The address of what looks like a proxy of the operator's own that is not trusted: a machine of a private network, or
   * this one, that says whom it calls for. Null where nothing does.
   */
  unnamedProxy(request: IncomingMessage): string | null {
    const { headers } = request
    if (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined) return null
    const peer = peerOf(request)
    const version = isIP(peer)
    const isNear = version !== 0 && near.check(peer, version === 6 ? 'ipv6' : 'ipv4')
    return isNear && !this.#trusts(peer) ? peer : null
  }

  #trusts(address: string): boolean {
    if (this.#none) return false
    const version = isIP(address)
    return version !== 0 && this.#trusted.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }

  /** Where the request entered what is trusted: `address` is null if that cannot be told. */
  #firstHop(headers: IncomingHttpHeaders): Hop {
    const hops = hopsOf(headers, this.#written)
    let address: string | null = null
    let host: string | null = null
    // The nearest proxy wrote the last one.
    for (const hop of hops.toReversed()) {
      host = hop.host ?? host
      if (hop.address === null) break
      address = hop.address
      if (!this.#trusts(address)) break
    }
    return { address, host }
  }
}

/** This machine and private networks. */
const near = new BlockList()
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, prefix)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

function peerOf({ socket }: IncomingMessage): string {
  return plainAddress(socket.remoteAddress ?? 'unknown')
}

/** Where both kinds are there, the usual one counts: proxies write that one and hand the other on as it came. */
function hopsOf(headers: IncomingHttpHeaders, written: ForwardedHeader): readonly Hop[] {
  const addresses = written === 'forwarded' ? [] : lastOf(headers, 'x-forwarded-for')
  const [host = null] = written === 'forwarded' ? [] : lastOf(headers, 'x-forwarded-host').slice(-1)
  if (addresses.length > 0) {
    return addresses.map((text, index) => ({
      address: addressIn(text),
      host: index === addresses.length - 1 ? host : null,
    }))
  }
  const elements = written === 'x-forwarded' ? [] : lastOf(headers, 'forwarded')
  const forwarded = elements.map((element) => ({
    address: addressIn(parameterOf(element, 'for') ?? ''),
    host: parameterOf(element, 'host'),
  }))
  return forwarded.length > 0 || host === null ? forwarded : [{ address: null, host }]
}

/** More proxies than anybody has: what is before them is not read. */
const mostHops = 32

function lastOf(headers: IncomingHttpHeaders, name: string): string[] {
  const value = headers[name]
  if (value === undefined || value.length === 0) return []
  return String(value)
    .split(',')
    .slice(-mostHops)
    .map((part) => part.trim())
}

/** A parameter of an element of `Forwarded`: `for="[2001:db8::1]:4711";proto=https`. */
function parameterOf(element: string, name: string): string | null {
  for (const pair of element.split(';')) {
    const [key = '', value = ''] = pair.split('=')
    if (key.trim().toLowerCase() === name) return value.trim().replace(/^"([^"]*)"$/, '$1')
  }
  return null
}

/** The address in `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1` or `[2001:db8::1]:80`; null in anything else. */
function addressIn(text: string): string | null {
  if (isIP(text) !== 0) return plainAddress(text)
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d{1,5})?$/.exec(text) ?? []
  const address = bracketed ?? plain ?? ''
  return isIP(address) === 0 ? null : plainAddress(address)
}

/** One client, one name: a socket for both families calls an IPv4 client `::ffff:192.0.2.1`. */
function plainAddress(address: string): string {
  if (!address.startsWith(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped?.[1] ?? address
}
