import {
  type FieldNullability,
  type FieldRef,
  type InputFieldMap,
  type InputShapeFromFields,
  type NormalizeArgs,
  type Resolver,
  RootFieldBuilder,
  type SchemaTypes,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core'
import { resolverRow } from '../execute/resolve.ts'
import { finishing } from '../execute/resolve-finished.ts'
import type { ColumnNames, ExpressionSql, MadeSql, MadeValues, WithinOptions } from './field-options.ts'
import { pluginField } from './plugin-field.ts'
import type { KyselyObjectRef, RowOfTable } from './refs.ts'
import type {
  Column,
  ColumnsFor,
  CommonFieldOptions,
  JsonRow,
  JsonValues,
  LeafOptions,
  RowOf,
  TableName,
} from './types.ts'

type Field<Types extends SchemaTypes> = FieldRef<Types, unknown, 'Object'>

/** Declares what an object on a table has from its own row. */
export class RowFieldBuilder<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
> extends RootFieldBuilder<Types, RowOfTable<Own>, 'Object'> {
  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    super(builder, 'Object', 'Object')
  }

  /**
   * A column. Without `type` it is a String.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     name: t.column('name'),
   *     built: t.column('built', { type: 'Int', nullable: true }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { name built } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select format('{"name":%s,"built":%s}', coalesce(to_json(t1.name::text), '"\u0000"'), coalesce(t1.built::int4::text, 'null'))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  column<const Name extends ColumnNames<Types, Own>, Type extends TypeParam<Types> = 'String'>(
    column: Name,
    ...[options]: NormalizeArgs<
      [
        options: CommonFieldOptions<Types, RowOfTable<Own>, Type, Record<never, never>> & {
          readonly type?: Type
        } & LeafOptions<Types, Type, RowOf<Types, Own>[Name]>,
      ]
    >
  ): Field<Types> {
    return pluginField(this, { type: 'String', ...(options as object) }, { kind: 'column', column })
  }

  /**
   * Anything that SQL can say of the row.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     age: t.expression({
   *       type: 'Int',
   *       nullable: true,
   *       args: { in: t.arg.int({ required: true }) },
   *       sql: (eb, args) => eb(args.in.as('int4'), '-', eb.ref('ships.built')),
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { age(in: 1900) } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select format('{"age":%s}', coalesce((cast($1 as int4) - t1.built)::int4::text, 'null'))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  expression<
    Type extends TypeParam<Types>,
    Nullable extends FieldNullability<Type> = Types['DefaultFieldNullability'],
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, Type, Args> & {
      readonly type: Type
      readonly nullable?: Nullable
      readonly sql: ExpressionSql<Types, Own, Args, ShapeFromTypeParam<Types, Type, Nullable>>
    },
  ): Field<Types> {
    return pluginField(this, options, { kind: 'expression', sql: options.sql })
  }

  /**
   * Another object on the same row.
   * @example
   * ```ts
   * builder.kyselyObject(Port, {
   *   fields: (t) => ({
   *     position: t.within({
   *       type: Position,
   *       nullable: true,
   *       when: (eb) => eb('ports.country', 'is not', null),
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { port { position { latitude } } }
   * ```
   * ```sql
   * select format('{"port":%s}', coalesce((
   *   select format('{"position":%s}', case when t1.country is not null then format(
   *   '{"latitude":%s}', coalesce(case when cast(t1.latitude as float8) = 0 then '0' when abs(cast(t1.latitude as float8)) between 1e-4 and 1e+14 then cast(cast(t1.latitude as float8) as text) else (
   *     select case
   *     when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
   *     when digits not like '%e%' then digits
   *     when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
   *     else cast(cast(digits as numeric) as text)
   *     end
   *     from cast(cast(t1.latitude as float8) as text) as digits
   *   ) end, '"\u0000"')) else 'null' end)
   *   from "ports" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  within<Table extends Own, Args extends InputFieldMap = Record<never, never>>(
    options: CommonFieldOptions<Types, RowOfTable<Own>, KyselyObjectRef<Types, Table>, Args> &
      WithinOptions<Types, Own, Table, Args>,
  ): Field<Types> {
    const { when } = options
    return pluginField(this, options, { kind: 'within', ...(when === undefined ? {} : { when }) })
  }

  /**
   * An object made of columns of the same row, under the names that they have in the table of the object.
   * @example
   * ```ts
   * builder.kyselyObject(Voyage, {
   *   fields: (t) => ({
   *     passage: t.embedded({
   *       type: Passage,
   *       nullable: true,
   *       columns: { sailed_at: 'sailed_at', arrived_at: 'arrived_at' },
   *       when: (eb) => eb('voyages.arrived_at', 'is not', null),
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { voyage { passage { arrivedAt } } }
   * ```
   * ```sql
   * select format('{"voyage":%s}', coalesce((
   *   select format('{"passage":%s}', case when t1.arrived_at is not null then format(
   *   '{"arrivedAt":%s}', coalesce(to_json(t1.arrived_at::text), '"\u0000"')) else 'null' end)
   *   from "voyages" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  embedded<
    Table extends TableName<Types>,
    const Columns extends ColumnsFor<RowOf<Types, Table>, RowOf<Types, Own>>,
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, KyselyObjectRef<Types, Table>, Args> &
      WithinOptions<Types, Own, Table, Args> & { readonly columns: Columns },
  ): Field<Types> {
    const { when } = options
    const columns = Object.fromEntries(
      Object.entries(options.columns).map(([name, own]) => [name, String(own)]),
    )
    return pluginField(this, options, {
      kind: 'within',
      columns,
      ...(when === undefined ? {} : { when }),
    })
  }

  /**
   * A field with a resolver of its own, which gets the columns that it names. Operations that select it are executed; the
   * columns come with the statement.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     name: t.column('name'),
   *     greeting: t.resolved({
   *       type: 'String',
   *       columns: ['name'],
   *       resolve: ({ name }) => `Ahoy ${name}!`,
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { name greeting } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select ((('{"name":' || coalesce(to_json(t1.name::text)::text, '"\u0000"')) ||
   *   ',"$row":') || (json_build_object('name', t1.name)::text || '}'))
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  resolved<
    Type extends TypeParam<Types>,
    const Columns extends readonly Column<RowOf<Types, Own>>[],
    Args extends InputFieldMap = Record<never, never>,
    Nullable extends FieldNullability<Type> = Types['DefaultFieldNullability'],
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, Type, Args> & {
      readonly type: Type
      readonly nullable?: Nullable
      readonly columns: Columns
      readonly resolve: Resolver<
        Pick<JsonRow<RowOf<Types, Own>>, Columns[number]>,
        InputShapeFromFields<Args>,
        Types['Context'],
        ShapeFromTypeParam<Types, Type, Nullable>
      >
    },
  ): Field<Types> {
    const { resolve, columns } = options
    return pluginField(
      this,
      options,
      { kind: 'resolved', columns },
      (parent: never, args: never, context: never, info: never) =>
        resolve(resolverRow(parent) as never, args, context, info),
    )
  }

  /**
   * A value that JavaScript makes of what SQL says of the row, whoever answers: a resolver in execution, or the statement's
   * `finish` where Postgres answers alone. It must depend on nothing else.
   * @example
   * ```ts
   * builder.kyselyObject(Ship, {
   *   fields: (t) => ({
   *     initials: t.finished({
   *       type: 'String',
   *       sql: (eb) => ({ name: eb.ref('ships.name') }),
   *       finish: ({ name }) => name.split(' ').map(([first]) => first).join(''),
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { ship { initials } }
   * ```
   * ```sql
   * select format('{"ship":%s}', coalesce((
   *   select (('{"initials":"\u00000 ' || json_build_object('name', t1.name)::text) || '"\u0000}')
   *   from "ships" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  finished<
    Type extends TypeParam<Types>,
    const Made extends MadeValues,
    Nullable extends FieldNullability<Type> = Types['DefaultFieldNullability'],
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, Type, Args> & {
      readonly type: Type
      readonly nullable?: Nullable
      readonly sql: MadeSql<Types, Own, Args, Made>
      readonly finish: (made: JsonValues<Made>) => ShapeFromTypeParam<Types, Type, Nullable>
    },
  ): Field<Types> {
    const { sql, finish } = options
    return pluginField(this, options, { kind: 'finished', sql, finish }, finishing(finish))
  }

  /**
   * The same for a list of objects, whose fields are columns of their table.
   * @example
   * ```ts
   * builder.kyselyObject(Entry, {
   *   fields: (t) => ({
   *     words: t.column('words'),
   *     lines: t.finishedMany({
   *       type: Remark,
   *       sql: (eb) => ({ words: eb.ref('entries.words') }),
   *       finish: ({ words }) => words.split('\n').map((text, at) => ({ at, text })),
   *     }),
   *   }),
   * })
   * ```
   * ```graphql
   * { entry { lines { text } } }
   * ```
   * ```sql
   * select format('{"entry":%s}', coalesce((
   *   select (('{"lines":"\u00000 ' || json_build_object('words', t1.words)::text) || '"\u0000}')
   *   from "entries" as t1
   *   order by t1.id asc
   *   limit 1
   * ), '"\u0000"')) as data
   * ```
   */
  finishedMany<
    Table extends TableName<Types>,
    const Made extends MadeValues,
    Args extends InputFieldMap = Record<never, never>,
  >(
    options: CommonFieldOptions<Types, RowOfTable<Own>, [KyselyObjectRef<Types, Table>], Args> & {
      readonly type: KyselyObjectRef<Types, Table>
      readonly nullable?: boolean
      readonly sql: MadeSql<Types, Own, Args, Made>
      readonly finish: (made: JsonValues<Made>) => readonly RowOf<Types, Table>[]
    },
  ): Field<Types> {
    const { sql, finish } = options
    return pluginField(
      this,
      { ...options, type: [options.type] },
      { kind: 'finished', sql, finish },
      finishing(finish),
    )
  }
}
