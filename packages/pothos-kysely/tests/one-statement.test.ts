import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothLanes } from './environment/lanes.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

it('sends one statement for a whole operation, however deep and however many root fields', async () => {
  const { result, statements, rows, text } = await bothLanes(
    engine,
    `{
      ships(first: 2) { nodes { name homePort { name ships { nodes { crew { name ships { nodes { name } } } } } } } }
      ports { edges { node { name departures(last: 1) { nodes { entries { words } } } } } }
      rigs { rig }
    }`,
  )
  expect(result.errors).toBeUndefined()
  expect(statements).toHaveLength(1)
  expect(text).toBe(rows)
})

it('mixes in resolvers, which get the columns that they name', async () => {
  const { result, statements, text } = await bothLanes(
    engine,
    '{ ships(first: 1) { nodes { ahoy: greeting } } }',
  )
  expect(result.data).toEqual({ ships: { nodes: [{ ahoy: 'Ahoy \u0001 control \u001f, of 1800!' }] } })
  expect(statements).toHaveLength(1)
  expect(text).toBeNull()
})
