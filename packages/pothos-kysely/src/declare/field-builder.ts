import { type FieldKind, RootFieldBuilder, type SchemaTypes } from '@pothos/core'
import { resolveEntry } from '../execute/resolve.ts'
import { connectionField } from './connection-field.ts'
import { pluginField, sourceOf } from './plugin-field.ts'

const prototype: PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown, FieldKind> =
  RootFieldBuilder.prototype as never

prototype.kyselyField = function kyselyField(options) {
  return pluginField(this, options, { kind: 'one', source: sourceOf(options) }, resolveEntry) as never
}

prototype.kyselyList = function kyselyList(options) {
  const { limit, type } = options
  return pluginField(
    this,
    { ...options, type: [type] },
    { kind: 'many', source: sourceOf(options), ...(limit === undefined ? {} : { limit }) },
    resolveEntry,
  ) as never
}

prototype.kyselyConnection = function kyselyConnection(options) {
  return connectionField(this, options as never, resolveEntry) as never
}
