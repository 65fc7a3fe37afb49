import SchemaBuilder from '@pothos/core'
import TracingPlugin, { wrapResolver } from '@pothos/plugin-tracing'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
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

let traced: string[]
beforeEach(() => {
  traced = []
})

function harbour(passOver: boolean) {
  const builder = new SchemaBuilder<{ KyselyTables: Tables; Context: Context; Tracing: boolean }>({
    ...unusedPlugins,
    plugins: [TracingPlugin, KyselyPlugin],
    tracing: {
      default: () => false,
      wrap: (resolver, _options, { parentType, name }) =>
        wrapResolver(resolver, () => traced.push(`${parentType}.${name}`)),
    },
    kysely: { executor: ({ db }) => db, ...(passOver ? { passOver: { fields: ['tracing'] } } : {}) },
  })
  builder.kyselyObject('ships', {
    name: 'Ship',
    fields: (t) => ({
      name: t.column('name', { tracing: true }),
      cargo: t.column('rig'),
      home: t.resolved({ type: 'String', columns: ['name'], tracing: true, resolve: ({ name }) => name }),
    }),
  })
  const Ship = builder.kyselyRef('ships', { name: 'Hull' })
  builder.kyselyObject(Ship, { fields: (t) => ({ name: t.column('name') }) })
  builder.queryType({
    fields: (t) => ({
      hulls: t.kyselyList({ type: Ship, tracing: true, limit: 1, orderBy: [{ by: 'id', type: 'uuid' }] }),
    }),
  })
  return builder.toSchema()
}

it('executes fields that are traced', async () => {
  const { text, rows } = await bothPathsOf(harbour(false), engine.db, '{ hulls { name } }')
  expect(text).toBeNull()
  expect(rows).toBe('{"hulls":[{"name":"Argo"}]}')
  expect(traced).toEqual(['Query.hulls'])
})

it('answers them by Postgres alone where tracing may be passed over', async () => {
  const { text, rows } = await bothPathsOf(harbour(true), engine.db, '{ hulls { name } }')
  expect(text).toBe(rows)
})
