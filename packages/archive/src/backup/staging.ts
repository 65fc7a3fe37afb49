import { type RawBuilder, sql, type Transaction } from 'kysely'
import { makeTables } from '../migrate.ts'
import { type StoredTable, storedTables } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'
import { type BackupHeader, invalid } from './backup-format.ts'

type Tx = Transaction<Tables>

/** Where an archive is put together before it takes the place of the empty one. Nobody else sees it. */
export const staging = 'communique_restored'

/** Until the end, names without a schema are those of the staging. */
export async function enterStaging(tx: Tx, { migrations }: BackupHeader): Promise<void> {
  await sql`create schema ${sql.id(staging)}`.execute(tx)
  await sql`set local search_path = ${sql.id(staging)}`.execute(tx)
  await makeTables(tx, staging, migrations)
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class
    where relnamespace = ${sql.lit(staging)}::regnamespace and relkind = 'r' and relname not like 'kysely_%'`.execute(
    tx,
  )
  await sql.raw(`truncate ${rows.map(({ name }) => name).join()}`).execute(tx)
}

/** The tables of a backup as the staging has them: their types are those of the database, whatever the file says. */
export async function tablesOf(tx: Tx, { tables }: BackupHeader): Promise<StoredTable[]> {
  const there = new Map((await storedTables(tx)).map((table) => [table.name, table]))
  if (there.size !== tables.length) throw invalid('its tables are not those of its migrations')
  return tables.map(({ name, columns }) => {
    const table = there.get(name)
    const isSame =
      table !== undefined && Object.keys(table.columns).sort().join() === Object.keys(columns).sort().join()
    if (!isSame) throw invalid(`the columns of ${name} are not those of its migrations`)
    return table
  })
}

/** Lines of JSON become rows of a table. */
export function insertLines(table: StoredTable, lines: readonly string[]): RawBuilder<unknown> {
  const columns = Object.entries(table.columns)
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const values = sql.join(
    columns.map(([name, type]) =>
      type === 'bytea' ? sql`decode(given.${sql.ref(name)}, 'base64')` : sql`given.${sql.ref(name)}`,
    ),
  )
  const record = sql.join(
    columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type === 'bytea' ? 'text' : type)}`),
  )
  return sql`
    insert into ${sql.table(table.name)} (${names}) overriding system value
    select ${values} from json_to_recordset(${`[${lines.join(',')}]`}::text::json) as given(${record})`
}

/** Takes away what each row would have to be compared with or entered into; returns how it is made again, for all rows at once. */
export async function withoutIndexes(tx: Tx): Promise<() => Promise<void>> {
  const { rows: keys } = await sql<{ owner: string; name: string; definition: string }>`
    select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = ${sql.lit(staging)}::regnamespace
    order by 1, 2`.execute(tx)
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = ${sql.lit(staging)}::regnamespace
      and not exists (select from pg_constraint where conindid = i.indexrelid)
    order by 1`.execute(tx)
  for (const { owner, name } of keys)
    await sql.raw(`alter table ${owner} drop constraint ${name}`).execute(tx)
  for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(tx)
  return async () => {
    for (const { definition } of indexes) await sql.raw(definition).execute(tx)
    for (const { owner, name, definition } of keys)
      await sql.raw(`alter table ${owner} add constraint ${name} ${definition}`).execute(tx)
  }
}

/** Numbers go on behind those that are there; cursors of the archive that was are not taken for those of this one. */
export async function beginAnew(tx: Tx, tables: readonly StoredTable[]): Promise<void> {
  const { rows } = await sql<{ owner: string; name: string }>`
    select attrelid::regclass::text as owner, attname as name from pg_attribute a join pg_class c on c.oid = attrelid
    where c.relnamespace = ${sql.lit(staging)}::regnamespace and c.relkind = 'r' and attidentity <> ''`.execute(
    tx,
  )
  for (const { owner, name } of rows) {
    const greatest = sql`max(${sql.ref(name)})`
    await sql`select setval(pg_get_serial_sequence(${owner}, ${name}), ${greatest}) from ${sql.raw(owner)}
      having ${greatest} is not null`.execute(tx)
  }
  await sql`update feed_head set epoch = gen_random_uuid()`.execute(tx)
  await sql`analyze ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(tx)
}

/** Tables, views and functions of the staging come into the schema that is named, in which none of them may be. */
export async function leaveStaging(tx: Tx, target: string): Promise<void> {
  const { rows } = await sql<{ what: string; name: string }>`
    select case relkind when 'r' then 'table' else 'view' end as what, oid::regclass::text as name
    from pg_class where relnamespace = ${sql.lit(staging)}::regnamespace and relkind in ('r', 'v')
    union all
    select 'function', oid::regprocedure::text from pg_proc where pronamespace = ${sql.lit(staging)}::regnamespace`.execute(
    tx,
  )
  for (const { what, name } of rows)
    await sql`alter ${sql.raw(what)} ${sql.raw(name)} set schema ${sql.id(target)}`.execute(tx)
  await sql`drop schema ${sql.id(staging)}`.execute(tx)
}
