import type pg from 'pg'
import { ConnectionPool } from './connection-pool.ts'
import type { DatabaseWatch } from './database-watch.ts'
import type { ConnectionCounts } from './engine.ts'
import { knownStatement } from './known-statements.ts'
import { parameterText } from './parameter-text.ts'
import type { StatementPlanning } from './reading.ts'
import { Session } from './session.ts'
import type { Asked } from './shared-connection.ts'
import { SharedConnections } from './shared-connections.ts'
import type { OnStatement } from './statement-log.ts'

/** What is read is handed on as it is written. */
const unparsed: pg.CustomTypesConfig = { getTypeParser: () => (text: unknown) => text }

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
  readonly #shared: SharedConnections
  /** Of connections that are this process's alone; those that a pooler hands around remember nothing. */
  readonly #sessions = new WeakMap<pg.ClientBase, Session>()

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
    this.#shared = new SharedConnections({
      pool: this.pool,
      most: settings.max ?? 10,
      sessionOf: (client) => this.#sessions.get(client),
      limit: (waited) => this.#limit(waited),
      ask: (client, asked) => this.#unprepared(client, asked),
    })
  }

  get counts(): ConnectionCounts {
    const { total, idle, waiting, pool } = this.pool.counts
    return { pool, total, idle: idle + this.#shared.idle, waiting: waiting + this.#shared.waiting }
  }

  /** From now on somebody reads all the time: whether the database is away can be told. */
  begin(): void {
    this.#watch.begin()
  }

  /** A connection for statements of all kinds; whoever takes it gives it back. */
  async connect(): Promise<pg.PoolClient> {
    const begun = performance.now()
    if (this.pool.idle === 0) this.#shared.releaseIdle()
    const client = await this.pool.connect()
    try {
      const settings = this.#sessions
        .get(client)
        ?.settings('BY_VALUES', this.#limit(performance.now() - begun))
      if (settings != null) await client.query(settings)
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
  ): Promise<readonly Buffer[]> {
    const begun = performance.now()
    const { onStatement } = this.#options
    try {
      this.#watch.refuseWhenAway()
      const columns = await this.#ask(sql, parameters, planning, begun)
      this.#watch.answered()
      onStatement?.({ sql, milliseconds: performance.now() - begun })
      if (!columns.every((column) => column !== null)) throw new Error('The statement gave no row of texts')
      return columns
    } catch (error) {
      onStatement?.({ sql, milliseconds: performance.now() - begun, error })
      throw error
    }
  }

  #ask(
    sql: string,
    parameters: readonly unknown[],
    planning: StatementPlanning,
    begun: number,
  ): Promise<readonly (Buffer | null)[]> {
    const statement = knownStatement(sql)
    const texts = parameters.map(parameterText)
    return new Promise((take, fail) => {
      this.#shared.ask({ sql, statement, parameters: texts, planning, begun, take, fail })
    })
  }

  /**
   * Milliseconds that a statement may take. What it waited for a connection is part of the limit. It counts in steps, so
   * that connections in use are seldom told another one.
   * @throws OverTime
   */
  #limit(waited: number): number {
    const whole = this.#options.milliseconds
    if (whole === 0) return 0
    const step = Math.ceil(whole / 20)
    const left = whole - Math.floor(waited / step) * step
    if (left < step) throw new OverTime()
    return left
  }

  async end(): Promise<void> {
    this.#shared.end()
    await this.pool.end()
  }

  async #begin(client: pg.ClientBase): Promise<void> {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // A pooler gives its clients process ids of its own making.
    if (rows[0]?.pid !== Reflect.get(client, 'processID')) return
    const { milliseconds } = this.#options
    await client.query(`set statement_timeout = ${milliseconds}; set default_transaction_read_only = on`)
    this.#sessions.set(client, new Session(milliseconds))
  }

  async #unprepared(client: pg.ClientBase, { sql, parameters }: Asked): Promise<readonly (Buffer | null)[]> {
    await client.query('begin read only')
    try {
      await client.query(`set local statement_timeout = ${this.#options.milliseconds}`)
      const query = { text: sql, values: [...parameters], rowMode: 'array', types: unparsed } as const
      const { rows } = await client.query<unknown[]>(query)
      return (rows[0] ?? []).map((text) => (text === null ? null : Buffer.from(String(text))))
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
