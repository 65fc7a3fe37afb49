import type { FieldMap, InterfaceParam, SchemaTypes } from '@pothos/core'
import type { KyselyAggregateFieldBuilder } from './aggregate-field-builder.ts'
import type { ConnectionWords, EdgeWords } from './connection-object.ts'
import type { KeyType } from './key-type.ts'
import type { KyselyFieldBuilder } from './object-field-builder.ts'
import type { KyselyObjectRef } from './refs.ts'
import type { Column, JoinOn, RowOf, TableName } from './types.ts'

export interface RefOptions<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly name: string
  /** The column that tells rows apart. Nodes and connections need it. */
  readonly key?: Column<RowOf<Types, Table>>
  /** Its Postgres type. Default: uuid. */
  readonly keyType?: KeyType
}

export interface ObjectOptions<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly description?: string
  /** Whether it has an id by which it can be read again: it then implements Node and has the field `id`. */
  readonly node?: boolean
  readonly interfaces?: readonly InterfaceParam<Types>[]
  readonly fields: (t: KyselyFieldBuilder<Types, Table>) => FieldMap
}

type Member<Types extends SchemaTypes, Table extends TableName<Types>> = {
  [Of in TableName<Types>]: {
    readonly type: KyselyObjectRef<Types, Of>
    /** Columns of the union's table and those of the member's table that equal them. */
    readonly on: JoinOn<RowOf<Types, Table>, RowOf<Types, Of>>
  }
}[TableName<Types>]

export interface UnionOptions<Types extends SchemaTypes, Table extends TableName<Types>>
  extends RefOptions<Types, Table> {
  readonly description?: string
  /** The column that holds the name of the member's type. */
  readonly typeColumn: Column<RowOf<Types, Table>>
  readonly members: readonly Member<Types, Table>[]
}

export interface KyselyConnectionObjectOptions<Types extends SchemaTypes, Table extends TableName<Types>>
  extends ConnectionWords<Types, Table> {
  readonly edge?: EdgeWords & {
    /** What an edge says beside node and cursor: of the row of the connection's table. */
    readonly fields?: (t: KyselyFieldBuilder<Types, Table>) => FieldMap
  }
  /** What the connection says of all its rows beside their number. */
  readonly fields?: (t: KyselyAggregateFieldBuilder<Types, Table>) => FieldMap
}
