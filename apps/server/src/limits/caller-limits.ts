import { allows, type KnownKey } from '@communique/archive'
import { LRUCache } from 'lru-cache'
import type { Values } from '../settings/settings.ts'
import { addressBlock } from './address-block.ts'
import { Admission } from './admission.ts'
import { type Allowance, withKey, withoutKey } from './allowance.ts'
import { CallerAccount } from './caller-account.ts'
import { CountedGrant, type Grant, UncountedGrant } from './grant.ts'
import { overloaded } from './overload.ts'
import { rateLimited } from './rate-limited.ts'

/** Who sends a request. */
export interface Requester {
  readonly address: string
  readonly key: string | null
  /** Whether it comes from this machine, and not through a proxy on it. */
  readonly isLocal: boolean
}

/** Callers that are remembered, some 500 bytes each. Of more, those are forgotten that were not heard of longest. */
const mostRemembered = 20_000

/** Keys that nobody knows which an address may try in a minute: each is looked up in the database. */
const unknownKeysPerMinute = 60

/**
 * Limits what each caller may take: a key, or else the address. What one takes is then not missing to the others. Counted
 * in this process: behind a balancer each server counts for itself.
 */
export class CallerLimits {
  readonly anonymous: Allowance
  readonly #publisher: Allowance
  readonly #reader: Allowance
  readonly #bodies: Admission
  readonly #keyOf: (key: string) => Promise<KnownKey | null>
  readonly #countsLocal: boolean
  readonly #accounts = new LRUCache<string, CallerAccount>({ max: mostRemembered })
  readonly #strangers = new LRUCache<string, { count: number; until: number }>({ max: mostRemembered })
  readonly #uncounted = new Map<Allowance, Grant>()

  constructor(keyOf: (key: string) => Promise<KnownKey | null>, limits: Values<'limits'>) {
    this.#keyOf = keyOf
    this.anonymous = withoutKey(limits)
    this.#publisher = withKey(limits)
    // Only who may publish has something large to send.
    this.#reader = { ...this.#publisher, bodyBytes: this.anonymous.bodyBytes }
    this.#countsLocal = limits.limitLocal
    this.#bodies = new Admission({
      pagesAtOnce: Number.POSITIVE_INFINITY,
      pageBytesAtOnce: limits.bodyBytesAtOnce,
    })
  }

  /** Callers that are remembered. */
  get callers(): number {
    return this.#accounts.size
  }

  /**
   * Begins a request; at once for whom no key has to be looked up.
   * @throws GraphQLError `RATE_LIMITED`
   */
  begin(requester: Requester): Grant | Promise<Grant> {
    const now = performance.now()
    if (requester.key === null) return this.#grant(requester, null, now)
    return this.#lookUp(requester, requester.key, now).then((known) => this.#grant(requester, known, now))
  }

  /** Bytes of the body that a request may have: looks the key up. */
  async bodyBytes(requester: Requester): Promise<number> {
    const { key } = requester
    if (key === null) return this.anonymous.bodyBytes
    return this.#allowanceOf(await this.#lookUp(requester, key, performance.now())).bodyBytes
  }

  /** Makes room for a long body. @throws GraphQLError `OVERLOADED` */
  enterBody(bytes: number): Disposable {
    const admitted = this.#bodies.enter({ pages: 1, bytes })
    if (admitted === null) throw overloaded()
    return admitted
  }

  #grant(requester: Requester, known: KnownKey | null, now: number): Grant {
    const allowance = this.#allowanceOf(known)
    if (requester.isLocal && !this.#countsLocal) return this.#uncountedGrant(allowance)
    const id = known === null ? addressBlock(requester.address) : `key ${known.id}`
    let account = this.#accounts.get(id)
    if (account === undefined) {
      account = new CallerAccount(allowance, now)
      this.#accounts.set(id, account)
    }
    account.begin(now)
    return new CountedGrant(account, now)
  }

  #uncountedGrant(allowance: Allowance): Grant {
    const known = this.#uncounted.get(allowance)
    if (known !== undefined) return known
    const grant = new UncountedGrant(allowance)
    this.#uncounted.set(allowance, grant)
    return grant
  }

  #allowanceOf(known: KnownKey | null): Allowance {
    if (known === null) return this.anonymous
    return allows(known.scope, 'PUBLISH') ? this.#publisher : this.#reader
  }

  async #lookUp({ address }: Requester, key: string, now: number): Promise<KnownKey | null> {
    const block = addressBlock(address)
    const tried = this.#strangers.get(block)
    if (tried !== undefined && tried.until > now && tried.count >= unknownKeysPerMinute) {
      throw rateLimited('unknown-keys', {
        most: unknownKeysPerMinute,
        seconds: Math.ceil((tried.until - now) / 1_000),
      })
    }
    const known = await this.#keyOf(key)
    if (known === null) {
      if (tried !== undefined && tried.until > now) tried.count += 1
      else this.#strangers.set(block, { count: 1, until: now + 60_000 })
    }
    return known
  }
}
