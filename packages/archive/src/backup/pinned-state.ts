import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type StoredTable, storedTables } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'
import type { BackupHeader } from './backup-format.ts'
import { headerOfArchive, inUtc, type Snapshot } from './snapshot.ts'

/** Holds what rows were before they changed. */
const schema = 'communique_pinned'

/**
 * A snapshot for the engine with one connection, where a transaction that stays open would keep everybody waiting. From now on
 * triggers keep each row as it was before its first change, and note the rows that are new; a page of a table is then
 * read by one short statement that takes changed rows as they were and leaves out new ones. Statements on one connection come
 * one after the other, so that no change is half seen. Only one at a time.
 */
export async function pinnedState(db: Kysely<Tables>): Promise<Snapshot> {
  return await db.transaction().execute(async (tx) => {
    await inUtc(tx)
    const tables = await storedTables(tx)
    const header = await headerOfArchive(tx, tables)
    await sql`create schema ${sql.id(schema)}`.execute(tx)
    await sql`create table ${kept} (name text, key jsonb, before jsonb, primary key (name, key))`.execute(tx)
    for (const table of tables) await keepRowsOf(tx, table)
    return new PinnedState(db, tables, header)
  })
}

/** What a process left that died while it made a backup; its triggers go with it. */
export async function releasePinned(db: Kysely<Tables>): Promise<void> {
  await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
}

const kept = sql.id(schema, 'kept_row')

/** Of a row that is new, nothing was before: null. */
async function keepRowsOf(tx: Kysely<Tables>, { name, key }: StoredTable): Promise<void> {
  const keyOf = (row: 'old' | 'new') =>
    sql`jsonb_build_array(${sql.join(key.map((column) => sql`${sql.raw(row)}.${sql.ref(column)}`))})`
  const body = sql`
    begin
      if tg_op <> 'INSERT' then
        insert into ${kept} values (${sql.lit(name)}, ${keyOf('old')}, to_jsonb(old)) on conflict do nothing;
      end if;
      if tg_op <> 'DELETE' then
        insert into ${kept} values (${sql.lit(name)}, ${keyOf('new')}, null) on conflict do nothing;
      end if;
      return null;
    end`
  const { sql: text } = body.compile(tx)
  const keep = sql.id(schema, `keep_${name}`)
  await sql`create function ${keep}() returns trigger language plpgsql as ${sql.lit(text)}`.execute(tx)
  await sql`create trigger communique_pinned after insert or update or delete on ${sql.table(name)}
    for each row execute function ${keep}()`.execute(tx)
}

class PinnedState implements Snapshot {
  readonly header: BackupHeader
  readonly tables: readonly StoredTable[]
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>, tables: readonly StoredTable[], header: BackupHeader) {
    this.#db = db
    this.tables = tables
    this.header = header
  }

  rows({ name, key }: StoredTable, within: RawBuilder<boolean>): RawBuilder<unknown> {
    const table = sql.table(name)
    const ofTable = sql`kept.name = ${sql.lit(name)}`
    const keyOf = sql`jsonb_build_array(${sql.join(key.map((column) => sql.ref(`t.${column}`)))})`
    return sql`
      select t.* from ${table} t where ${within}
        and not exists (select from ${kept} kept where ${ofTable} and kept.key = ${keyOf})
      union all
      select t.* from ${kept} kept cross join lateral jsonb_populate_record(null::${table}, kept.before) t
        where ${ofTable} and kept.before is not null and ${within}`
  }

  read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return this.#db.transaction().execute(async (tx) => {
      await inUtc(tx)
      return await work(tx)
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return releasePinned(this.#db)
  }
}
