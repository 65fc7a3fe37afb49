import type {
  FieldKind,
  FieldMap,
  FieldNullability,
  InputFieldMap,
  SchemaTypes,
  TypeParam,
} from '@pothos/core'
import type { Expression } from 'kysely'
import type { KyselyAggregateFieldBuilder } from './aggregate-field-builder.ts'
import type { ConnectionChoice, RootOptions } from './field-options.ts'
import type { KyselyFieldBuilder } from './object-field-builder.ts'
import type { PothosKyselyPlugin } from './plugin.ts'
import type { KyselyConnectionRef, KyselyObjectRef, KyselyRef, KyselyUnionRef } from './refs.ts'
import type {
  KyselyConnectionObjectOptions,
  ObjectOptions,
  RefOptions,
  UnionOptions,
} from './type-options.ts'
import type { CommonFieldOptions, From, KyselyPluginOptions, TableName } from './types.ts'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      kysely: PothosKyselyPlugin<Types>
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      kysely: KyselyPluginOptions<Types>
    }

    export interface UserSchemaTypes {
      /** The tables, as Kysely knows them. */
      KyselyTables: object
    }

    export interface ExtendDefaultTypes<PartialTypes extends Partial<UserSchemaTypes>> {
      KyselyTables: PartialTypes['KyselyTables'] & {}
    }

    export interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** How many items a list is expected to hold, for `costLimit`. Default: 5. */
      expectedLength?: number
    }

    export interface ScalarTypeOptions<Types extends SchemaTypes, ScalarInputShape, ScalarOutputShape> {
      /** How Postgres writes the scalar into JSON; without it, fields of it are answered by resolvers alone. */
      kysely?: {
        /** To text, number or boolean: what `serialize` would give. */
        readonly sql: (value: Expression<ScalarOutputShape>) => Expression<string | number | boolean>
        /** From there to what `serialize` takes. Without it the value is handed on as it is. */
        readonly parse?: (json: never) => ScalarOutputShape
      }
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** A type on a table, to be filled later: so that types need not import each other in circles. */
      kyselyRef: <Table extends TableName<Types>>(
        table: Table,
        options: RefOptions<Types, Table>,
      ) => KyselyObjectRef<Types, Table>

      kyselyObject: <Table extends TableName<Types>>(
        ...given:
          | [ref: KyselyObjectRef<Types, Table>, options: ObjectOptions<Types, Table>]
          | [table: Table, options: ObjectOptions<Types, Table> & RefOptions<Types, Table>]
      ) => KyselyObjectRef<Types, Table>

      kyselyObjectFields: <Table extends TableName<Types>>(
        ref: KyselyObjectRef<Types, Table>,
        fields: (t: KyselyFieldBuilder<Types, Table>) => FieldMap,
      ) => void

      kyselyUnion: <Table extends TableName<Types>>(
        table: Table,
        options: UnionOptions<Types, Table>,
      ) => KyselyUnionRef<Types, Table>

      kyselyConnectionObject: <Table extends TableName<Types>>(
        options: KyselyConnectionObjectOptions<Types, Table>,
      ) => KyselyConnectionRef<Types, Table>

      kyselyAggregateObject: <Table extends TableName<Types>>(
        table: Table,
        options: Omit<
          PothosSchemaTypes.ObjectTypeOptions<Types, object>,
          'fields' | 'interfaces' | 'isTypeOf'
        > & {
          readonly name: string
          readonly fields: (t: KyselyAggregateFieldBuilder<Types, Table>) => FieldMap
        },
      ) => ObjectRef<Types, { readonly aggregatesOf: Table }>

      /** The fields `node` and `nodes` of Query. */
      kyselyNodeFields: (options?: { readonly greatest?: number }) => void
    }

    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** One row. */
      kyselyField: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, KyselyRef<Types, Table>, Args> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
          },
      ) => FieldRef<Types, unknown, Kind>

      /** All rows, as a list. For lists that cannot grow long. */
      kyselyList: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, [KyselyRef<Types, Table>], Args> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
            readonly limit?: number
          },
      ) => FieldRef<Types, unknown, Kind>

      /** Rows page by page. */
      kyselyConnection: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, KyselyConnectionRef<Types, Table>, Args> &
          ConnectionChoice<Types, Table, Args, ParentShape> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
            /**
             * A query for the rows of its pages, where they are not all: the best of the newest, say, because to order
             * all would take too long. Counts and facets are of all rows.
             */
            readonly pageFrom?: From<Types, TableName<Types>, Table, Args, ParentShape>
          },
      ) => FieldRef<Types, unknown, Kind>
    }
  }
}
