import SchemaBuilder from '@pothos/core'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tables } from '../../example/tables.ts'
import KyselyPlugin, { prepareOperation, type SqlBool, sql } from '../../src/index.ts'
import { bothPathsOf } from '../environment/both-paths.ts'
import { type Engine, openPGlite } from '../environment/engines.ts'
import { type Context, unusedPlugins } from './setup.ts'

const falsehood = sql<SqlBool>`false`

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

/** Ships whose tonnage, home port, crew and so on are for known users alone. */
function harbour(plugins: readonly ['scopeAuth' | 'kysely', 'scopeAuth' | 'kysely'], passTypes = false) {
  const builder = new SchemaBuilder<{
    KyselyTables: Tables
    Context: Context
    DefaultFieldNullability: true
    AuthScopes: { known: boolean }
  }>({
    ...unusedPlugins,
    plugins: plugins.map((name) => (name === 'kysely' ? KyselyPlugin : ScopeAuthPlugin)),
    scopeAuth: { authScopes: ({ user }) => ({ known: user !== null }) },
    kysely: {
      executor: ({ db }) => db,
      ...(passTypes ? { passOver: { types: ['scopeAuth'] } } : {}),
    },
  })
  const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
  const Port = builder.kyselyRef('ports', { name: 'Port', key: 'id' })
  const Sailor = builder.kyselyRef('sailors', { name: 'Sailor', key: 'id' })
  const Voyage = builder.kyselyRef('voyages', { name: 'Voyage', key: 'id' })
  builder.kyselyObject(Ship, {
    node: true,
    fields: (t) => ({
      name: t.column('name', { nullable: true }),
      tonnage: t.column('tonnage', { type: 'Float', nullable: true, authScopes: { known: true } }),
      rig: t.column('rig', {
        nullable: true,
        authScopes: { known: true },
        whenWrapped: (_eb, _args, context) => (context.at('user').given ? [] : falsehood),
      }),
      age: t.expression({
        type: 'Int',
        nullable: true,
        authScopes: { known: true },
        args: { in: t.arg.int({ required: true }) },
        sql: (eb, args) => eb(args.in.as('int4'), '-', eb.ref('ships.built')),
      }),
      homePort: t.relation({
        type: Port,
        on: { home_port_id: 'id' },
        nullable: true,
        authScopes: { known: true },
      }),
      crew: t.relatedMany({
        type: Sailor,
        via: { table: 'berths', parent: { ship_id: 'id' }, target: { sailor_id: 'id' } },
        authScopes: (_parent, _args, { user }) => user !== null,
      }),
      voyages: t.relatedConnection({
        type: Voyage,
        on: { id: 'ship_id' },
        orderBy: [{ by: 'sailed_at', type: 'timestamptz' }],
        authScopes: { known: true },
      }),
    }),
  })
  // Guarded as types: in the resolvers of all their fields, and in `isTypeOf`.
  builder.kyselyObject(Sailor, {
    authScopes: { known: true },
    fields: (t) => ({ name: t.column('name', { nullable: true }) }),
  })
  builder.kyselyObject(Port, {
    node: true,
    authScopes: { known: true },
    runScopesOnType: true,
    fields: (t) => ({ name: t.column('name', { nullable: true }) }),
  })
  builder.kyselyObject(Voyage, {
    authScopes: { known: true },
    // Guards of this type say in SQL when they let pass.
    whenWrapped: (eb, _args, context) => eb(context.at('user').as('text'), 'is not', null),
    fields: (t) => ({ cargo: t.column('cargo', { nullable: true }) }),
  })
  builder.queryType({})
  builder.kyselyNodeFields()
  builder.queryFields((t) => ({
    ship: t.kyselyField({
      type: Ship,
      nullable: true,
      args: { name: t.arg.string({ required: true }) },
      where: (eb, { name }) => eb('ships.name', '=', name.value),
    }),
    ships: t.kyselyList({ type: Ship, authScopes: { known: true } }),
    ports: t.kyselyList({ type: Port, orderBy: [{ by: 'name', type: 'text' }], limit: 1 }),
    sailors: t.kyselyList({ type: Sailor, orderBy: [{ by: 'name', type: 'text' }], limit: 1 }),
    voyages: t.kyselyList({
      type: Voyage,
      orderBy: [{ by: 'sailed_at', type: 'timestamptz' }],
      limit: 1,
    }),
  }))
  return builder.toSchema()
}

