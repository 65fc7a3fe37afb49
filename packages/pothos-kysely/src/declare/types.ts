import type {
  FieldNullability,
  FieldRef,
  InputFieldMap,
  InputShapeFromFields,
  OutputShape,
  SchemaTypes,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core'
import type { Expression, ExpressionBuilder, Selectable } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import type { Bounds } from '../plan/bounds.ts'
import type { CacheSizes } from '../plan/cache-sizes.ts'
import type { Conditions, PageLength } from './declaration.ts'
import type { KeyType } from './key-type.ts'
import type { FieldPlanning } from './planning.ts'
import type { StatementExecutor } from './schema-facts.ts'

/** The tables of the builder: `new SchemaBuilder<{ KyselyTables: Tables }>`. */
export type TablesOf<Types extends SchemaTypes> = Types['KyselyTables']
export type TableName<Types extends SchemaTypes> = keyof TablesOf<Types> & string
export type RowOf<Types extends SchemaTypes, Table extends TableName<Types>> = Selectable<
  TablesOf<Types>[Table]
>
export type Column<Row> = keyof Row & string

/** A row as it arrives in JSON, which is what resolvers get. */
export type JsonRow<Row> = { readonly [Name in keyof Row]: JsonValue<Row[Name]> }
/** What expressions give, as it arrives in JSON. */
export type JsonValues<Made> = {
  readonly [Name in keyof Made]: Made[Name] extends Expression<infer Value> ? JsonValue<Value> : never
}

type JsonValue<T> = T extends Date ? string : T extends bigint ? number : T extends Uint8Array ? string : T

export type Builder<Types extends SchemaTypes, Table extends TableName<Types>> = ExpressionBuilder<
  TablesOf<Types>,
  Table
>

/** The arguments of a field, each as a value that is known when the statement runs. */
export type BoundArgs<Args extends InputFieldMap> = {
  readonly [Name in keyof InputShapeFromFields<Args>]-?: Bound<InputShapeFromFields<Args>[Name]>
}

export type Where<
  Types extends SchemaTypes,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  Parent,
> = (
  eb: Builder<Types, Table>,
  args: BoundArgs<Args>,
  context: Bound<Types['Context']>,
  parent: Bound<Parent>,
) => Conditions

/** Columns of one row and the columns of another that equal them: of the same type, null aside. */
export type JoinOn<Row, Target> = {
  readonly [Own in Column<Row>]?: {
    [Name in Column<Target>]: Alike<NonNullable<Row[Own]>, NonNullable<Target[Name]>> extends true
      ? Name
      : never
  }[Column<Target>]
}
/** For each column of one table, a column of another whose values it can hold. */
export type ColumnsFor<Target, Row> = {
  readonly [Name in Column<Target>]: {
    [Own in Column<Row>]: [NonNullable<Row[Own]>] extends [NonNullable<Target[Name]>] ? Own : never
  }[Column<Row>]
}

type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** A table between two others. */
export type Via<Types extends SchemaTypes, Row, Target> = {
  [Between in TableName<Types>]: {
    readonly table: Between
    readonly parent: JoinOn<RowOf<Types, Between>, Row>
    readonly target: JoinOn<RowOf<Types, Between>, Target>
  }
}[TableName<Types>]

type KeyTypesOf<T> =
  NonNullable<T> extends Date
    ? 'timestamptz' | 'date'
    : NonNullable<T> extends boolean
      ? 'boolean'
      : NonNullable<T> extends number
        ? 'int4' | 'int8' | 'numeric' | 'float4' | 'float8'
        : NonNullable<T> extends bigint
          ? 'int8'
          : KeyType

type NullPlace<T> = null extends T ? { readonly nulls: 'first' | 'last' } : { readonly nulls?: never }

type ColumnOrder<Row> = {
  [Name in Column<Row>]: {
    readonly by: Name
    readonly type: KeyTypesOf<Row[Name]>
    readonly direction?: 'asc' | 'desc'
  } & NullPlace<Row[Name]>
}[Column<Row>]

interface ExpressionOrder<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly by: (eb: Builder<Types, Table>) => Expression<unknown>
  readonly type: KeyType
  readonly direction?: 'asc' | 'desc'
  /** Where rows stand for which the expression is null. Without it, it must never be. */
  readonly nulls?: 'first' | 'last'
}

export type OrderKeyOf<Types extends SchemaTypes, Table extends TableName<Types>> =
  | ColumnOrder<RowOf<Types, Table>>
  | ExpressionOrder<Types, Table>

export type OrderBy<Types extends SchemaTypes, Table extends TableName<Types>, Args extends InputFieldMap> =
  | readonly OrderKeyOf<Types, Table>[]
  | ((args: BoundArgs<Args>) => readonly OrderKeyOf<Types, Table>[])

/** A query instead of a table: its rows must be those of the table that the type is declared on. */
export type From<
  Types extends SchemaTypes,
  Parent extends TableName<Types>,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  Root = unknown,
  Missing = never,
> = (
  eb: Builder<Types, Parent>,
  args: BoundArgs<Args>,
  context: Bound<Types['Context']>,
  parent: Bound<Root>,
) => Expression<RowOf<Types, Table>> | Missing

/**
 * What every field of the plugin may say beside its own options: all options that Pothos and its plugins know, and
 * what the plugin asks of every field.
 */
