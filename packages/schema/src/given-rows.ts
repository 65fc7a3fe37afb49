import { storable } from '@communique/archive'
import { type Bound, jsonRows, type RawBuilder, type SqlType, sql } from 'pothos-kysely'

/** Rows that the request itself brings, such as the outcome of a mutation. Relations below them are read with them. */
export function givenRows<Row>(
  rows: Bound<readonly Row[]>,
  columns: { readonly [Name in keyof Row & string]: SqlType },
): RawBuilder<Row> {
  const json = rows.map((list) => JSON.stringify(list)).as('jsonb')
  return jsonRows(sql<readonly Row[]>`${json}`, columns)
}

export function errorColumns(error: { readonly code: string; readonly message: string } | null) {
  return {
    error_code: error?.code ?? null,
    // The message may quote the page.
    error_message: error === null ? null : storable(error.message),
  }
}
