import { type Expression, type RawBuilder, sql } from 'kysely'
import type { SqlType } from '../bind/bound.ts'

/** The types of the members of a JSON object, by which they become columns. */
export type JsonColumns<Row> = { readonly [Name in keyof Row & string]: SqlType }

/** The objects of a `jsonb` list as rows. */
export function jsonRows<Row>(
  list: Expression<readonly Row[] | null>,
  columns: JsonColumns<Row>,
): RawBuilder<Row> {
  return sql<Row>`(select * from jsonb_to_recordset(${list}) as record(${columnsOf(columns)}))`
}

/** A `jsonb` object as a row; no row where it is null. */
export function jsonRow<Row>(object: Expression<Row | null>, columns: JsonColumns<Row>): RawBuilder<Row> {
  return sql<Row>`(select * from jsonb_to_record(${object}) as record(${columnsOf(columns)}) where ${object} is not null)`
}

function columnsOf(columns: Readonly<Record<string, SqlType>>): RawBuilder<unknown> {
  return sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`))
}
