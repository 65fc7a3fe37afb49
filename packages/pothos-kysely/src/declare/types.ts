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
import type { Conditions, PageLength } from './declaration.ts'
import type { KeyType } from './key-type.ts'
import type { FieldPlanning } from './planning.ts'
import type { StatementExecutor } from './schema-facts.ts'

/** The tables of the builder: `new SchemaBuilder<{ KyselyTables: Tables }>`. */
export type Tables<Types extends SchemaTypes> = Types['KyselyTables']
export type TableName<Types extends SchemaTypes> = keyof Tables<Types> & string
export type RowOf<Types extends SchemaTypes, Table extends TableName<Types>> = Selectable<
  Tables<Types>[Table]
>
export type Column<Row> = keyof Row & string

/** A row as it arrives in JSON, which is what resolvers get. */
export type JsonRow<Row> = { readonly [Name in keyof Row]: JsonValue<Row[Name]> }
type JsonValue<T> = T extends Date ? string : T extends bigint ? number : T extends Uint8Array ? string : T

export type Builder<Types extends SchemaTypes, Table extends TableName<Types>> = ExpressionBuilder<
  Tables<Types>,
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
> = (
  eb: Builder<Types, Parent>,
  args: BoundArgs<Args>,
  context: Bound<Types['Context']>,
  parent: Bound<Root>,
) => Expression<RowOf<Types, Table>>

/** What every field may say of itself. */
export interface FieldWords<Args extends InputFieldMap> {
  readonly description?: string
  readonly deprecationReason?: string
  readonly args?: Args
  /**
   * When Postgres should plan statements with this field: always so, or when an argument is given. Default: `ONCE`.
   * @example `planning: 'EACH_TIME'` for a search, `planning: { filter: 'BY_VALUES' }` for a list with a filter.
   */
  readonly planning?: FieldPlanning<NoInfer<Args>>
  /** How many items a list is expected to hold, for `costLimit`. Default: its `limit`, or 5. */
  readonly expectedLength?: number
}

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
}

export interface KyselyPluginOptions<Types extends SchemaTypes> {
  /** What runs the statements of a request: a Kysely. */
  readonly executor: (context: Types['Context']) => StatementExecutor
  readonly tables?: { readonly [Table in TableName<Types>]?: TableOptions<Types, Table> }
  /** How long pages are without `first` and `last`, and at most. Default: 20 and 100. */
  readonly pageLength?: PageLength
  readonly bounds?: Partial<Bounds>
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
