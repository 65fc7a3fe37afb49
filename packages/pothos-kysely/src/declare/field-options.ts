import type { InputFieldMap, SchemaTypes } from '@pothos/core'
import type { Expression } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import type { Conditions, PageLength } from './declaration.ts'
import type { KyselyConnectionRef, KyselyObjectRef, KyselyRef } from './refs.ts'
import type {
  BoundArgs,
  Builder,
  Column,
  From,
  JoinOn,
  NullableFor,
  OrderBy,
  RowOf,
  TableName,
  Via,
  Where,
} from './types.ts'

/** Which rows of the target, and in what order. */
export interface RowChoice<
  Types extends SchemaTypes,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  Parent,
> {
  readonly where?: Where<Types, Table, Args, Parent>
  readonly orderBy?: OrderBy<Types, Table, Args>
}

/** How a relation leads from a row to others: by columns, over a table between, or by a query. */
export type Relating<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  On,
> = (
  | {
      readonly on: On & JoinOn<RowOf<Types, Own>, RowOf<Types, Table>>
      readonly via?: never
      readonly from?: never
    }
  | {
      readonly via: Via<Types, RowOf<Types, Own>, RowOf<Types, Table>>
      readonly on?: never
      readonly from?: never
    }
  | { readonly from: From<Types, Own, Table, Args>; readonly on?: never; readonly via?: never }
) & {
  /**
   * Whoever sees this row sees those: `visible` of their table then need not be asked again for each. Right where it
   * says no more than that this row is visible.
   */
  readonly seenWithParent?: boolean
}

/** A relation over columns may be missing where one of them may be null. */
export type OneNullability<Types extends SchemaTypes, Row, On> = [On] extends [never]
  ? { readonly nullable?: boolean }
  : NullableFor<Types, null extends Row[keyof On & keyof Row] ? true : false>

export interface ConnectionChoice<
  Types extends SchemaTypes,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  Parent,
> extends RowChoice<Types, Table, Args, Parent> {
  /** The connection type, where it is more than edges, nodes, page info and number. */
  readonly connection?: KyselyConnectionRef<Types, Table>
  readonly pageLength?: PageLength
}

export interface RootOptions<
  Types extends SchemaTypes,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
  Parent,
> extends RowChoice<Types, Table, Args, Parent> {
  /** A query instead of the table of the type; undefined for the table after all. */
  readonly from?: From<Types, TableName<Types>, Table, Args, Parent, undefined>
}

export interface WithinOptions<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
  Table extends TableName<Types>,
  Args extends InputFieldMap,
> {
  readonly type: KyselyObjectRef<Types, Table>
  readonly nullable?: boolean
  /** There is such an object only where this holds. */
  readonly when?: (
    eb: Builder<Types, Own>,
    args: BoundArgs<Args>,
    context: Bound<Types['Context']>,
  ) => Conditions
}

export type ExpressionSql<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
  Args extends InputFieldMap,
  Value,
> = (eb: Builder<Types, Own>, args: BoundArgs<Args>, context: Bound<Types['Context']>) => Expression<Value>

/** What a finished field is made of, by the names under which its function gets it. */
export type MadeValues = Readonly<Record<string, Expression<unknown>>>

export type MadeSql<
  Types extends SchemaTypes,
  Own extends TableName<Types>,
  Args extends InputFieldMap,
  Made extends MadeValues,
> = (eb: Builder<Types, Own>, args: BoundArgs<Args>, context: Bound<Types['Context']>) => Made

export type AnyKyselyRef<Types extends SchemaTypes, Table extends TableName<Types>> = KyselyRef<Types, Table>

export type ColumnNames<Types extends SchemaTypes, Own extends TableName<Types>> = Column<RowOf<Types, Own>>
