import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import SchemaBuilder from '@pothos/core'
import DirectivesPlugin from '@pothos/plugin-directives'
import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
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

const builder = new SchemaBuilder<{
  KyselyTables: Tables
  Context: Context
  Directives: {
    upper: { locations: 'FIELD_DEFINITION' }
    kept: { locations: 'OBJECT' }
    flat: { locations: 'UNION' }
  }
}>({
  ...unusedPlugins,
  plugins: [DirectivesPlugin, KyselyPlugin],
  directives: { useGraphQLToolsUnorderedDirectives: true },
  kysely: { executor: ({ db }) => db },
})
const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
builder.kyselyObject(Ship, {
  directives: { kept: {} },
  fields: (t) => ({
    name: t.column('name', { directives: { upper: {} }, extensions: { mine: 1 }, deprecationReason: 'Old.' }),
    rig: t.column('rig'),
  }),
})
builder.kyselyConnectionObject({
  type: Ship,
  directives: { kept: {} },
  edge: { directives: { kept: {} }, extensions: { mine: 2 } },
})
builder.queryType({
  fields: (t) => ({
    ship: t.kyselyField({ type: Ship, where: (eb) => eb('ships.name', '=', "L'Orient") }),
    ships: t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
  }),
})
const schema = builder.toSchema()

/** As the documentation of directives recommends: the resolver of a field with the directive is replaced. */
function uppercased(of: GraphQLSchema): GraphQLSchema {
  return mapSchema(of, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      if (getDirective(of, field, 'upper') === undefined) return field
      const { resolve = defaultFieldResolver } = field
      return {
        ...field,
        resolve: async (...given) => String(await resolve(...given)).toUpperCase(),
      }
    },
  })
}

it('hands directives and extensions on', () => {
  const config = schema.toConfig().types.map((type) => [type.name, type.extensions])
  const extensions: Record<string, Record<string, unknown>> = Object.fromEntries(config)
  expect(extensions['Ship']).toMatchObject({ directives: { kept: {} } })
  expect(extensions['ShipConnection']).toMatchObject({ directives: { kept: {} } })
  expect(extensions['ShipEdge']).toMatchObject({ directives: { kept: {} }, mine: 2 })
  const ship = schema.getType('Ship')
  expect(ship !== undefined && 'getFields' in ship && ship.getFields()['name']).toMatchObject({
    deprecationReason: 'Old.',
    extensions: { mine: 1, directives: { upper: {} } },
  })
})

it('answers by Postgres alone what only carries directives', async () => {
  const { text, rows } = await bothPathsOf(schema, engine.db, '{ ship { name } }')
  expect(text).toBe(rows)
})

it('executes fields that a transformation gave another resolver', async () => {
  const transformed = uppercased(schema)
  const { text, rows } = await bothPathsOf(transformed, engine.db, '{ ship { name } }')
  expect(rows).toBe('{"ship":{"name":"L\'ORIENT"}}')
  expect(text).toBeNull()
  const other = await bothPathsOf(transformed, engine.db, '{ ship { rig } }')
  expect(other.text).toBe(other.rows)
})
