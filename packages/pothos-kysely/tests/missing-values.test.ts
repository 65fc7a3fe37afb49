import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf } from '../example/harbour.ts'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'

// A database that holds less than the schema promises. Wherever that shows, Postgres alone must not answer: neither with
// a null that is not allowed, nor with a null in the place of an object that is there.

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
  const { db } = engine
  const nameless = ['ports.name', 'sailors.name', 'entries.words', 'ships.rig'].map((column) =>
    column.split('.'),
  )
  for (const [table = '', column = ''] of nameless) {
    await sql`alter table ${sql.table(table)} alter column ${sql.id(column)} drop not null`.execute(db)
  }
  await sql`update ships set rig = 'raft' where id = ${idOf(2, 2)}`.execute(db)
  await sql`update ships set rig = null where id = ${idOf(2, 4)}`.execute(db)
  await sql`update ships set flags = '{blue,null}' where id = ${idOf(2, 6)}`.execute(db)
  await sql`update ships set dimensions = '{"length": null, "beam": 2}' where id = ${idOf(2, 6)}`.execute(db)
  await sql`update ports set name = null, latitude = 'NaN' where id = ${idOf(1, 3)}`.execute(db)
  await sql`update entries set words = null where position = 1`.execute(db)
  await sql`update sailors set name = null`.execute(db)
})
afterAll(() => engine.close())

const ship = (number: number) => `Ship:${idOf(2, number)}`
const port = `Port:${idOf(1, 3)}`

it.each([
  ['a text of an object', `{ node(id: "${port}") { ... on Port { name } } }`, 'Port.name'],
  ['a text of one of several objects', `{ nodes(ids: ["${port}"]) { ... on Port { name } } }`, 'Port.name'],
  ['a text of a node of a page', '{ ports(first: 7) { nodes { name } } }', 'Port.name'],
  ['a text of a node of an edge', '{ ports(last: 7) { edges { node { name } } } }', 'Port.name'],
  [
    'a text of an object that may be missing',
    '{ ships(first: 10) { nodes { homePort { name } } } }',
    'Port.name',
  ],
  [
    'a text of an object that must be there',
    '{ voyages(first: 50) { nodes { from { name } } } }',
    'Port.name',
  ],
  ['a text of an item of a list', '{ ships(first: 10) { nodes { crew { name } } } }', 'Sailor.name'],
  ['a text of a member of a union', '{ find(words: "two") { nodes { ... on Ship { rig } } } }', 'Ship.rig'],
  ['a number of an object within', '{ ports(first: 7) { nodes { position { latitude } } } }', null],
  [
    'a number of an object in JSON',
    `{ node(id: "${ship(6)}") { ... on Ship { dimensions { length } } } }`,
    'Dimensions.length',
  ],
  ['the name of an enum', `{ node(id: "${ship(4)}") { ... on Ship { rig } } }`, 'Ship.rig'],
  ['a value that the enum knows', `{ node(id: "${ship(2)}") { ... on Ship { rig } } }`, 'Ship.rig'],
  ['a value made of one that is missing', '{ sailors { nodes { initials } } }', null],
  ['a value in a facet', '{ ships { facets { rigs { rig } } } }', 'RigCount.rig'],
  ['a value in a list of its own', '{ rigs { rig } }', 'RigCount.rig'],
  ['an item of a list of texts', `{ node(id: "${ship(6)}") { ... on Ship { flags } } }`, 'Ship.flags'],
])(
  '%s that must be there and is not leaves the answer to ordinary execution',
  async (_what, operation, field) => {
    const { result, text } = await bothPaths(engine, operation)
    expect(text).toBeNull()
    const [error] = result.errors ?? []
    if (field === null) expect(error).toBeDefined()
    else expect(error?.message).toBe(`Cannot return null for non-nullable field ${field}.`)
  },
)

it('leaves to ordinary execution nothing that only may be missing', async () => {
  const { result, rows, text } = await bothPaths(
    engine,
    '{ ships(first: 10) { nodes { built launchedOn } } sailors { nodes { nickname ships { nodes { homePort { country } } } } } }',
  )
  expect(result.errors).toBeUndefined()
  expect(text).toBe(rows)
})
