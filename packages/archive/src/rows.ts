import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type ArchiveTable, type ColumnList, type ListedRow, readColumns, type Writable } from './columns.ts'
import { storable } from './storable.ts'
import type { Tables } from './tables.ts'

type Suffix =
  | ''
  | 'on conflict do nothing'
  | 'on conflict do nothing returning sha256'
  | 'on conflict do nothing returning identity'

/** Writes rows, and returns what `suffix` returns. See `insertion`. */
export async function insertRows<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
>(
  tx: Transaction<Tables>,
  list: ColumnList<Table, Other, Kept>,
  rows: readonly ListedRow<Table, Other>[],
  suffix: Suffix = '',
): Promise<readonly Record<string, unknown>[]> {
  return (await insertion(list, rows, suffix)?.execute(tx))?.rows ?? []
}

/**
 * `insert into TABLE ... select ... from json_to_recordset($1)`: one statement and one parameter for any number of rows; null
 * for no rows. Making it takes about as long as the database takes to carry it out.
 */
export function insertion<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
>(
  { table, types }: ColumnList<Table, Other, Kept>,
  rows: readonly ListedRow<Table, Other>[],
  suffix: Suffix = '',
): RawBuilder<Record<string, unknown>> | null {
  if (rows.length === 0) return null
  const given = columnsOf(types)
  return sql<Record<string, unknown>>`
    insert into ${sql.table(table)} (${sql.join(given.map(({ column }) => column))})
    select ${sql.join(given.map(({ value }) => value))} from ${recordset(given, rows)}
    ${sql.raw(suffix)}`
}

/**
 * Writes the columns of another reading to existing rows, found by the first of the kept columns. One statement; returns
 * how many were not as they are now.
 */
export async function updateRows<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
>(
  tx: Transaction<Tables>,
  list: ColumnList<Table, Other, Kept>,
  rows: readonly ListedRow<Table, Other>[],
): Promise<number> {
  if (rows.length === 0) return 0
  const { table, types, kept } = list
  const [key] = kept
  const read = new Set<string>(readColumns(list))
  const given = columnsOf(types).filter(({ name }) => name === key || read.has(name))
  const names = new Set(given.map(({ name }) => name))
  const sent = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))))
  const written = given.filter(({ name }) => read.has(name))
  const values = written.map(({ column, value }) => sql`${column} = ${value}`)
  const before = written.map(({ column }) => sql`stored.${column}`)
  const after = written.map(({ value }) => value)
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} as stored set ${sql.join(values)} from ${recordset(given, sent)}
    where stored.${sql.ref(key)} = given.${sql.ref(key)}
      and (${sql.join(before)}) is distinct from (${sql.join(after)})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

interface GivenColumn {
  readonly name: string
  readonly column: RawBuilder<unknown>
  readonly value: RawBuilder<unknown>
  readonly declaration: RawBuilder<unknown>
}

/** Bytes travel through JSON as base64. */
function columnsOf(types: Readonly<Record<string, string>>): GivenColumn[] {
  return Object.entries(types).map(([name, type]) => {
    const column = sql.ref(name)
    const given = sql`given.${column}`
    const isBytes = type === 'bytea'
    return {
      name,
      column,
      value: isBytes ? sql`decode(${given}, 'base64')` : given,
      declaration: sql`${column} ${sql.raw(isBytes ? 'text' : type)}`,
    }
  })
}

/** Rows as the table `given`, as one parameter; `types` names the columns, of which none may hold bytes. */
export function givenRows<Column extends string>(
  types: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): RawBuilder<unknown> {
  return recordset(columnsOf(types), rows)
}

function recordset(columns: readonly GivenColumn[], rows: readonly object[]): RawBuilder<unknown> {
  const record = sql.join(columns.map(({ declaration }) => declaration))
  return sql`json_to_recordset(${JSON.stringify(rows, storableValue)}::text::json) as given(${record})`
}

/** Bytes as base64: they come as plain Uint8Arrays, for a Buffer would turn itself into numbers before this. */
function storableValue(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (!(value instanceof Uint8Array)) return value
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}
