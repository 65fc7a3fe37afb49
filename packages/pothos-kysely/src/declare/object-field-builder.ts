import {
  type FieldNullability,
  type FieldRef,
  type InputFieldMap,
  type InputShapeFromFields,
  type NormalizeArgs,
  PothosSchemaError,
  type Resolver,
  RootFieldBuilder,
  type SchemaTypes,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core'
import { resolverRow } from '../execute/resolve.ts'
import { connectionField } from './connection-field.ts'
import type {
  ColumnNames,
  ConnectionChoice,
  ExpressionSql,
  OneNullability,
  Relating,
  RowChoice,
  WithinOptions,
} from './field-options.ts'
import { pluginField, sourceOf } from './plugin-field.ts'
import { type KyselyConnectionRef, KyselyObjectRef, type KyselyRef, type RowOfTable } from './refs.ts'
import type {
  Column,
  ColumnsFor,
  CommonFieldOptions,
  JoinOn,
  JsonRow,
  LeafOptions,
  RowOf,
  TableName,
} from './types.ts'

type Field<Types extends SchemaTypes> = FieldRef<Types, unknown, 'Object'>

/** Declares the fields of an object on a table. */
export class KyselyFieldBuilder<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
> extends RootFieldBuilder<Types, RowOfTable<Own>, 'Object'> {
  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    super(builder, 'Object', 'Object')
  }

  /** A column. Without a type it is a String. */
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

  /** Anything that SQL can say of the row. */
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

  /** Another object on the same row. */
  within<Table extends Own, Args extends InputFieldMap = Record<never, never>>(
    options: CommonFieldOptions<Types, RowOfTable<Own>, KyselyObjectRef<Types, Table>, Args> &
      WithinOptions<Types, Own, Table, Args>,
  ): Field<Types> {
    const { when } = options
    return pluginField(this, options, { kind: 'within', ...(when === undefined ? {} : { when }) })
  }

  /** An object made of columns of the same row, under the names that they have in the object's own table. */
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

  /** One row of another table. */
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
          `A relation from ${JSON.stringify(source.on)} leads to several rows of ${options.type.name}, whose key is ${key}: join on the key, say by orderBy which row is meant, or use relatedMany.`,
        )
      }
    }
    return pluginField(this, options, { kind: 'one', source })
  }

  /** All rows of another table that belong to this one. For lists that cannot grow long. */
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

  /** The rows of another table that belong to this one, page by page. */
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

  /** A field with a resolver of its own, which gets the columns that it names. Such a field is not in SQL. */
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
}
