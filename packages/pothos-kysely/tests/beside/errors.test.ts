import SchemaBuilder from '@pothos/core'
import ErrorsPlugin from '@pothos/plugin-errors'
import { GraphQLError } from 'graphql'
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
  DefaultFieldNullability: false
  Scalars: { Date: { Input: string; Output: string } }
}>({
  ...unusedPlugins,
  plugins: [ErrorsPlugin, KyselyPlugin],
  defaultFieldNullability: false,
  errors: { directResult: false },
  kysely: { executor: ({ db }) => db },
})
builder.scalarType('Date', { serialize: (day) => day, kysely: { sql: (day) => day as never } })

builder.objectType(GraphQLError, {
  name: 'RequestError',
  fields: (t) => ({ message: t.exposeString('message') }),
})

const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
const Port = builder.kyselyRef('ports', { name: 'Port', key: 'id' })
const errors = { types: [GraphQLError] }

builder.kyselyObject(Ship, {
  fields: (t) => ({
    name: t.column('name'),
    flags: t.column('flags', { type: ['String'], errors }),
    launchedOn: t.column('launched_on', { type: 'Date', nullable: true, errors }),
    homePort: t.relation({ type: Port, on: { home_port_id: 'id' }, nullable: true, errors }),
    again: t.within({ type: Ship }),
  }),
})
builder.kyselyObject(Port, {
  fields: (t) => ({
    name: t.column('name'),
    ships: t.relatedConnection({
      type: Ship,
      on: { id: 'home_port_id' },
      orderBy: [{ by: 'name', type: 'text' }],
      errors,
    }),
    page: t.relatedConnection({
      type: Ship,
      on: { id: 'home_port_id' },
      orderBy: [{ by: 'name', type: 'text' }],
    }),
  }),
})
builder.queryType({})
builder.queryFields((t) => ({
  ship: t.kyselyField({
    type: Ship,
    nullable: true,
    args: { name: t.arg.string({ required: true }) },
    where: (eb, { name }) => eb('ships.name', '=', name.value),
    errors,
  }),
  direct: t.kyselyField({
    type: Ship,
    where: (eb) => eb('ships.name', '=', "L'Orient"),
    errors: { types: [GraphQLError], directResult: true },
  }),
  ports: t.kyselyList({
    type: Port,
    orderBy: [{ by: 'name', type: 'text' }],
    limit: 2,
    errors,
  }),
}))
const schema = builder.toSchema()

const answerTo = async (source: string) => {
  const { result, text, statements } = await bothPathsOf(schema, engine.db, source)
  // What the errors plugin does around a resolver is not in SQL.
  expect(text).toBeNull()
  expect(statements).toHaveLength(1)
  return JSON.parse(JSON.stringify(result))
}

it('answers through the types that the errors plugin puts around those of the fields', async () => {
  const { data, errors: failed } = await answerTo(`{
    ship(name: "Snow ☃ and 🚢") {
      ... on QueryShipSuccess {
        found: data {
          name
          flags { ... on ShipFlagsSuccess { data } }
          launchedOn { ... on ShipLaunchedOnSuccess { data } }
          homePort { __typename ... on ShipHomePortSuccess { data { name } } }
        }
      }
      ... on RequestError { message }
    }
    direct { ... on Ship { name again { name } } }
    ports {
      ... on QueryPortsSuccess {
        data {
          name
          ships { ... on PortShipsSuccess { data { totalCount nodes { name } } } }
        }
      }
    }
  }`)
  expect(failed).toBeUndefined()
  expect(data).toMatchObject({
    ship: {
      found: {
        name: 'Snow ☃ and 🚢',
        homePort: { __typename: 'ShipHomePortSuccess' },
      },
    },
    direct: { name: "L'Orient", again: { name: "L'Orient" } },
  })
  expect(data.ports.data).toHaveLength(2)
  expect(data.ports.data[0].ships.data.nodes).toHaveLength(data.ports.data[0].ships.data.totalCount)
  expect(data.ship.found.flags.data).toBeInstanceOf(Array)
})

it('makes faults of the caller the errors that the field declares', async () => {
  const { data, errors: failed } = await answerTo(
    '{ ports { ... on QueryPortsSuccess { data { ships(first: 1, last: 1) { ... on RequestError { message } } } } } }',
  )
  expect(failed).toBeUndefined()
  expect(data.ports.data[0].ships.message).toMatch(/`first` or `last`/)
})

it('finds a fault below a type that was put around', async () => {
  const { errors: failed } = await answerTo(
    '{ ports { ... on QueryPortsSuccess { data { page(first: 1, last: 1) { totalCount } } } } }',
  )
  expect(failed[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    path: ['ports', 'data', 0, 'page'],
  })
})

it('refuses what is put around under two aliases, which one statement does not tell apart', async () => {
  const { errors: failed } = JSON.parse(
    JSON.stringify(
      (
        await bothPathsOf(
          schema,
          engine.db,
          '{ ship(name: "Argo") { ... on QueryShipSuccess { a: data { x: name } b: data { x: name } } } }',
        ).catch((error) => ({ result: { errors: [error] } }))
      ).result,
    ),
  )
  expect(failed[0].message).toMatch(/^Select `data` of QueryShipSuccess once/)
})
