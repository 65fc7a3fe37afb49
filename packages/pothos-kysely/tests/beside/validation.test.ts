import SchemaBuilder from '@pothos/core'
import ValidationPlugin from '@pothos/plugin-validation'
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

/** A schema of the standard that the validation plugin takes, without a library. */
const short = {
  '~standard': {
    version: 1 as const,
    vendor: 'test',
    validate: (value: unknown) =>
      typeof value === 'string' && value.length < 6 ? { value } : { issues: [{ message: 'Too long' }] },
  },
}

it('does not pass over what maps or refuses arguments', async () => {
  const builder = new SchemaBuilder<{ KyselyTables: Tables; Context: Context }>({
    ...unusedPlugins,
    plugins: [ValidationPlugin, KyselyPlugin],
    kysely: { executor: ({ db }) => db },
  })
  const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
  builder.kyselyObject(Ship, { fields: (t) => ({ name: t.column('name') }) })
  builder.queryType({
    fields: (t) => ({
      ship: t.kyselyField({
        type: Ship,
        args: { name: t.arg.string({ required: true, validate: short }) },
        where: (eb, { name }) => eb('ships.name', '=', name.value),
      }),
    }),
  })
  const schema = builder.toSchema()
  const long = await bothPathsOf(schema, engine.db, `{ ship(name: "L'Orient") { name } }`)
  expect(long.text).toBeNull()
  expect(long.result.errors?.[0]?.message).toMatch(/Too long/)
  const fits = await bothPathsOf(schema, engine.db, '{ ship(name: "Argo") { name } }')
  expect(fits.text).toBeNull()
  expect(fits.rows).toBe('{"ship":{"name":"Argo"}}')
})
