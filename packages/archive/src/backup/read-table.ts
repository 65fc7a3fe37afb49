import { type RawBuilder, sql } from 'kysely'
import type { StoredTable } from './archive-tables.ts'
import type { Snapshot } from './snapshot.ts'

/** How much one statement gives. */
export interface PageBounds {
  readonly rows: number
  /** Of what rows hold: a page ends before it has more, unless one row alone has. */
  readonly bytes: number
}

const usual: PageBounds = { rows: 2_000, bytes: 1_000_000 }

/** The rows of a table in the order of its key, a line of JSON each; those of a page at once. */
export async function* readTable(
  snapshot: Snapshot,
  table: StoredTable,
  bounds = usual,
): AsyncGenerator<readonly string[], void, void> {
  let after: Key | null = null
  do {
    const from: Key | null = after
    const page: Page = await snapshot.read(async (db) => {
      // Any end will do: what was changed or deleted meanwhile belongs to the page by its key.
      const ends = await endOfPage(table, from, bounds).execute(db)
      const end = ends.rows[0]?.key ?? null
      const within = sql<boolean>`${beyond(table, from)} and ${end === null ? sql`true` : upTo(table, end)}`
      const { rows } = await lines(table, snapshot.rows(table, within)).execute(db)
      return { lines: rows.map(({ line }) => line), end }
    })
    if (page.lines.length > 0) yield page.lines
    after = page.end
  } while (after !== null)
}

/** The values of a key as text. */
type Key = readonly string[]

interface Page {
  readonly lines: readonly string[]
  /** Null where nothing comes after it. */
  readonly end: Key | null
}

function beyond(table: StoredTable, after: Key | null): RawBuilder<boolean> {
  return after === null ? sql`true` : sql`(${keyOf(table)}) > (${values(table, after)})`
}

function upTo(table: StoredTable, end: Key): RawBuilder<boolean> {
  return sql`(${keyOf(table)}) <= (${values(table, end)})`
}

const keyOf = ({ key }: StoredTable) => sql.join(key.map((column) => sql.ref(`t.${column}`)))

function values({ key, columns }: StoredTable, given: Key): RawBuilder<unknown> {
  return sql.join(key.map((column, at) => sql`${given[at]}::${sql.raw(columns[column] ?? 'text')}`))
}

/** The key of the last row that fits into a page; no row where nothing comes after `after`. */
function endOfPage(table: StoredTable, after: Key | null, bounds: PageBounds): RawBuilder<{ key: Key }> {
  const { name, key, long } = table
  // A length is known without reading what is stored apart.
  const length = long.map((column) =>
    table.columns[column] === 'jsonb'
      ? sql`4 * coalesce(pg_column_size(t.${sql.ref(column)}), 0)`
      : sql`coalesce(octet_length(t.${sql.ref(column)}), 0)`,
  )
  const texts = sql.join(key.map((column) => sql`t.${sql.ref(column)}::text`))
  return sql`
    select key from (
      select json_build_array(${texts}) as key, n, length, sum(length) over (order by n) as sum
      from (
        select t.*, row_number() over (order by ${keyOf(table)}) as n,
          ${sql.join([sql`0`, ...length], sql` + `)} as length
        from ${sql.table(name)} t where ${beyond(table, after)}
        order by ${keyOf(table)} limit ${sql.lit(bounds.rows)}
      ) t
    ) page
    where n = 1 or sum <= ${sql.lit(bounds.bytes)}
    order by n desc limit 1`
}

/** Bytes as base64 in one piece; else as JSON has them. The order of columns is that of the table. */
function lines(table: StoredTable, rows: RawBuilder<unknown>): RawBuilder<{ line: string }> {
  const values = Object.entries(table.columns).map(([column, type]) => {
    const value = sql`t.${sql.ref(column)}`
    return type === 'bytea'
      ? sql`translate(encode(${value}, 'base64'), chr(10), '') as ${sql.ref(column)}`
      : value
  })
  return sql`
    select row_to_json(line)::text as line from (${rows}) t
    cross join lateral (select ${sql.join(values)}) line
    order by ${keyOf(table)}`
}
