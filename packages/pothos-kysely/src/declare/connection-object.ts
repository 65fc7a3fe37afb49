import { type FieldMap, ObjectRef, type SchemaTypes } from '@pothos/core'
import { sql } from 'kysely'
import type { PageInfoPart } from './declaration.ts'
import { objectFields, pluginField } from './plugin-field.ts'
import { wordsOf } from './plugin-options.ts'
import { KyselyConnectionRef, type KyselyRef } from './refs.ts'
import type { TableName } from './types.ts'

type AnyBuilder<Types extends SchemaTypes> = PothosSchemaTypes.SchemaBuilder<Types>

export interface ConnectionWords<Types extends SchemaTypes, Table extends TableName<Types>> {
  readonly type: KyselyRef<Types, Table>
  /** Default: the name of the type and `Connection`. */
  readonly name?: string
}

export interface EdgeWords {
  readonly name?: string
}

/** Defines a connection type and its edges. */
export function defineConnection<Types extends SchemaTypes, Table extends TableName<Types>>(
  builder: AnyBuilder<Types>,
  { type, name, ...options }: ConnectionWords<Types, Table>,
  { name: edgeName, ...edgeOptions }: EdgeWords = {},
  edgeFields: () => FieldMap = () => ({}),
  fields: () => FieldMap = () => ({}),
): KyselyConnectionRef<Types, Table> {
  const words = wordsOf(builder)
  const objects = objectFields(builder)
  const ref = new KyselyConnectionRef<Types, Table>(name ?? `${type.name}Connection`)
  const edgeRef = new ObjectRef<Types, unknown>(edgeName ?? `${type.name}Edge`)
  builder.objectType(edgeRef, {
    ...edgeOptions,
    fields: () => ({
      node: pluginField(
        objects,
        { type, nullable: false, description: words.edgeNode },
        { kind: 'edgeNode' },
      ),
      cursor: pluginField(
        objects,
        { type: 'String', nullable: false, description: words.edgeCursor },
        { kind: 'edgeCursor' },
      ),
      ...edgeFields(),
    }),
  } as never)
  builder.objectType(ref, {
    ...options,
    fields: () => ({
      edges: pluginField(
        objects,
        { type: [edgeRef], nullable: false, description: words.edges },
        { kind: 'edges' },
      ),
      nodes: pluginField(
        objects,
        { type: [type], nullable: false, description: words.nodes },
        { kind: 'pageNodes' },
      ),
      pageInfo: pluginField(
        objects,
        { type: pageInfoOf(builder), nullable: false, description: words.pageInfoField },
        { kind: 'pageInfo' },
      ),
      totalCount: pluginField(
        objects,
        { type: 'Int', nullable: false, description: words.totalCount },
        { kind: 'aggregate', sql: () => sql`count(*)` },
      ),
      ...fields(),
    }),
  } as never)
  if (name === undefined) ownConnections(builder).set(type, ref)
  return ref
}

const connections = new WeakMap<object, Map<unknown, unknown>>()

function ownConnections(builder: object): Map<unknown, unknown> {
  const known = connections.get(builder) ?? new Map<unknown, unknown>()
  connections.set(builder, known)
  return known
}

/** The connection type that goes by the name of the type: the application's, or a plain one. */
export function connectionRefOf<Types extends SchemaTypes, Table extends TableName<Types>>(
  builder: AnyBuilder<Types>,
  type: KyselyRef<Types, Table>,
): unknown {
  return ownConnections(builder).get(type) ?? defineConnection(builder, { type })
}

const pageInfos = new WeakMap<object, ObjectRef<SchemaTypes, unknown>>()

function pageInfoOf<Types extends SchemaTypes>(builder: AnyBuilder<Types>): unknown {
  const known = pageInfos.get(builder)
  if (known !== undefined) return known
  const words = wordsOf(builder)
  const objects = objectFields(builder)
  const ref = new ObjectRef<SchemaTypes, unknown>('PageInfo')
  pageInfos.set(builder, ref)
  const part = (name: PageInfoPart, type: string, nullable: boolean) =>
    pluginField(objects, { type, nullable, description: words[name] }, { kind: 'pageInfoPart', part: name })
  builder.objectType(
    ref as never,
    {
      description: words.pageInfo,
      fields: () => ({
        hasNextPage: part('hasNextPage', 'Boolean', false),
        hasPreviousPage: part('hasPreviousPage', 'Boolean', false),
        startCursor: part('startCursor', 'String', true),
        endCursor: part('endCursor', 'String', true),
      }),
    } as never,
  )
  return ref
}
