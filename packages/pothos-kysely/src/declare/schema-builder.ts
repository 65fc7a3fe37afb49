import SchemaBuilder, { ObjectRef, type SchemaTypes } from '@pothos/core'
import { resolveStatementType } from '../execute/resolve.ts'
import { KyselyAggregateFieldBuilder } from './aggregate-field-builder.ts'
import { defineConnection } from './connection-object.ts'
import { extension, type UnionFacts } from './declaration.ts'
import { defineNodeFields, idField, nodeInterfaceOf } from './node-interface.ts'
import { KyselyFieldBuilder } from './object-field-builder.ts'
import { KyselyObjectRef } from './refs.ts'

interface AnyMember {
  readonly type: KyselyObjectRef<SchemaTypes, string>
  readonly on: Readonly<Record<string, string>>
}

const prototype: PothosSchemaTypes.SchemaBuilder<SchemaTypes> = SchemaBuilder.prototype as never

prototype.kyselyRef = function kyselyRef(table, { name, key, keyType = 'uuid' }) {
  return new KyselyObjectRef(name, { table, key: key ?? null, keyType })
}

prototype.kyselyObject = function kyselyObject(...[given, options]) {
  const ref = given instanceof KyselyObjectRef ? given : this.kyselyRef(given as never, options as never)
  const { node = false, interfaces = [], fields, extensions } = options
  this.objectType(
    ref as never,
    {
      ...options,
      extensions: { ...extensions, [extension]: ref.facts },
      interfaces: [...(node ? [nodeInterfaceOf(this)] : []), ...interfaces],
      fields: () => ({
        ...(node ? { id: idField(this) } : {}),
        ...fields(new KyselyFieldBuilder(this) as never),
      }),
    } as never,
  )
  return ref as never
}

prototype.kyselyObjectFields = function kyselyObjectFields(ref, fields) {
  this.configStore.addFields(ref as never, () => fields(new KyselyFieldBuilder(this) as never))
}

prototype.kyselyUnion = function kyselyUnion(table, options) {
  const { name, key, keyType = 'uuid', typeColumn, members, extensions } = options
  const facts: UnionFacts = {
    table,
    key: key ?? null,
    keyType,
    typeColumn,
    members: Object.fromEntries((members as readonly AnyMember[]).map(({ type, on }) => [type.name, on])),
  }
  return this.unionType(name, {
    ...options,
    types: members.map(({ type }) => type) as never,
    extensions: { ...extensions, [extension]: facts },
    resolveType: resolveStatementType as never,
  } as never) as never
}

prototype.kyselyConnectionObject = function kyselyConnectionObject(options) {
  const { edge: { fields: edgeFields, ...edge } = {}, fields, ...connection } = options
  return defineConnection(
    this,
    connection as never,
    edge,
    () => edgeFields?.(new KyselyFieldBuilder(this) as never) ?? {},
    () => fields?.(new KyselyAggregateFieldBuilder(this) as never) ?? {},
  ) as never
}

prototype.kyselyAggregateObject = function kyselyAggregateObject(_table, { name, fields, ...options }) {
  const ref = new ObjectRef<SchemaTypes, unknown>(name)
  this.objectType(
    ref as never,
    {
      ...options,
      fields: () => fields(new KyselyAggregateFieldBuilder(this) as never),
    } as never,
  )
  return ref as never
}

prototype.kyselyNodeFields = function kyselyNodeFields(options = {}) {
  defineNodeFields(this, options.greatest ?? 100)
}
