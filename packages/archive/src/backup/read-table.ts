import { type RawBuilder, sql } from 'kysely'
import { type Key, keyOf, type PageBounds, pageAfter } from '../key-pages.ts'
import type { StoredTable } from '../stored-tables.ts'
import type { Snapshot } from './snapshot.ts'

const usual: PageBounds = { rows: 2_000, bytes: 1_000_000 }

interface Page {
  readonly lines: readonly string[]
  readonly end: Key | null
}

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
      const { within, end } = await pageAfter(db, table, from, bounds)
      const { rows } = await lines(table, snapshot.rows(table, within)).execute(db)
      return { lines: rows.map(({ line }) => line), end }
    })
    if (page.lines.length > 0) yield page.lines
    after = page.end
  } while (after !== null)
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
