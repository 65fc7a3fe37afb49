import { ObjectRef, type SchemaTypes } from '@pothos/core'
import type { ObjectFacts } from './declaration.ts'

export declare const tableBrand: unique symbol

/** What a row is to other types: nothing but a row of that table. Only statements make them. */
export interface RowOfTable<Table extends string> {
  readonly [tableBrand]: Table
}

/** An object type on a table. */
export class KyselyObjectRef<Types extends SchemaTypes, Table extends string> extends ObjectRef<
  Types,
  RowOfTable<Table>
> {
  declare readonly [tableBrand]: Table
  readonly facts: ObjectFacts

  constructor(name: string, facts: ObjectFacts) {
    super(name)
    this.facts = facts
  }
}

/** The connection type over the rows of a table. */
export class KyselyConnectionRef<Types extends SchemaTypes, Table extends string> extends ObjectRef<
  Types,
  { readonly connectionOf: RowOfTable<Table> }
> {
  declare readonly connectionBrand: Table
}

/** A union whose rows stand in a table of their own and lead to the rows of its members. */
export interface KyselyUnionRef<Types extends SchemaTypes, Table extends string>
  extends PothosSchemaTypes.UnionRef<Types, RowOfTable<Table>> {
  readonly [tableBrand]: Table
}

export type KyselyRef<Types extends SchemaTypes, Table extends string> =
  | KyselyObjectRef<Types, Table>
  | KyselyUnionRef<Types, Table>
