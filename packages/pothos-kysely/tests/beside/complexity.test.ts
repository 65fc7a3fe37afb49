import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
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

function harbour(disabled: boolean) {
  const builder = new SchemaBuilder<{ KyselyTables: Tables; Context: Context }>({
    ...unusedPlugins,
    plugins: [ComplexityPlugin, KyselyPlugin],
    complexity: { limit: { complexity: 20 }, disabled },
    kysely: { executor: ({ db }) => db },
  })
  const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
  builder.kyselyObject(Ship, {
    fields: (t) => ({ name: t.column('name'), rig: t.column('rig', { complexity: 100 }) }),
  })
  builder.queryType({
    fields: (t) => ({
      ships: t.kyselyConnection({
        type: Ship,
        orderBy: [{ by: 'name', type: 'text' }],
        complexity: { field: 1, multiplier: 2 },
      }),
    }),
  })
  return builder.toSchema()
}

it('does not pass over the limit, which stands around the fields of Query', async () => {
  const { text, result } = await bothPathsOf(harbour(false), engine.db, '{ ships { nodes { rig } } }')
  expect(text).toBeNull()
  expect(result.errors?.[0]?.message).toMatch(/complexity/i)
  const cheap = await bothPathsOf(harbour(false), engine.db, '{ ships { pageInfo { hasNextPage } } }')
  expect(cheap.text).toBeNull()
  expect(cheap.rows).toBe('{"ships":{"pageInfo":{"hasNextPage":true}}}')
})

it('answers by Postgres alone where the limit is a validation rule instead', async () => {
  const { text, rows } = await bothPathsOf(harbour(true), engine.db, '{ ships(first: 1) { nodes { rig } } }')
  expect(text).toBe(rows)
})
