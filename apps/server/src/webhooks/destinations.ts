import { type LookupAddress, type LookupOptions, lookup as lookUp } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { GraphQLError } from 'graphql'
import { addNetworks, isPublic } from './special-networks.ts'

/** Where this server does not send anything: why, and what to do. */
function destinationRefused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'DESTINATION_REFUSED' } })
}

/**
 * Which addresses webhooks may reach: public ones by `https`, and those of networks that the operator named, by `http` too.
 * Whoever creates webhooks must not make the server ask what only it can reach: databases, the metadata of a cloud, itself. So what
 * counts is the address that is connected to, not the one that a name had before.
 */
export class Destinations {
  readonly #named = new BlockList()

  /** `networks` are addresses and networks, such as `10.0.0.7`, `192.168.0.0/16` or `fd00::/8`. */
  constructor(networks: readonly string[]) {
    addNetworks(this.#named, networks)
  }

  /**
   * Looks whether a webhook may be created for an address, so that whoever does hears it at once.
   * @throws GraphQLError `DESTINATION_REFUSED`
   */
  async check(address: string): Promise<void> {
    const url = new URL(address)
    this.checkUrl(url)
    const host = hostOf(url)
    if (isIP(host) !== 0) return
    const found = await lookup(host, { all: true }).catch(() => [])
    if (found.length === 0) {
      throw destinationRefused(
        `No address is known for the host ${host}. Check its name, and whether this server can look names up.`,
      )
    }
    this.#allowed(found, url.protocol, host)
  }

  /** What can be said without looking a name up. @throws GraphQLError `DESTINATION_REFUSED` */
  checkUrl(url: URL): void {
    if (url.username !== '' || url.password !== '') {
      throw destinationRefused(
        'The address holds a user name or a password. Leave them out: the signature tells the receiver who sends.',
      )
    }
    const host = hostOf(url)
    const family = isIP(host)
    // Nothing is looked up for these.
    if (family !== 0) this.#allowed([{ address: host, family }], url.protocol, host)
  }

  /** Looks names up for connections of a protocol, and gives only the addresses that may be reached. */
  lookupFor(protocol: string): LookupFunction {
    return (host, options: LookupOptions, done) => {
      lookUp(host, { ...options, all: true }, (error, found) => {
        if (error !== null) return done(error, [])
        try {
          const allowed = this.#allowed(found, protocol, host)
          const [{ address, family } = { address: '', family: 4 }] = allowed
          if (options.all) done(null, allowed)
          else done(null, address, family)
        } catch (refused) {
          done(refused instanceof Error ? refused : new Error(String(refused)), [])
        }
      })
    }
  }

  /** Those of the addresses that may be reached, at least one. @throws GraphQLError `DESTINATION_REFUSED` */
  #allowed(found: readonly LookupAddress[], protocol: string, host: string): LookupAddress[] {
    const allowed = found.filter(
      ({ address, family }) =>
        this.#isNamed(address, family) || (protocol === 'https:' && isPublic(address, nameOf(family))),
    )
    if (allowed.length > 0) return allowed
    const { address, family } = found[0] ?? { address: host, family: 4 }
    throw destinationRefused(
      isPublic(address, nameOf(family))
        ? `Webhooks go to public addresses by https only, and this is ${protocol}//${host}. Give the address with https.`
        : `The host ${host} has the address ${address}, which is not public. Name its network in the setting \`webhookNetworks\` (\`--webhook-networks\`, such as loopback or private) and start the server again.`,
    )
  }

  #isNamed(address: string, family: number): boolean {
    return this.#named.check(address, nameOf(family))
  }
}

const nameOf = (family: number) => (family === 6 ? 'ipv6' : 'ipv4')

/** Without the brackets of IPv6. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')
