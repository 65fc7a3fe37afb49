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

  /** One value from all rows: `count(*)`, `max(...)`. */
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

  /** Rows made from all rows, as a list: `whole` is a query for all of them. */
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

  /** An object that holds aggregates and facets: see `builder.kyselyAggregateObject`. */
  aggregates(
    options: CommonFieldOptions<Types, object, ObjectRef<Types, { readonly aggregatesOf: Table }>, NoArgs> & {
      readonly type: ObjectRef<Types, { readonly aggregatesOf: Table }>
    },
  ): Field<Types> {
    return pluginField(this.#fields, { ...options, nullable: false }, { kind: 'aggregates' })
  }
}
