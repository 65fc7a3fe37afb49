import { type ControlledTransaction, type Kysely, type RawBuilder, sql } from 'kysely'
import { appliedMigrations, type StoredTable, storedTables } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'
import { type BackupHeader, backupFormat } from './backup-format.ts'

/** An archive as it was at one moment, whatever is written meanwhile. */
export interface Snapshot extends AsyncDisposable {
  readonly header: BackupHeader
  readonly tables: readonly StoredTable[]
  /** The rows `t` of a table whose keys fulfil `within`, as a query that gives whole rows. */
  readonly rows: (table: StoredTable, within: RawBuilder<boolean>) => RawBuilder<unknown>
  /** Runs statements that read. Between two calls, others may come to theirs. */
  readonly read: <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>
}

/**
 * One transaction that only reads and sees what was committed when it began: nobody waits for it. Where there is one connection,
 * everybody would.
 */
export async function heldSnapshot(db: Kysely<Tables>): Promise<Snapshot> {
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    await inUtc(tx)
    // Whoever reads slowly is not idle.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    const tables = await storedTables(tx)
    return new HeldSnapshot(tx, tables, await headerOfArchive(tx, tables))
  } catch (error) {
    await tx.rollback().execute()
    throw error
  }
}

class HeldSnapshot implements Snapshot {
  readonly header: BackupHeader
  readonly tables: readonly StoredTable[]
  readonly #tx: ControlledTransaction<Tables>

  constructor(tx: ControlledTransaction<Tables>, tables: readonly StoredTable[], header: BackupHeader) {
    this.#tx = tx
    this.tables = tables
    this.header = header
  }

  rows({ name }: StoredTable, within: RawBuilder<boolean>): RawBuilder<unknown> {
    return sql`select t.* from ${sql.table(name)} t where ${within}`
  }

  read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return work(this.#tx)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tx.rollback().execute()
  }
}

/** Until the transaction ends: instants are printed alike whatever the zone of the session is. */
export async function inUtc(tx: Kysely<Tables>): Promise<void> {
  await sql`set local time zone 'UTC'`.execute(tx)
}

export async function headerOfArchive(
  db: Kysely<Tables>,
  tables: readonly StoredTable[],
): Promise<BackupHeader> {
  const counted = []
  for (const { name, columns, key } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int8 as count from ${sql.table(name)}`.execute(db)
    counted.push({ name, columns, key, rows: rows[0]?.count ?? 0 })
  }
  const { rows: parsers } = await sql<{ version: string; captures: number }>`
    select parser_version as version, count(*)::int8 as captures from capture group by 1 order by 1`.execute(
    db,
  )
  const { epoch, position } = await db
    .selectFrom('feed_head')
    .select(['epoch', 'position'])
    .executeTakeFirstOrThrow()
  return {
    communique: 'backup',
    format: backupFormat,
    createdAt: new Date().toISOString(),
    migrations: await appliedMigrations(db),
    parsers: Object.fromEntries(parsers.map(({ version, captures }) => [version, captures])),
    feed: { epoch, position },
    tables: counted,
  }
}
