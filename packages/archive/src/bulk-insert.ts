import { type Insertable, sql, type Transaction } from 'kysely'
import { storable } from './storable.ts'
import type { Tables } from './tables.ts'

type RequiredKeys<Row> = { [K in keyof Row]-?: undefined extends Row[K] ? never : K }[keyof Row]

/**
 * The columns of an insert with their Postgres types. Every column that the table needs must be named, or its
 * values would be lost on the way: the type says so.
 */
export type ColumnTypes<Row> = { readonly [Column in keyof Row]?: string } & {
  readonly [Column in RequiredKeys<Row>]: string
}

/**
 * `insert into TABLE ... select ... from json_to_recordset($1)`: one statement and one parameter for any number
 * of rows; none for no rows. Returns what `suffix` returns.
 */
export async function insertRows<Table extends keyof Tables & string>(
  tx: Transaction<Tables>,
  table: Table,
  columns: ColumnTypes<Insertable<Tables[Table]>>,
  rows: readonly Insertable<Tables[Table]>[],
  suffix: '' | 'on conflict do nothing returning sha256' | 'on conflict do nothing returning identity' = '',
): Promise<readonly Record<string, unknown>[]> {
  if (rows.length === 0) return []
  const types = Object.entries<string | undefined>(columns).map(([name, type = 'text']) => ({
    column: sql.ref(name),
    type,
  }))
  const names = sql.join(types.map(({ column }) => column))
  // Bytes travel through JSON as base64.
  const values = sql.join(
    types.map(({ column, type }) => (type === 'bytea' ? sql`decode(${column}, 'base64')` : column)),
  )
  const record = sql.join(
    types.map(({ column, type }) => sql`${column} ${sql.raw(type === 'bytea' ? 'text' : type)}`),
  )
  const given = JSON.stringify(rows, storableValue)
  const result = await sql<Record<string, unknown>>`
    insert into ${sql.table(table)} (${names})
    select ${values} from json_to_recordset(${given}::text::json) as given(${record})
    ${sql.raw(suffix)}`.execute(tx)
  return result.rows
}

/** Bytes as base64: they come as plain Uint8Arrays, for a Buffer would turn itself into numbers before this. */
function storableValue(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (!(value instanceof Uint8Array)) return value
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}
