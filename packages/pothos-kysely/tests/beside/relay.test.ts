import SchemaBuilder from '@pothos/core'
import RelayPlugin, { resolveArrayConnection } from '@pothos/plugin-relay'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tables } from '../../example/tables.ts'
import KyselyPlugin from '../../src/index.ts'
import { bothPathsOf } from '../environment/both-paths.ts'
import { type Engine, openPGlite } from '../environment/engines.ts'
import { type Context, unusedPlugins } from './setup.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

const builder = new SchemaBuilder<{ KyselyTables: Tables; Context: Context }>({
  ...unusedPlugins,
  plugins: [RelayPlugin, KyselyPlugin],
  // The types of rows have this plugin's Node, PageInfo, `node` and `nodes`; those of the relay plugin take other names.
  relay: {
    nodeTypeOptions: { name: 'PlainNode' },
    pageInfoTypeOptions: { name: 'PlainPageInfo' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
  kysely: { executor: ({ db }) => db },
})
const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
builder.kyselyObject(Ship, { node: true, fields: (t) => ({ name: t.column('name') }) })
builder.queryType({
  fields: (t) => ({
    ships: t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
    words: t.connection({
      type: 'String',
      resolve: (_root, args) => resolveArrayConnection({ args }, ['a', 'b', 'c']),
    }),
    ship: t.kyselyField({
      type: Ship,
      args: { id: t.arg.globalID({ required: true }) },
      where: (eb, { id }) => eb('ships.name', '=', id.as('text') as never),
    }),
  }),
})
builder.kyselyNodeFields()
const schema = builder.toSchema()

it('keeps connections of rows beside connections of anything', async () => {
  const both = await bothPathsOf(
    schema,
    engine.db,
    '{ ships(first: 1) { edges { node { id name } } pageInfo { hasNextPage } } words(first: 2) { edges { node } } }',
  )
  expect(both.result.errors).toBeUndefined()
  expect(both.text).toBeNull()
  expect(both.result.data).toMatchObject({ words: { edges: [{ node: 'a' }, { node: 'b' }] } })
  const alone = await bothPathsOf(schema, engine.db, '{ ships(first: 1) { nodes { id name } } }')
  expect(alone.text).toBe(alone.rows)
})

it('reads a node by the id that it gave', async () => {
  const { rows } = await bothPathsOf(schema, engine.db, '{ ships(first: 1) { nodes { id } } }')
  const [{ id }] = JSON.parse(rows).ships.nodes
  const node = await bothPathsOf(schema, engine.db, `{ node(id: "${id}") { __typename id } }`)
  expect(node.rows).toBe(`{"node":{"__typename":"Ship","id":"${id}"}}`)
  expect(node.text).toBe(node.rows)
})

it('does not pass over the decoding of global ids', async () => {
  const { text } = await bothPathsOf(schema, engine.db, '{ ship(id: "Argo") { name } }')
  expect(text).toBeNull()
})
