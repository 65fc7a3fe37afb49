import { type Expression, type RawBuilder, sql } from 'kysely'
import type { SqlType } from '../bind/bound.ts'

/** The types of the members of a JSON object, by which they become columns. */
export type JsonColumns<Row> = { readonly [Name in keyof Row & string]: SqlType }

/**
 * The objects of a `jsonb` list as rows.
 * @example
 * ```ts
 * builder.kyselyObject(Entry, {
 *   fields: (t) => ({
 *     remarks: t.relatedMany({
 *       type: Remark,
 *       from: (eb) => jsonRows(eb.ref('entries.remarks'), { at: 'int4', text: 'text' }),
 *     }),
 *   }),
 * })
 * ```
 * ```graphql
 * { entry { remarks { text } } }
 * ```
 * ```sql
 * select format('{"entry":%s}', coalesce((
 *   select format('{"remarks":[%s]}', coalesce((
 *     select string_agg(l.i, ',')
 *     from (
 *       select format('{"text":%s}', coalesce(to_json(t2.text::text), '"\u0000"')) as i
 *       from (
 *         select *
 *         from jsonb_to_recordset(t1.remarks) as record("at" int4, "text" text)
 *       ) as t2
 *     ) as l
 *   ), ''))
 *   from "entries" as t1
 *   order by t1.id asc
 *   limit 1
 * ), '"\u0000"')) as data
 * ```
 */
export function jsonRows<Row>(
  list: Expression<readonly Row[] | null>,
  columns: JsonColumns<Row>,
): RawBuilder<Row> {
  return sql<Row>`(select * from jsonb_to_recordset(${list}) as record(${columnsOf(columns)}))`
}

/**
 * A `jsonb` object as a row; no row where it is null.
 * @example
 * ```ts
 * builder.kyselyObject(Ship, {
 *   fields: (t) => ({
 *     dimensions: t.relation({
 *       type: Dimensions,
 *       nullable: true,
 *       from: (eb) =>
 *         jsonRow(eb.ref('ships.dimensions'), { length: 'float8', beam: 'float8', draught: 'float8' }),
 *     }),
 *   }),
 * })
 * ```
 * ```graphql
 * { ship { dimensions { beam } } }
 * ```
 * ```sql
 * select format('{"ship":%s}', coalesce((
 *   select format('{"dimensions":%s}', coalesce((
 *     select format('{"beam":%s}', coalesce(case when cast(t2.beam as float8) = 0 then '0' when abs(cast(t2.beam as float8)) between 1e-4 and 1e+14 then cast(cast(t2.beam as float8) as text) else (
 *       select case
 *       when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
 *       when digits not like '%e%' then digits
 *       when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
 *       else cast(cast(digits as numeric) as text)
 *       end
 *       from cast(cast(t2.beam as float8) as text) as digits
 *     ) end, '"\u0000"'))
 *     from (
 *       select *
 *       from jsonb_to_record(t1.dimensions) as record("length" float8, "beam" float8, "draught" float8)
 *       where t1.dimensions is not null
 *     ) as t2
 *     limit 1
 *   ), 'null'))
 *   from "ships" as t1
 *   order by t1.id asc
 *   limit 1
 * ), '"\u0000"')) as data
 * ```
 */
export function jsonRow<Row>(object: Expression<Row | null>, columns: JsonColumns<Row>): RawBuilder<Row> {
  return sql<Row>`(select * from jsonb_to_record(${object}) as record(${columnsOf(columns)}) where ${object} is not null)`
}

function columnsOf(columns: Readonly<Record<string, SqlType>>): RawBuilder<unknown> {
  return sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`))
}
