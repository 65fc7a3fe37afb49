import { type FieldRef, type InputFieldMap, PothosSchemaError, type SchemaTypes } from '@pothos/core'
import { connectionField } from './connection-field.ts'
import type { ConnectionChoice, OneNullability, Relating, RowChoice } from './field-options.ts'
import { pluginField, sourceOf } from './plugin-field.ts'
import { type KyselyConnectionRef, KyselyObjectRef, type KyselyRef, type RowOfTable } from './refs.ts'
import { RowFieldBuilder } from './row-field-builder.ts'
import type { CommonFieldOptions, JoinOn, RowOf, TableName } from './types.ts'

type Field<Types extends SchemaTypes> = FieldRef<Types, unknown, 'Object'>

/** Declares the fields of an object on a table: those of its own row, and those that lead to other rows. */
export class KyselyFieldBuilder<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
> extends RowFieldBuilder<Types, Own> {
  /**
   * One row of another table: `on` columns, `via` a table between, or `from` a query.
   * @throws PothosSchemaError when the schema is built, where the columns may lead to several rows and `orderBy` does not
   * say which one is meant
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     homePort: t.relation({ type: Port, on: { home_port_id: 'id' }, nullable: true }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { homePort { name } } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select format('{"homePort":%s}', coalesce((
   *     select format('{"name":%s}', coalesce(to_json(t2.name::text), '"\u0000"'))
   *     from "ports" as t2
   *     where t2.id = t1.home_port_id
   *   ), 'null'))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  relation<
    Table extends TableName<Types>,
    const On extends JoinOn<RowOf<Types, Own>, RowOf<Types, Table>> = never,
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, KyselyRef<Types, Table>, Args> &
      RowChoice<Types, Table, Args, unknown> & { readonly type: KyselyRef<Types, Table> } & Relating<
        Types,
        Own,
        Table,
        Args,
        On
      > &
      OneNullability<Types, RowOf<Types, Own>, On>,
  ): Field<Types> {
    const source = sourceOf(options)
    if (source.orderBy === undefined && source.on !== undefined && options.type instanceof KyselyObjectRef) {
      const { key } = options.type.facts
      if (key === null || !Object.values(source.on).includes(key)) {
        throw new PothosSchemaError(
          `A relation from ${JSON.stringify(source.on)} leads to several rows of ${options.type.name}, whose key is ${key}. Join on the key, give \`orderBy\` to choose one row, or use \`relatedMany\`.`,
        )
      }
    }
    return pluginField(this, options, { kind: 'one', source })
  }

  /**
   * All rows of another table that belong to this one. For lists that cannot grow long.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     crew: t.relatedMany({
   *       type: Sailor,
   *       via: { table: 'berths', parent: { ship_id: 'id' }, target: { sailor_id: 'id' } },
   *       orderBy: [{ by: 'name', type: 'text' }],
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { crew { name } } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select format('{"crew":[%s]}', coalesce((
   *     select string_agg(l.i, ',')
   *     from (
   *       select format('{"name":%s}', coalesce(to_json(t2.name::text), '"\u0000"')) as i
   *       from "sailors" as t2
   *       where exists (
   *         select
   *         from "berths" as t3
   *         where t1.id = t3.ship_id and t2.id = t3.sailor_id
   *       )
   *       order by t2.name asc
   *     ) as l
   *   ), ''))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  relatedMany<
    Table extends TableName<Types>,
    const On extends JoinOn<RowOf<Types, Own>, RowOf<Types, Table>> = never,
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, [KyselyRef<Types, Table>], Args> &
      RowChoice<Types, Table, Args, unknown> & {
        readonly type: KyselyRef<Types, Table>
        readonly nullable?: boolean
        readonly limit?: number
      } & Relating<Types, Own, Table, Args, On>,
  ): Field<Types> {
    const { limit } = options
    return pluginField(
      this,
      { ...options, type: [options.type] },
      { kind: 'many', source: sourceOf(options), ...(limit === undefined ? {} : { limit }) },
    )
  }

  /**
   * The rows of another table that belong to this one, page by page.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     voyages: t.relatedConnection({
   *       type: Voyage,
   *       on: { id: 'ship_id' },
   *       orderBy: [{ by: 'sailed_at', type: 'timestamptz' }],
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { voyages(first: 2) { nodes { cargo } } } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select format('{"voyages":%s}', (
   *     select format('{"nodes":[%s]}', coalesce(string_agg(format('{"cargo":%s}', coalesce(to_json(t2.cargo::text), 'null')),
   *     ',') filter (where t2."#" <= 2), ''))
   *     from (
   *       select t2.*, row_number() over ( order by t2.sailed_at asc, t2.id asc) as "#"
   *       from "voyages" as t2
   *       where t2.ship_id = t1.id
   *       order by t2.sailed_at asc, t2.id asc
   *       limit 3
   *     ) as t2
   *     having true
   *   ))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  relatedConnection<
    Table extends TableName<Types>,
    const On extends JoinOn<RowOf<Types, Own>, RowOf<Types, Table>> = never,
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, KyselyConnectionRef<Types, Table>, Args> &
      ConnectionChoice<Types, Table, Args, unknown> & {
        readonly type: KyselyRef<Types, Table>
        readonly nullable?: boolean
      } & Relating<Types, Own, Table, Args, On>,
  ): Field<Types> {
    return connectionField(this, options)
  }
}
