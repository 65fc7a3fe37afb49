import { type FieldRef, InputFieldBuilder, type InputFieldMap, type SchemaTypes } from '@pothos/core'
import { connectionRefOf } from './connection-object.ts'
import type { PageLength } from './declaration.ts'
import { type FieldMaker, type GivenField, pluginField, sourceOf } from './plugin-field.ts'
import { pageLengthOf, wordsOf } from './plugin-options.ts'
import type { KyselyRef } from './refs.ts'
import type { TableName } from './types.ts'

interface GivenConnection<Types extends SchemaTypes, Table extends TableName<Types>>
  extends Omit<GivenField, 'type'> {
  readonly type: KyselyRef<Types, Table>
  readonly connection?: unknown
  readonly pageLength?: PageLength
}

/** A field that gives the rows of its source page by page. */
export function connectionField<Types extends SchemaTypes, Table extends TableName<Types>>(
  fields: FieldMaker<Types>,
  options: GivenConnection<Types, Table>,
  resolve?: Parameters<typeof pluginField>[3],
): FieldRef<Types, unknown, 'Object'> {
  const { builder } = fields
  return pluginField(
    fields,
    {
      ...options,
      type: options.connection ?? connectionRefOf(builder, options.type),
      args: { ...connectionArgs(builder), ...options.args },
    },
    {
      kind: 'connection',
      source: sourceOf(options),
      pageLength: options.pageLength ?? pageLengthOf(builder),
    },
    resolve,
  )
}

function connectionArgs<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): InputFieldMap {
  const t = new InputFieldBuilder<Types, 'Arg'>(builder, 'Arg')
  const words = wordsOf(builder)
  return {
    first: t.int({ required: false, description: words.first } as never),
    after: t.string({ required: false, description: words.after } as never),
    last: t.int({ required: false, description: words.last } as never),
    before: t.string({ required: false, description: words.before } as never),
  }
}
