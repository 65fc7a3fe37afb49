import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoredTable } from './stored-tables.ts'
import type { Tables } from './tables.ts'

/** How much a page of a table may hold. */
export interface PageBounds {
  readonly rows: number
  /** Of what rows hold: a page ends before it has more, unless one row alone has. */
  readonly bytes: number
}

/** The values of a key as text. */
export type Key = readonly string[]

/** Rows that come one after the other in the order of the key. */
export interface KeyPage {
  /** Whether a row `t` of the table is one of them. */
  readonly within: RawBuilder<boolean>
  /** The key of the last; null where nothing comes after it. */
  readonly end: Key | null
}

/** The page behind a key; the first where that is null. It is known by keys alone: what comes between them later belongs to it. */
export async function pageAfter(
  db: Kysely<Tables>,
  table: StoredTable,
  after: Key | null,
  bounds: PageBounds,
): Promise<KeyPage> {
  const beyond = after === null ? sql`true` : sql`(${keyOf(table)}) > (${values(table, after)})`
  const { rows } = await lastOfPage(table, beyond, bounds).execute(db)
  const end = rows[0]?.key ?? null
  const upTo = end === null ? sql`true` : sql`(${keyOf(table)}) <= (${values(table, end)})`
  return { within: sql<boolean>`${beyond} and ${upTo}`, end }
}

/** The columns of the key of a row `t`. */
export function keyOf({ key }: StoredTable): RawBuilder<unknown> {
  return sql.join(key.map((column) => sql.ref(`t.${column}`)))
}

function values({ key, columns }: StoredTable, given: Key): RawBuilder<unknown> {
  return sql.join(key.map((column, at) => sql`${given[at]}::${sql.raw(columns[column] ?? 'text')}`))
}

/** No row where nothing comes beyond. */
function lastOfPage(
  table: StoredTable,
  beyond: RawBuilder<unknown>,
  bounds: PageBounds,
): RawBuilder<{ key: Key }> {
  const { name, key, long } = table
  // A length is known without reading what is stored apart.
  const lengths = long.map((column) =>
    table.columns[column] === 'jsonb'
      ? sql`4 * coalesce(pg_column_size(t.${sql.ref(column)}), 0)`
      : sql`coalesce(octet_length(t.${sql.ref(column)}), 0)`,
  )
  const texts = sql.join(key.map((column) => sql`t.${sql.ref(column)}::text`))
  return sql`
    select key from (
      select json_build_array(${texts}) as key, n, sum(length) over (order by n) as sum
      from (
        select ${keyOf(table)}, row_number() over (order by ${keyOf(table)}) as n,
          ${sql.join([sql`0`, ...lengths], sql` + `)} as length
        from ${sql.table(name)} t where ${beyond}
        order by ${keyOf(table)} limit ${sql.lit(bounds.rows)}
      ) t
    ) page
    where n = 1 or sum <= ${sql.lit(bounds.bytes)}
    order by n desc limit 1`
}
