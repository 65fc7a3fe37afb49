import { execute, graphql, parse } from 'graphql'
import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ShipFilterValue, shipConditions } from '../example/schema/ship-filter.ts'
import { schema } from '../example/schema.ts'
import type { Tables } from '../example/tables.ts'
import { boundTo, expressionBuilder } from '../src/index.ts'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

it('sends one statement for a whole operation, however deep and however many root fields', async () => {
  const { result, statements, rows, text } = await bothPaths(
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
  const { result, statements, text } = await bothPaths(
    engine,
    '{ ships(first: 1) { nodes { ahoy: greeting } } }',
  )
  expect(result.data).toEqual({ ships: { nodes: [{ ahoy: 'Ahoy \u0001 control \u001f, of 1800!' }] } })
  expect(statements).toHaveLength(1)
  expect(text).toBeNull()
})

it('begins a statement below an object of no statement, after what was written', async () => {
  const { db } = engine
  const statements: CompiledQuery[] = []
  const spied = new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (name !== 'executeQuery') return typeof value === 'function' ? value.bind(target) : value
      return (query: CompiledQuery) => {
        statements.push(query)
        return target.executeQuery(query)
      }
    },
  })
  const result = await graphql({
    schema,
    source: `mutation {
      first: christen(from: "L'Orient", to: "Calypso") { before ship { name homePort { name } } }
      second: christen(from: "Calypso", to: "L'Orient") { before again: ship { name } ship { crew { name } } }
    }`,
    contextValue: { db: spied, user: null },
  })
  expect(result.errors).toBeUndefined()
  expect(result.data).toMatchObject({
    first: { before: "L'Orient", ship: { name: 'Calypso' } },
    second: { before: 'Calypso', again: { name: "L'Orient" } },
  })
  expect(statements).toHaveLength(3)
})

it('answers each execution anew, also with the same document and context', async () => {
  const document = parse('query ($name: String!) { ship(name: $name) { name } }')
  const contextValue = { db: engine.db, user: null }
  const answers = await Promise.all(
    ['Argo', "L'Orient"].map((name) => execute({ schema, document, contextValue, variableValues: { name } })),
  )
  expect(answers.map(({ data }) => data)).toEqual([
    { ship: { name: 'Argo' } },
    { ship: { name: "L'Orient" } },
  ])
})

it('leaves what GraphQL answers itself to GraphQL', async () => {
  const { result, statements, text } = await bothPaths(
    engine,
    '{ __schema { queryType { name } } ship(name: "Argo") { name } __type(name: "Ship") { name } }',
  )
  expect(result.errors).toBeUndefined()
  expect(result.data).toEqual({
    __schema: { queryType: { name: 'Query' } },
    ship: { name: 'Argo' },
    __type: { name: 'Ship' },
  })
  expect(statements).toHaveLength(1)
  expect(text).toBeNull()
})

it('shares conditions with queries of the application', async () => {
  const conditions = shipConditions(
    expressionBuilder<Tables, 'ships'>(),
    boundTo<ShipFilterValue>({ rigs: ['brig'], not: { named: 'argo' } }),
  )
  const found = await engine.db
    .selectFrom('ships')
    .select('name')
    .where((eb) => eb.and([...conditions]))
    .execute()
  const { result } = await bothPaths(
    engine,
    '{ ships(first: 50, filter: { rigs: [BRIG], not: { named: "argo" } }) { nodes { name } } }',
  )
  expect(found.length).toBeGreaterThan(3)
  const { ships } = JSON.parse(JSON.stringify(result.data))
  expect(found).toEqual(expect.arrayContaining(ships.nodes))
})
