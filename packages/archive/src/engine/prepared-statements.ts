import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ClientBase } from 'pg'
import { onlyTexts, type StatementPlanning } from './reading.ts'

/** Named statements of one connection. A large one takes some 300 kB of the database's memory. */
const mostNamed = 100

/**
 * Left to itself, Postgres compares what it expects the plans to cost, and plans anew each time for the sake of a
 * hundredth of a millisecond: to plan what answers a whole article takes longer than to run it.
 */
const modes = { ONCE: 'force_generic_plan', BY_VALUES: 'auto', EACH_TIME: 'force_custom_plan' } as const

type PlanMode = (typeof modes)[StatementPlanning]

/** By text, so that each is hashed once. */
const names = new LRUCache<string, string>({ max: 2_000 })

/**
 * The same text has the same name on every connection of every process: should a pooler hand connections around, a
 * name can be missing or be there already, but never stand for another statement.
 */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `q_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`
  names.set(sql, name)
  return name
}

/** The statements that one connection has planned. Those not used longest are given up. */
export class PreparedStatements {
  readonly #client: ClientBase
  readonly #named = new LRUCache<string, true>({
    max: mostNamed,
    dispose: (_true, name) => this.#givenUp.push(name),
  })
  readonly #givenUp: string[] = []
  #mode: PlanMode = 'auto'

  constructor(client: ClientBase) {
    this.#client = client
  }

  async texts(
    sql: string,
    parameters: readonly unknown[],
    planning: StatementPlanning,
  ): Promise<readonly string[]> {
    const name = nameOf(sql)
    await this.#plan(modes[planning])
    if (this.#named.get(name) === undefined) {
      this.#named.set(name, true)
      await this.#deallocate()
    }
    try {
      const query = { name, text: sql, values: [...parameters], rowMode: 'array' } as const
      return onlyTexts((await this.#client.query<unknown[]>(query)).rows)
    } catch (error) {
      // It is not known whether the statement was prepared.
      this.#named.delete(name)
      await this.#deallocate().catch(() => {})
      throw error
    }
  }

  /** Lets whoever uses the connection next have its statements planned as usual. */
  async planAsUsual(): Promise<void> {
    await this.#plan('auto')
  }

  async #plan(mode: PlanMode): Promise<void> {
    if (mode === this.#mode) return
    await this.#client.query(`set plan_cache_mode = ${mode}`)
    this.#mode = mode
  }

  async #deallocate(): Promise<void> {
    for (let name = this.#givenUp.pop(); name !== undefined; name = this.#givenUp.pop()) {
      forget(this.#client, name)
      await this.#client.query(`deallocate "${name}"`)
    }
  }
}

/** The driver remembers what it has named, and has no way to be told that it is gone. */
function forget(client: ClientBase, name: string): void {
  const connection: unknown = Reflect.get(client, 'connection')
  if (typeof connection !== 'object' || connection === null) return
  const parsed: unknown = Reflect.get(connection, 'parsedStatements')
  if (typeof parsed === 'object' && parsed !== null) Reflect.deleteProperty(parsed, name)
}
