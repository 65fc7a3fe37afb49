import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer } from '../example/answer.ts'
import { type Engine, openPGlite } from './environment/engines.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

const ask = (query: string, user: string | null = null) => answer({ query }, { db: engine.db, user })

it('answers by Postgres alone, by resolvers, and with errors, all in one form', async () => {
  expect(await ask('{ rigs { rig } }')).toBe(
    '{"data":{"rigs":[{"rig":"BRIG"},{"rig":"FULL_RIGGED"},{"rig":"SLOOP"}]}}',
  )
  expect(await ask('{ ship(name: "Étoile \\"du\\" Nord") { greeting } }')).toBe(
    '{"data":{"ship":{"greeting":"Ahoy Étoile \\"du\\" Nord, of 1801!"}}}',
  )
  expect(JSON.parse(await ask('{ ships(first: -1) { totalCount } }'))).toMatchObject({
    data: null,
    errors: [{ path: ['ships'], extensions: { code: 'BAD_USER_INPUT' } }],
  })
  expect(JSON.parse(await ask('{ shpis }')).errors).toHaveLength(1)
})

it('shows each user what that user may see, wherever it stands', async () => {
  const query = '{ voyages { totalCount } ports(first: 50) { nodes { departures { totalCount } } } }'
  const counts = (text: string): [number, number] => {
    const { voyages, ports } = JSON.parse(text).data
    const departures: number[] = ports.nodes.map(
      (node: { departures: { totalCount: number } }) => node.departures.totalCount,
    )
    return [voyages.totalCount, departures.reduce((sum, count) => sum + count, 0)]
  }
  expect(counts(await ask(query))).toEqual([36, 36])
  expect(counts(await ask(query, 'ada'))).toEqual([40, 40])
  expect(counts(await ask(query, 'ben'))).toEqual([36, 36])
})

it('shows no secret by its id', async () => {
  const query = '{ node(id: "Voyage:00000004-0000-4000-8000-000000000009") { id } }'
  expect(await ask(query)).toBe('{"data":{"node":null}}')
  expect(await ask(query, 'ada')).toBe(
    '{"data":{"node":{"id":"Voyage:00000004-0000-4000-8000-000000000009"}}}',
  )
})