export type CommonFieldOptions<
  Types extends SchemaTypes,
  Parent,
  Type extends TypeParam<Types>,
  Args extends InputFieldMap,
  Nullable extends FieldNullability<Type> = FieldNullability<Type>,
> = Omit<
  PothosSchemaTypes.ObjectFieldOptions<Types, Parent, Type, Nullable, Args, unknown>,
  'type' | 'nullable' | 'args'
> & {
  readonly args?: Args
  /**
   * When Postgres should plan statements with this field: always so, or when an argument is given. Default: `ONCE`.
   * @example `planning: 'EACH_TIME'` for a search, `planning: { filter: 'BY_VALUES' }` for a list with a filter.
   */
  readonly planning?: FieldPlanning<NoInfer<Args>>
  /** What to do where another plugin wraps the resolver of this field. Without it, the field is executed. */
  readonly whenWrapped?: WhenWrapped<Types>
}

/**
 * How Postgres alone may answer a field whose resolver another plugin wraps.
 * - `PASS_OVER`: what the wrapper does is not needed then.
 * - A condition under which the wrapper would hand the value on unchanged. Where it does not hold, the whole operation
 *   is left to execution, which asks the wrapper.
 */
export type WhenWrapped<Types extends SchemaTypes> =
  | 'PASS_OVER'
  | ((
      eb: Builder<Types, TableName<Types>>,
      args: Readonly<Record<string, Bound<unknown>>>,
      context: Bound<Types['Context']>,
    ) => Conditions)

type DefaultNullable<Types extends SchemaTypes> = Types['DefaultFieldNullability'] extends true ? true : false

/** `nullable: true` wherever there may be null; not needed where that is the builder's default. */
export type NullableFor<Types extends SchemaTypes, Nullable extends boolean> = Nullable extends true
  ? DefaultNullable<Types> extends true
    ? { readonly nullable?: true }
    : { readonly nullable: true }
  : { readonly nullable?: boolean }

type ShapeOf<Types extends SchemaTypes, Type extends TypeParam<Types>> = NonNullable<
  ShapeFromTypeParam<Types, Type, FieldNullability<Type> & false>
>

/** What a leaf of that type is made from: a value of its shape, or null where the field may be null. */
export type LeafOptions<Types extends SchemaTypes, Type extends TypeParam<Types>, Value> = [
  NonNullable<Value>,
] extends [ShapeOf<Types, Type>]
  ? NullableFor<Types, null extends Value ? true : false>
  : { readonly type: 'The column has no such type'; readonly column: Value }

/** An object or interface of GraphQL made by the plugin. */
export type AnyFieldRef<Types extends SchemaTypes> = FieldRef<Types, unknown>

export type ShapeIn<Types extends SchemaTypes, Ref> = OutputShape<Types, Ref>

export interface TableOptions<Types extends SchemaTypes, Table extends TableName<Types>> {
  /** Which rows there are for this request. Holds wherever the table is read: lists, relations, counts, nodes. */
  readonly visible?: (eb: Builder<Types, Table>, context: Bound<Types['Context']>) => Conditions
  /**
   * Columns that the database keeps from being null. Postgres then need not look at each value of a field whose type is
   * not null. Must hold for queries that stand in for the table, too (`from`).
   */
  readonly required?: readonly Column<RowOf<Types, Table>>[]
}

/** Other plugins, by their names, whose wrappers are not needed where Postgres answers alone. */
export interface PassOver {
  /** Wrappers of resolvers, such as those of `tracing`. */
  readonly fields?: readonly string[]
  /** Wrappers of `resolveType`, such as those of `scopeAuth`, which only note that a type is being resolved. */
  readonly types?: readonly string[]
}

export interface KyselyPluginOptions<Types extends SchemaTypes> {
  /** What runs the statements of a request: a Kysely. */
  readonly executor: (context: Types['Context']) => StatementExecutor
  /**
   * Bytes that one answer of Postgres may have in a request: what has more is `RESPONSE_TOO_LARGE`, and never leaves the
   * database. Where values are finished by JavaScript, Postgres may give four times as many, and the answer that is made of
   * them is measured; by who executes an operation, where execution answers. Default: no limit.
   */
  readonly answerBytes?: (context: Types['Context']) => number | undefined
  readonly tables?: { readonly [Table in TableName<Types>]?: TableOptions<Types, Table> }
  /** How long pages are without `first` and `last`, and at most. Default: 20 and 100. */
  readonly pageLength?: PageLength
  readonly bounds?: Partial<Bounds>
  /** How much is kept of what was planned and compiled. Default: 64 million characters of SQL. */
  readonly cache?: Partial<CacheSizes>
  /** Other plugins that Postgres alone may pass over. Default: none. */
  readonly passOver?: PassOver
  readonly descriptions?: Partial<Descriptions>
}

/** The words for what the plugin itself adds to a schema. */
export interface Descriptions {
  readonly node: string
  readonly nodeId: string
  readonly nodeField: string
  readonly nodeArgument: string
  readonly nodesField: string
  readonly nodesArgument: string
  readonly pageInfo: string
  readonly hasNextPage: string
  readonly hasPreviousPage: string
  readonly startCursor: string
  readonly endCursor: string
  readonly edges: string
  readonly nodes: string
  readonly pageInfoField: string
  readonly totalCount: string
  readonly edgeNode: string
  readonly edgeCursor: string
  readonly first: string
  readonly after: string
  readonly last: string
  readonly before: string
}
