import type {
  FieldNullability,
  FieldRef,
  ObjectRef,
  SchemaTypes,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core'
import type { AliasableExpression, Expression } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import { type FieldMaker, objectFields, pluginField } from './plugin-field.ts'
import type { KyselyObjectRef } from './refs.ts'
import type { Builder, CommonFieldOptions, RowOf, TableName } from './types.ts'

type Field<Types extends SchemaTypes> = FieldRef<Types, unknown, 'Object'>
type NoArgs = Record<never, never>

/** Declares what is said of all rows of a connection. Each is computed only when it is asked for. */
export class KyselyAggregateFieldBuilder<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly #fields: FieldMaker<Types>

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    this.#fields = objectFields(builder)
  }

  /**
   * One value of all rows of the connection. Computed only when it is selected.
   * @example
   * ```ts
   * builder.kyselyConnectionObject({
   *   type: Ship,
   *   fields: (t) => ({
   *     heaviest: t.aggregate({
   *       type: 'Float',
   *       nullable: true,
   *       sql: (eb) => eb.fn.max<number | null>('ships.tonnage'),
   *     }),
   *   }),
   * })
   * builder.queryField('ships', (t) =>
   *   t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
   * )
   * ```
   * ```graphql
   * { ships { heaviest } }
   * ```
   * ```sql
   * select format('{"ships":{"heaviest":%s}}', (
   *   select coalesce(case when cast("computed".value as float8) = 0 then '0' when abs(cast("computed".value as float8)) between 1e-4 and 1e+14 then cast(cast("computed".value as float8) as text) else (
   *     select case
   *     when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
   *     when digits not like '%e%' then digits
   *     when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
   *     else cast(cast(digits as numeric) as text)
   *     end
   *     from cast(cast("computed".value as float8) as text) as digits
   *   ) end, 'null')
   *   from (
   *     select (
   *       select max(t2.tonnage)
   *       from "ships" as t2
   *     ) as value offset 0
   *   ) as computed
   * )) as data
   * ```
   */
  aggregate<
    Type extends TypeParam<Types>,
    Nullable extends FieldNullability<Type> = Types['DefaultFieldNullability'],
  >(
    options: CommonFieldOptions<Types, object, Type, NoArgs> & {
      readonly type: Type
      readonly nullable?: Nullable
      readonly sql: (
        eb: Builder<Types, Table>,
        context: Bound<Types['Context']>,
      ) => Expression<ShapeFromTypeParam<Types, Type, Nullable>>
    },
  ): Field<Types> {
    return pluginField(this.#fields, options, { kind: 'aggregate', sql: options.sql })
  }

  /**
   * Rows made from all rows of the connection, as a list. `whole` is a query for all of them.
   * @example
   * ```ts
   * builder.kyselyConnectionObject({
   *   type: Ship,
   *   fields: (t) => ({
   *     rigs: t.facet({
   *       type: RigCount,
   *       from: (eb, whole) =>
   *         eb
   *           .selectFrom(whole.as('ships'))
   *           .select((ship) => ['ships.rig', ship.cast<number>(ship.fn.countAll(), 'integer').as('ships')])
   *           .groupBy('ships.rig'),
   *     }),
   *   }),
   * })
   * builder.queryField('ships', (t) =>
   *   t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
   * )
   * ```
   * ```graphql
   * { ships { rigs { ships } } }
   * ```
   * ```sql
   * select format('{"ships":{"rigs":[%s]}}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"ships":%s}', coalesce(t3.ships::int4::text, '"\u0000"')) as i
   *     from (
   *       select "ships".rig, cast(count(*) as integer) as "ships"
   *       from (
   *         select t2.*
   *         from "ships" as t2
   *       ) as "ships"
   *       group by "ships".rig
   *     ) as t3
   *   ) as l
   * ), '')) as data
   * ```
   */
  facet<Facet extends TableName<Types>>(
    options: CommonFieldOptions<Types, object, [KyselyObjectRef<Types, Facet>], NoArgs> & {
      readonly type: KyselyObjectRef<Types, Facet>
      readonly nullable?: boolean
      readonly from: (
        eb: Builder<Types, Table>,
        whole: AliasableExpression<RowOf<Types, Table>>,
        context: Bound<Types['Context']>,
      ) => Expression<RowOf<Types, Facet>>
    },
  ): Field<Types> {
    return pluginField(
      this.#fields,
      { ...options, type: [options.type] },
      { kind: 'facet', from: options.from },
    )
  }

  /**
   * An object that holds aggregates and facets: see `builder.kyselyAggregateObject`.
   * @example
   * ```ts
   * const ShipFacets = builder.kyselyAggregateObject('ships', {
   *   name: 'ShipFacets',
   *   fields: (t) => ({ ships: t.aggregate({ type: 'Int', sql: (eb) => eb.fn.countAll<number>() }) }),
   * })
   * builder.kyselyConnectionObject({
   *   type: Ship,
   *   fields: (t) => ({
   *     facets: t.aggregates({ type: ShipFacets }),
   *   }),
   * })
   * builder.queryField('ships', (t) =>
   *   t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
   * )
   * ```
   * ```graphql
   * { ships { facets { ships } } }
   * ```
   * ```sql
   * select format('{"ships":{"facets":{"ships":%s}}}', coalesce(((
   *   select count(*)
   *   from "ships" as t2
   * ))::int4::text, '"\u0000"')) as data
   * ```
   */
  aggregates(
    options: CommonFieldOptions<Types, object, ObjectRef<Types, { readonly aggregatesOf: Table }>, NoArgs> & {
      readonly type: ObjectRef<Types, { readonly aggregatesOf: Table }>
    },
  ): Field<Types> {
    return pluginField(this.#fields, { ...options, nullable: false }, { kind: 'aggregates' })
  }
}
