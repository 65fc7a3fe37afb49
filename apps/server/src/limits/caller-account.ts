import type { Allowance } from './allowance.ts'
import { rateLimited } from './rate-limited.ts'

/** What is counted by the minute. */
export type Quota = 'requests' | 'cost' | 'bytes'

/** Seconds of a window. */
export const windowSeconds = 60

/** A bucket that is full at first and fills again steadily: what may be taken at once, and what comes back in a minute. */
class TokenBucket {
  readonly capacity: number
  #tokens: number
  #filledAt: number

  constructor(capacity: number, now: number) {
    this.capacity = capacity
    this.#tokens = capacity
    this.#filledAt = now
  }

  /** What is there. Below zero where more was taken than was known before. */
  tokens(now: number): number {
    const back = ((now - this.#filledAt) / 1_000) * (this.capacity / windowSeconds)
    this.#filledAt = now
    this.#tokens = Math.min(this.capacity, this.#tokens + back)
    return this.#tokens
  }

  take(amount: number): void {
    this.#tokens -= amount
  }

  /** Seconds until so many are there; what is more than all is there when it is full. */
  secondsUntil(amount: number, now: number): number {
    const missing = Math.min(amount, this.capacity) - this.tokens(now)
    return missing <= 0 ? 0 : Math.ceil((missing / this.capacity) * windowSeconds)
  }
}

/** What one caller has taken lately, and what it may still take. */
export class CallerAccount {
  readonly allowance: Allowance
  readonly #buckets: Readonly<Record<Quota, TokenBucket>>
  #atOnce = 0

  constructor(allowance: Allowance, now: number) {
    this.allowance = allowance
    this.#buckets = {
      requests: new TokenBucket(allowance.requestsPerMinute, now),
      cost: new TokenBucket(allowance.costPerMinute, now),
      bytes: new TokenBucket(allowance.bytesPerMinute, now),
    }
  }

  /**
   * Begins one request more. Whoever begins it ends it.
   * @throws GraphQLError `RATE_LIMITED`
   */
  begin(now: number): void {
    this.#check('requests', 1, now)
    // What an answer takes is known when it is there: it may have been more than was left.
    this.#check('bytes', 1, now)
    if (this.#atOnce >= this.allowance.requestsAtOnce) {
      throw rateLimited('at-once', { most: this.allowance.requestsAtOnce, seconds: 1 })
    }
    this.#buckets.requests.take(1)
    this.#atOnce += 1
  }

  /** @throws GraphQLError `RATE_LIMITED` */
  spend(cost: number, now: number): void {
    this.#check('cost', cost, now)
    this.#buckets.cost.take(cost)
  }

  end(bytes: number): void {
    this.#atOnce -= 1
    this.#buckets.bytes.take(bytes)
  }

  /** What is left of a quota, and in how many seconds all of it is there again. */
  left(quota: Quota, now: number): { readonly left: number; readonly seconds: number } {
    const bucket = this.#buckets[quota]
    const seconds = bucket.secondsUntil(bucket.capacity, now)
    return { left: Math.max(0, Math.floor(bucket.tokens(now))), seconds }
  }

  #check(quota: Quota, amount: number, now: number): void {
    const bucket = this.#buckets[quota]
    const seconds = bucket.secondsUntil(amount, now)
    if (seconds > 0) throw rateLimited(quota, { most: bucket.capacity, seconds })
  }
}
