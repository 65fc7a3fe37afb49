import type { FieldMap, InterfaceParam, SchemaTypes } from '@pothos/core'
import type { KyselyAggregateFieldBuilder } from './aggregate-field-builder.ts'
import type { ConnectionWords, EdgeWords } from './connection-object.ts'
import type { KeyType } from './key-type.ts'
import type { KyselyFieldBuilder } from './object-field-builder.ts'
import type { KyselyObjectRef, RowOfTable } from './refs.ts'
import type { Column, JoinOn, RowOf, TableName, WhenWrapped } from './types.ts'

export interface RefOptions<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly name: string
  /** The column that tells rows apart. Nodes and connections need it. */
  readonly key?: Column<RowOf<Types, Table>>
  /** Its Postgres type. Default: uuid. */
  readonly keyType?: KeyType
}

/** What Pothos and its plugins let an object type say; `isTypeOf` is not among it, because only statements make rows. */
type TypeOptions<Types extends SchemaTypes, Shape> = Omit<
  PothosSchemaTypes.ObjectTypeOptions<Types, Shape>,
  'fields' | 'interfaces' | 'isTypeOf'
>

export type ObjectOptions<Types extends SchemaTypes, Table extends TableName<Types>> = TypeOptions<
  Types,
  RowOfTable<Table>
> & {
  /** Whether it has an id by which it can be read again: it then implements Node and has the field `id`. */
  readonly node?: boolean
  readonly interfaces?: readonly InterfaceParam<Types>[]
  /** `whenWrapped` for all of its fields that do not say it themselves, such as where a plugin guards the whole type. */
  readonly whenWrapped?: WhenWrapped<Types>
  readonly fields: (t: KyselyFieldBuilder<Types, Table>) => FieldMap
}

type Member<Types extends SchemaTypes, Table extends TableName<Types>> = {
  [Of in TableName<Types>]: {
    readonly type: KyselyObjectRef<Types, Of>
    /** Columns of the union's table and those of the member's table that equal them. */
    readonly on: JoinOn<RowOf<Types, Table>, RowOf<Types, Of>>
  }
}[TableName<Types>]

export type UnionOptions<Types extends SchemaTypes, Table extends TableName<Types>> = RefOptions<
  Types,
  Table
> &
  Omit<PothosSchemaTypes.UnionTypeOptions<Types>, 'types' | 'resolveType'> & {
    /** The column that holds the name of the member's type. */
    readonly typeColumn: Column<RowOf<Types, Table>>
    readonly members: readonly Member<Types, Table>[]
  }

export type KyselyConnectionObjectOptions<
  Types extends SchemaTypes,
  Table extends TableName<Types>,
> = TypeOptions<Types, object> &
  ConnectionWords<Types, Table> & {
    readonly edge?: TypeOptions<Types, object> &
      EdgeWords & {
        /** What an edge says beside node and cursor: of the row of the connection's table. */
        readonly fields?: (t: KyselyFieldBuilder<Types, Table>) => FieldMap
      }
    /** What the connection says of all its rows beside their number. */
    readonly fields?: (t: KyselyAggregateFieldBuilder<Types, Table>) => FieldMap
  }
