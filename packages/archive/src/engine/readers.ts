import type pg from 'pg'
import { ConnectionPool } from './connection-pool.ts'
import type { DatabaseWatch } from './database-watch.ts'
import type { ConnectionCounts } from './engine.ts'
import { PreparedStatements } from './prepared-statements.ts'
import { onlyTexts, type StatementPlanning } from './reading.ts'
import type { OnStatement } from './statement-log.ts'

interface ReadersOptions {
  /** After so long a statement is ended. */
  readonly milliseconds: number
  readonly onStatement: OnStatement | undefined
}

/** Connections that only read, each statement within a time limit. */
export class Readers {
  readonly pool: ConnectionPool
  readonly #options: ReadersOptions
  readonly #watch: DatabaseWatch
  /** Of connections that are this process's alone; those that a pooler hands around remember nothing. */
  readonly #prepared = new WeakMap<pg.ClientBase, PreparedStatements>()
  /** The milliseconds after which a connection ends a statement, where that is not the whole limit. */
  readonly #timeouts = new WeakMap<pg.ClientBase, number>()

  constructor(
    name: ConnectionCounts['pool'],
    settings: pg.PoolConfig,
    watch: DatabaseWatch,
    options: ReadersOptions,
  ) {
    this.#options = options
    this.#watch = watch
    const onConnect = (client: pg.ClientBase) => this.#begin(client)
    this.pool = new ConnectionPool(name, { ...settings, onConnect }, watch)
  }

  /** From now on somebody reads all the time: whether the database is away can be told. */
  begin(): void {
    this.#watch.begin()
  }

  /** A connection for statements of all kinds; whoever takes it gives it back. */
  async connect(): Promise<pg.PoolClient> {
    const begun = performance.now()
    const client = await this.pool.connect()
    try {
      const prepared = this.#prepared.get(client)
      if (prepared !== undefined) await this.#limit(client, performance.now() - begun)
      await prepared?.planAsUsual()
      return client
    } catch (error) {
      // Nothing is wrong with a connection that was waited for too long.
      client.release(error instanceof OverTime ? false : error instanceof Error ? error : true)
      throw error
    }
  }

  async texts(
    sql: string,
    parameters: readonly unknown[],
    planning: StatementPlanning,
  ): Promise<readonly string[]> {
    const begun = performance.now()
    const { onStatement } = this.#options
    let client: pg.PoolClient | undefined
    try {
      client = await this.pool.connect()
      const prepared = this.#prepared.get(client)
      const limiting = prepared === undefined ? null : this.#limit(client, performance.now() - begun)
      // Almost always there is nothing to tell the connection, and each turn of the loop costs.
      if (limiting !== null) await limiting
      const texts = await (prepared?.texts(sql, parameters, planning) ??
        this.#unprepared(client, sql, parameters))
      this.#watch.answered()
      onStatement?.({ sql, milliseconds: performance.now() - begun })
      return texts
    } catch (error) {
      onStatement?.({ sql, milliseconds: performance.now() - begun, error })
      throw error
    } finally {
      client?.release()
    }
  }

  /**
   * What was waited for the connection is part of the limit. It counts in steps, so that connections in use are seldom
   * told another one; null where nothing is to be told.
   * @throws OverTime
   */
  #limit(client: pg.ClientBase, waited: number): Promise<void> | null {
    const whole = this.#options.milliseconds
    if (whole === 0) return null
    const step = Math.ceil(whole / 20)
    const left = whole - Math.floor(waited / step) * step
    if (left < step) throw new OverTime()
    return (this.#timeouts.get(client) ?? whole) === left ? null : this.#tell(client, left)
  }

  async #tell(client: pg.ClientBase, milliseconds: number): Promise<void> {
    await client.query(`set statement_timeout = ${milliseconds}`)
    this.#timeouts.set(client, milliseconds)
  }

  end(): Promise<void> {
    return this.pool.end()
  }

  async #begin(client: pg.ClientBase): Promise<void> {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // A pooler gives its clients process ids of its own making.
    if (rows[0]?.pid !== Reflect.get(client, 'processID')) return
    await client.query(
      `set statement_timeout = ${this.#options.milliseconds}; set default_transaction_read_only = on`,
    )
    this.#prepared.set(client, new PreparedStatements(client))
  }

  async #unprepared(
    client: pg.ClientBase,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<readonly string[]> {
    await client.query('begin read only')
    try {
      await client.query(`set local statement_timeout = ${this.#options.milliseconds}`)
      const query = { text: sql, values: [...parameters], rowMode: 'array' } as const
      return onlyTexts((await client.query<unknown[]>(query)).rows)
    } finally {
      await client.query('rollback')
    }
  }
}

/** All the time went by in waiting for a connection. Named as PostgreSQL names it for a statement. */
class OverTime extends Error {
  override readonly name = 'OverTime'
  readonly code = '57014'

  constructor() {
    super('canceling statement due to statement timeout')
  }
}
