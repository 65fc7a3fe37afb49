import pg from 'pg'
import { PreparedStatements } from './prepared-statements.ts'
import { onlyText, type StatementPlanning } from './reading.ts'

/** Connections that only read, each statement within a time limit. */
export class Readers {
  readonly pool: pg.Pool
  readonly #milliseconds: number
  /** Of connections that are this process's alone; those that a pooler hands around remember nothing. */
  readonly #prepared = new WeakMap<pg.ClientBase, PreparedStatements>()

  constructor(settings: pg.PoolConfig, milliseconds: number) {
    this.#milliseconds = milliseconds
    this.pool = new pg.Pool({ ...settings, onConnect: (client) => this.#begin(client) })
  }

  /** A connection for statements of all kinds; whoever takes it gives it back. */
  async connect(): Promise<pg.PoolClient> {
    const client = await this.pool.connect()
    try {
      await this.#prepared.get(client)?.planAsUsual()
      return client
    } catch (error) {
      client.release(error instanceof Error ? error : true)
      throw error
    }
  }

  async text(sql: string, parameters: readonly unknown[], planning: StatementPlanning): Promise<string> {
    const client = await this.pool.connect()
    try {
      const prepared = this.#prepared.get(client)
      return await (prepared?.text(sql, parameters, planning) ?? this.#unprepared(client, sql, parameters))
    } finally {
      client.release()
    }
  }

  end(): Promise<void> {
    return this.pool.end()
  }

  async #begin(client: pg.ClientBase): Promise<void> {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // A pooler gives its clients process ids of its own making.
    if (rows[0]?.pid !== Reflect.get(client, 'processID')) return
    await client.query(
      `set statement_timeout = ${this.#milliseconds}; set default_transaction_read_only = on`,
    )
    this.#prepared.set(client, new PreparedStatements(client))
  }

  async #unprepared(client: pg.ClientBase, sql: string, parameters: readonly unknown[]): Promise<string> {
    await client.query('begin read only')
    try {
      await client.query(`set local statement_timeout = ${this.#milliseconds}`)
      const query = { text: sql, values: [...parameters], rowMode: 'array' } as const
      return onlyText((await client.query<unknown[]>(query)).rows)
    } finally {
      await client.query('rollback')
    }
  }
}
