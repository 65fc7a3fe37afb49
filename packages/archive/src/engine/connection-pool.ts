import pg from 'pg'
import type { DatabaseWatch } from './database-watch.ts'
import type { ConnectionCounts } from './engine.ts'
import { isUnavailable } from './unavailable.ts'

/** What the driver says where all connections were in use for too long: nothing is wrong with them. */
const allInUse = 'timeout exceeded when trying to connect'

/** Milliseconds in which connections are to end in order. */
const endMilliseconds = 2_000

/** Connections to a database that may go away: then nobody gets one, and those that are out are cut. */
export class ConnectionPool {
  readonly #name: ConnectionCounts['pool']
  readonly #pool: pg.Pool
  readonly #watch: DatabaseWatch

  constructor(name: ConnectionCounts['pool'], settings: pg.PoolConfig, watch: DatabaseWatch) {
    this.#name = name
    this.#watch = watch
    this.#pool = new pg.Pool({ ...settings, stream: watch.stream })
    // The pool ends before the sockets of its connections do: their errors do not matter then.
    const onError = (error: Error) => {
      if (!this.#pool.ending) watch.broke(error)
    }
    this.#pool.on('error', onError)
    // A client in use emits the loss of its connection itself, and an 'error' without a listener ends the process.
    this.#pool.on('connect', (client) => client.on('error', onError))
  }

  get counts(): ConnectionCounts {
    return { pool: this.#name, total: this.#pool.totalCount, idle: this.idle, waiting: this.waiting }
  }

  /** Connections that nobody has. */
  get idle(): number {
    return this.#pool.idleCount
  }

  /** Those who wait for one. */
  get waiting(): number {
    return this.#pool.waitingCount
  }

  /** A connection; whoever takes it gives it back. @throws DatabaseAway */
  async connect(): Promise<pg.PoolClient> {
    this.#watch.refuseWhenAway()
    try {
      return await this.#pool.connect()
    } catch (error) {
      const isBroken = isUnavailable(error) && !(error instanceof Error && error.message === allInUse)
      if (isBroken) this.#watch.broke(error)
      throw error
    }
  }

  /** The rows of one statement, whose answer shows that the database is there. */
  async query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = await this.connect()
    try {
      const { rows } = await client.query<Row>(sql)
      this.#watch.answered()
      return rows
    } finally {
      client.release()
    }
  }

  async end(): Promise<void> {
    this.#watch[Symbol.dispose]()
    // A database that is frozen never says goodbye.
    const late = setTimeout(() => this.#watch.cut(), endMilliseconds)
    await this.#pool.end()
    clearTimeout(late)
  }
}