describe.each([[['scopeAuth', 'kysely']], [['kysely', 'scopeAuth']]] as const)(
  'beside scope-auth, plugins %j',
  (plugins) => {
    const schema = harbour(plugins)
    const passing = harbour(plugins, true)

    it.each([
      ['a column', '{ ship(name: "Calypso") { tonnage } }'],
      ['an expression', '{ ship(name: "Calypso") { age(in: 1900) } }'],
      ['a relation', '{ ship(name: "Calypso") { homePort { name } } }'],
      ['a list', '{ ship(name: "Calypso") { crew { __typename } } }'],
      ['a connection', '{ ship(name: "Calypso") { voyages { totalCount } } }'],
      ['a field of Query', '{ ships { name } }'],
      ['a type, in its fields', '{ sailors { name } }'],
      ['a type, as such', '{ ports { name } }'],
      ['a type, as such, with nothing selected', '{ ports { __typename } }'],
      ['a type behind an interface', '{ node(id: "Port:00000001-0000-4000-8000-000000000001") { id } }'],
    ])('does not pass over the guard of %s', async (_what, source) => {
      const named = source.replace('Calypso', 'Argo')
      const stranger = await bothPathsOf(schema, engine.db, named)
      expect(stranger.text).toBeNull()
      expect(stranger.result.errors?.map(({ message }) => message)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^Not authorized to (?:resolve|read)/)]),
      )
      const known = await bothPathsOf(schema, engine.db, named, { user: 'ada' })
      expect(known.text).toBeNull()
      expect(known.result.errors).toBeUndefined()
      expect(prepareOperation(schema, parse(named), null, {})?.plan.expressible).toBe(false)
    })

    it('answers by Postgres alone what nobody guards', async () => {
      const { text, rows, result } = await bothPathsOf(schema, engine.db, '{ ship(name: "Argo") { name } }')
      expect(result.errors).toBeUndefined()
      expect(text).toBe(rows)
    })

    it.each([
      ['a field', '{ ship(name: "Argo") { name rig } }'],
      ['all fields of a type', '{ voyages { cargo } }'],
    ])(
      'answers %s by Postgres alone where its condition in SQL says that the guard lets pass',
      async (_what, source) => {
        const known = await bothPathsOf(schema, engine.db, source, { user: 'ada' })
        expect(known.result.errors).toBeUndefined()
        expect(known.text).toBe(known.rows)
        const stranger = await bothPathsOf(schema, engine.db, source)
        expect(stranger.text).toBeNull()
        expect(stranger.result.errors?.[0]?.message).toMatch(/^Not authorized to /)
      },
    )

    it('executes abstract types, because scope-auth wraps resolveType, unless told that it may be passed over', async () => {
      const source = '{ node(id: "Ship:00000002-0000-4000-8000-000000000001") { ... on Ship { name } } }'
      const executed = await bothPathsOf(schema, engine.db, source)
      expect(executed.text).toBeNull()
      expect(executed.result.data).toEqual({ node: { name: 'Argo' } })
      // One of the types behind `node` is guarded as such, so that `node` is executed even then.
      expect((await bothPathsOf(passing, engine.db, source)).text).toBeNull()
    })
  },
)

it('answers `node` by Postgres alone where no type is guarded and scope-auth may be passed over', async () => {
  const builder = new SchemaBuilder<{ KyselyTables: Tables; Context: Context }>({
    ...unusedPlugins,
    plugins: [ScopeAuthPlugin, KyselyPlugin],
    kysely: { executor: ({ db }) => db, passOver: { types: ['scopeAuth'] } },
  })
  builder.kyselyObject('ships', {
    name: 'Ship',
    key: 'id',
    node: true,
    fields: (t) => ({ name: t.column('name') }),
  })
  builder.queryType({})
  builder.kyselyNodeFields()
  const source = '{ node(id: "Ship:00000002-0000-4000-8000-000000000001") { ... on Ship { name } } }'
  const { text, rows } = await bothPathsOf(builder.toSchema(), engine.db, source)
  expect(rows).toBe('{"node":{"name":"Argo"}}')
  expect(text).toBe(rows)
})
