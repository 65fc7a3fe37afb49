import { InputFieldBuilder, InterfaceRef, type SchemaTypes } from '@pothos/core'
import { resolveEntry, resolveStatementType } from '../execute/resolve.ts'
import { objectFields, pluginField } from './plugin-field.ts'
import { wordsOf } from './plugin-options.ts'

type AnyBuilder<Types extends SchemaTypes> = PothosSchemaTypes.SchemaBuilder<Types>

const interfaces = new WeakMap<object, InterfaceRef<SchemaTypes, unknown>>()

/** The interface Node, made when the first type asks for it. */
export function nodeInterfaceOf<Types extends SchemaTypes>(builder: AnyBuilder<Types>): unknown {
  const known = interfaces.get(builder)
  if (known !== undefined) return known
  const ref = new InterfaceRef<SchemaTypes, unknown>('Node')
  interfaces.set(builder, ref)
  builder.interfaceType(
    ref as never,
    {
      description: wordsOf(builder).node,
      resolveType: resolveStatementType,
      fields: () => ({ id: idField(builder) }),
    } as never,
  )
  return ref
}

export function idField<Types extends SchemaTypes>(builder: AnyBuilder<Types>) {
  return pluginField(
    objectFields(builder),
    { type: 'ID', nullable: false, description: wordsOf(builder).nodeId },
    { kind: 'globalId' },
  )
}

export function defineNodeFields<Types extends SchemaTypes>(
  builder: AnyBuilder<Types>,
  greatest: number,
): void {
  const words = wordsOf(builder)
  const t = new InputFieldBuilder<Types, 'Arg'>(builder, 'Arg')
  const type = nodeInterfaceOf(builder)
  builder.queryField('node', (fields) =>
    pluginField(
      fields,
      {
        type,
        nullable: true,
        description: words.nodeField,
        args: { id: t.id({ required: true, description: words.nodeArgument } as never) },
      },
      { kind: 'node' },
      resolveEntry,
    ),
  )
  builder.queryField('nodes', (fields) =>
    pluginField(
      fields,
      {
        type: [type],
        nullable: { list: false, items: true },
        description: words.nodesField,
        args: { ids: t.idList({ required: true, description: words.nodesArgument } as never) },
      },
      { kind: 'nodes', greatest },
      resolveEntry,
    ),
  )
}
