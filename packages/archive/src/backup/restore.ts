import type { Readable } from 'node:stream'
import { type Kysely, sql, type Transaction } from 'kysely'
import { dropDefinitions } from '../definitions.ts'
import { makeEntries } from '../entries/fill-entries.ts'
import { bringUpToDate, migrations } from '../migrate.ts'
import { StoreError } from '../store-error.ts'
import { remadeTables, type StoredTable, storedTables } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'
import { type BackupHeader, invalid } from './backup-format.ts'
import { readBackup } from './read-backup.ts'
import {
  beginAnew,
  enterStaging,
  insertLines,
  leaveStaging,
  staging,
  tablesOf,
  withoutIndexes,
} from './staging.ts'

type Tx = Transaction<Tables>

/** In characters: so much goes into one statement. */
const mostAtOnce = 1_000_000

/** How long to wait for those who read the empty archive or write to it. */
const lockMilliseconds = 60_000

/**
 * Puts a backup into an archive without any page, in one transaction: nothing is to be seen before all of it is there, and nothing
 * stays where it fails. The tables are made as they were when the backup was, and migrated when they are filled. Keys that the
 * empty archive has stay valid, and its webhooks stay. `onRows` hears how many rows went in.
 * @throws StoreError `ARCHIVE_NOT_EMPTY`, `BACKUP_INVALID`, `BACKUP_NEWER`
 */
export async function restore(
  db: Kysely<Tables>,
  packed: Readable,
  onRows: (rows: number) => void = () => {},
): Promise<BackupHeader> {
  await refuseFilled(db)
  return await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ target: string }>`select current_schema() as target`.execute(tx)
    const target = rows[0]?.target ?? 'public'
    const filling = new Filling(tx, onRows)
    const header = await readBackup(packed, {
      onHeader: (given) => filling.begin(given),
      onRows: (table, lines) => filling.add(table, lines),
    })
    await filling.end()
    await bringUpToDate(tx, { schema: staging })
    await makeEntries(tx)
    await pauseWebhooks(tx)
    await sql`set local search_path = ${sql.id(target)}`.execute(tx)
    await sql`set local lock_timeout = ${sql.lit(lockMilliseconds)}`.execute(tx)
    await giveUpEmpty(tx)
    await leaveStaging(tx, target)
    return header
  })
}

/** @throws StoreError `ARCHIVE_NOT_EMPTY` */
export async function refuseFilled(db: Kysely<Tables>): Promise<void> {
  const there = await storedTables(db)
  const holding = there.filter(({ name }) => filledByPages.has(name))
  for (const { name } of holding) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) {
      throw new StoreError(
        'ARCHIVE_NOT_EMPTY',
        'The archive is not empty. Give a new database or data folder; `communique serve --no-sample` makes an empty one.',
      )
    }
  }
}

const filledByPages: ReadonlySet<string> = new Set(['capture', 'source', 'speaker', 'feed'])

/**
 * A restored archive sends nothing to anybody before somebody says so: it may be a copy for a drill, beside the archive that still
 * delivers. Each webhook keeps its place in the feed, and `resume` goes on from it.
 */
async function pauseWebhooks(tx: Tx): Promise<void> {
  await tx
    .updateTable('webhook')
    .set({
      state: 'PAUSED',
      fault: 'The archive was restored from a backup.',
      lease: null,
      leased_until: null,
    })
    .execute()
}

/** What an archive has without a page. */
const kept: ReadonlySet<string> = new Set(['api_key', 'webhook'])

/** The empty archive makes room. One of an earlier release is brought up first, so that it is known what belongs to it. */
async function giveUpEmpty(tx: Tx): Promise<void> {
  const there = await storedTables(tx)
  if (there.length === 0) return
  await sql`lock table ${sql.join(there.map(({ name }) => sql.table(name)))} in access exclusive mode`.execute(
    tx,
  )
  await refuseFilled(tx)
  await bringUpToDate(tx)
  await pauseWebhooks(tx)
  await sql`set local lock_timeout = ${sql.lit(lockMilliseconds)}`.execute(tx)
  const now = await storedTables(tx)
  for (const { name, columns: types } of now.filter((table) => kept.has(table.name))) {
    const columns = sql.join(Object.keys(types).map((column) => sql.ref(column)))
    await sql`insert into ${sql.id(staging, name)} (${columns}) select ${columns} from ${sql.table(name)}
      on conflict do nothing`.execute(tx)
  }
  await dropDefinitions(tx)
  const names = [...now.map(({ name }) => name), ...remadeTables, 'kysely_migration', 'kysely_migration_lock']
  await sql`drop table ${sql.join(names.map((name) => sql.table(name)))}`.execute(tx)
}

/** Rows on their way into the staging. */
class Filling {
  readonly #tx: Tx
  readonly #onRows: (rows: number) => void
  #tables: readonly StoredTable[] = []
  #makeIndexes: () => Promise<void> = async () => {}
  #table = 0
  #lines: string[] = []
  #length = 0

  constructor(tx: Tx, onRows: (rows: number) => void) {
    this.#tx = tx
    this.#onRows = onRows
  }

  async begin(header: BackupHeader): Promise<void> {
    const unknown = header.migrations.find((name) => !(name in migrations))
    if (unknown !== undefined) {
      throw new StoreError(
        'BACKUP_NEWER',
        `A newer release of Communiqué made the backup (it has the migration ${unknown}). Use that release or a later one.`,
      )
    }
    await enterStaging(this.#tx, header)
    this.#tables = await tablesOf(this.#tx, header)
    this.#makeIndexes = await withoutIndexes(this.#tx)
  }

  async add(table: number, lines: readonly string[]): Promise<void> {
    if (table !== this.#table) await this.#flush()
    this.#table = table
    for (const line of lines) {
      this.#lines.push(line)
      this.#length += line.length
      if (this.#length >= mostAtOnce) await this.#flush()
    }
  }

  async end(): Promise<void> {
    await this.#flush()
    await ofBackup(this.#makeIndexes())
    await beginAnew(this.#tx, this.#tables)
  }

  async #flush(): Promise<void> {
    const table = this.#tables[this.#table]
    const lines = this.#lines
    if (table === undefined || lines.length === 0) return
    this.#lines = []
    this.#length = 0
    await ofBackup(insertLines(table, lines).execute(this.#tx))
    this.#onRows(lines.length)
  }
}

/** What the database finds wrong with values (22) or with how they fit together (23) is wrong in the file. */
async function ofBackup<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const state = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^2[23]/.test(state) && error instanceof Error)
      throw invalid(`its rows do not fit the tables (${error.message})`)
    throw error
  }
}
