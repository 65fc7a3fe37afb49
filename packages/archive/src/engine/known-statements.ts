import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Milliseconds up to which a statement is short: what it took at the least of the last runs that had a connection for themselves. */
const shortMilliseconds = 1
const lastRuns = 100

/**
 * Milliseconds beyond which a statement was long while others waited for it, and how many more such runs there may be than a
 * tenth of all: on a busy machine everything stands still for a moment now and then.
 */
const longMilliseconds = 5
const mostLong = 10

/** Milliseconds for which nobody waits any longer for one that was not short after all: at first, and at most. */
const firstPause = 1_000
const longestPause = 60_000

/** What is known of a statement, on whichever connection it runs. */
export class KnownStatement {
  /**
   * The same text has the same name on every connection of every process: should a pooler hand connections around, a
   * name can be missing or be there already, but never stand for another statement.
   */
  readonly name: string
  #runs = 0
  #least = Number.POSITIVE_INFINITY
  #leastBefore = Number.POSITIVE_INFINITY
  #long = 0
  #pause = firstPause
  #pausedUntil = 0

  constructor(sql: string) {
    this.name = `q_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`
  }

  /** Whether others may wait for it. */
  isShort(now: number): boolean {
    return Math.min(this.#least, this.#leastBefore) < shortMilliseconds && now >= this.#pausedUntil
  }

  /**
   * It took so long with a connection for itself. Where the machine has much else to do, all take long but some: the least
   * tells what the statement is.
   */
  tookAlone(milliseconds: number): void {
    this.#runs += 1
    if (this.#runs % lastRuns === 0) {
      this.#leastBefore = this.#least
      this.#least = Number.POSITIVE_INFINITY
    }
    this.#least = Math.min(this.#least, milliseconds)
  }

  /** It took so long after the one before it on its connection: what the least hides, as where it depends on the values. */
  tookShared(milliseconds: number, now: number): void {
    this.#long = Math.max(0, this.#long + (milliseconds > longMilliseconds ? 0.9 : -0.1))
    if (this.#long < mostLong) return
    this.#long = 0
    this.#pause =
      now - this.#pausedUntil > longestPause ? firstPause : Math.min(this.#pause * 2, longestPause)
    this.#pausedUntil = now + this.#pause
  }
}

const known = new LRUCache<string, KnownStatement>({ max: 2_000 })

/** By text, so that each is hashed once. */
export function knownStatement(sql: string): KnownStatement {
  const found = known.get(sql)
  if (found !== undefined) return found
  const statement = new KnownStatement(sql)
  known.set(sql, statement)
  return statement
}
