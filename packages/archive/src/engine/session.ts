import { LRUCache } from 'lru-cache'
import type { StatementPlanning } from './reading.ts'
import { statementMessage } from './wire-messages.ts'

/** Named statements of one connection. A large one takes some 300 kB of the database's memory. */
const mostNamed = 100

/**
 * Left to itself, Postgres compares what it expects the plans to cost, and plans anew each time for the sake of a
 * hundredth of a millisecond: to plan what answers a whole article takes longer than to run it.
 */
const modes = { ONCE: 'force_generic_plan', BY_VALUES: 'auto', EACH_TIME: 'force_custom_plan' } as const

/** What a connection that is this process's alone remembers of what it was told. */
export class Session {
  /** The statements that it has planned. Those not used longest are given up. */
  readonly #named = new LRUCache<string, true>({
    max: mostNamed,
    dispose: (_true, name) => this.#givenUp.push(name),
  })
  #givenUp: string[] = []
  #planning: StatementPlanning = 'BY_VALUES'
  #milliseconds: number

  /** `milliseconds`: after so long it ends a statement; 0 for never. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  /** SQL that tells it how the next statement is to be planned and ended; null where it knows, which is nearly always. */
  settings(planning: StatementPlanning, milliseconds: number): string | null {
    if (planning === this.#planning && milliseconds === this.#milliseconds) return null
    this.#planning = planning
    this.#milliseconds = milliseconds
    return `set plan_cache_mode = ${modes[planning]}; set statement_timeout = ${milliseconds}`
  }

  /** Whether a statement is prepared, or will be by what was written before. */
  has(name: string): boolean {
    return this.#named.has(name)
  }

  /** What runs a statement, and prepares it before where it is not. */
  message(name: string, sql: string, parameters: readonly (string | null)[]): Buffer {
    const isNamed = this.#named.get(name) === true
    if (!isNamed) this.#named.set(name, true)
    const givenUp = this.#givenUp
    if (givenUp.length > 0) this.#givenUp = []
    return statementMessage({ name, sql: isNamed ? null : sql, parameters, givenUp })
  }

  /** It is not known whether a statement is prepared, or prepared rightly. */
  forget(name: string): void {
    this.#named.delete(name)
  }
}
