import { withDefaults } from '../settings/settings.ts'
import { type Allowance, withoutKey } from './allowance.ts'
import type { CallerAccount } from './caller-account.ts'
import { rateLimitHeaders } from './rate-limit-headers.ts'

/** One request of a caller on its way: what it may take. */
export interface Grant {
  readonly allowance: Allowance
  /** Takes the cost of an operation. @throws GraphQLError `RATE_LIMITED` */
  readonly spend: (cost: number) => void
  /** The request was answered with so many bytes. Ending it twice is the same as once. */
  readonly end: (bytes: number) => void
  /** The fields of the response that say what is left: names and values in turns. */
  readonly headers: () => readonly string[]
}

/** A request that is counted. */
export class CountedGrant implements Grant {
  readonly allowance: Allowance
  readonly #account: CallerAccount
  readonly #begun: number
  #isOpen = true

  constructor(account: CallerAccount, now: number) {
    this.allowance = account.allowance
    this.#account = account
    this.#begun = now
  }

  spend(cost: number): void {
    this.#account.spend(cost, this.#begun)
  }

  end(bytes: number): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#account.end(bytes)
  }

  headers(): readonly string[] {
    return rateLimitHeaders(this.#account, this.#begun)
  }
}

/** A request of whom nothing is counted, but whose single operations are bounded as those of others. */
export class UncountedGrant implements Grant {
  readonly allowance: Allowance

  constructor(allowance: Allowance) {
    this.allowance = allowance
  }

  spend(): void {}
  end(): void {}

  headers(): readonly string[] {
    return none
  }
}

const none: readonly string[] = []

/** Of whom nothing is known: for work that nobody sent. */
export const uncountedGrant: Grant = new UncountedGrant(withoutKey(withDefaults('limits')))
