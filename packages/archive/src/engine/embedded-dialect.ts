import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { DatabaseUse, EmbeddedDatabase } from './embedded-database.ts'

/** Kysely on the embedded PostgreSQL. With `milliseconds`, no statement takes longer. */
export function embeddedDialect(database: EmbeddedDatabase, milliseconds?: number): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new EmbeddedDriver(database, milliseconds),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** There is one connection, so that nobody else can migrate. */
class Adapter extends PostgresAdapter implements DialectAdapter {
  override get supportsMultipleConnections(): boolean {
    return false
  }
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class EmbeddedDriver implements Driver {
  readonly #database: EmbeddedDatabase
  readonly #milliseconds: number | undefined
  readonly #uses = new WeakMap<DatabaseConnection, DatabaseUse>()

  constructor(database: EmbeddedDatabase, milliseconds: number | undefined) {
    this.#database = database
    this.#milliseconds = milliseconds
  }

  async init(): Promise<void> {}
  /** Who opened the database closes it. */
  async destroy(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const use = await this.#database.use(this.#milliseconds)
    const connection = new EmbeddedConnection(use)
    this.#uses.set(connection, use)
    return connection
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#uses.get(connection)?.end()
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? [] : [`isolation level ${isolationLevel}`]
    const mode = accessMode === undefined ? [] : [accessMode]
    const words = ['start transaction', [...level, ...mode].join(', ')]
    await connection.executeQuery(CompiledQuery.raw(words.join(' ').trim()))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const ended = await this.#uses.get(connection)?.rows('commit', [])
    if (ended?.command !== 'COMMIT') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #use: DatabaseUse

  constructor(use: DatabaseUse) {
    this.#use = use
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.#use.rows(sql, parameters)
    return {
      // PostgreSQL made them: Kysely's types say what they are, as for each of its drivers.
      rows: rows as Row[],
      ...(affected !== undefined && { numAffectedRows: BigInt(affected) }),
    }
  }

  // biome-ignore lint/correctness/useYield: the interface wants a generator, and nobody streams.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The embedded PostgreSQL does not stream')
  }
}
