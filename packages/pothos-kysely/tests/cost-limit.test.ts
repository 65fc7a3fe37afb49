import SchemaBuilder from '@pothos/core'
import { type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../example/schema.ts'
import KyselyPlugin, { CostModel, costLimit } from '../src/index.ts'

/** The least limit that lets the operation through. */
function costOf(source: string, of: GraphQLSchema = schema): number {
  for (let budget = 0; budget < 5_000; budget++) {
    if (validate(of, parse(source), [costLimit({ budget })]).length === 0) return budget
  }
  throw new Error(`${source} costs too much for this test`)
}

describe('the cost of an operation is the number of fields in the longest response', () => {
  it.each([
    ['a leaf', '{ __typename }', 1],
    ['a page of the standard length', '{ ships { nodes { name } } }', 1 + 1 + 3],
    ['edges are the page itself', '{ ships(first: 4) { edges { cursor node { name } } } }', 1 + 1 + 4 * 3],
    ['a page cannot be longer than the greatest', '{ ships(first: 999) { nodes { name } } }', 1 + 1 + 50],
    ['last', '{ ships(last: 2) { nodes { name } } }', 1 + 1 + 2],
    ['null is not a length', '{ ships(first: null) { nodes { name } } }', 1 + 1 + 3],
    [
      'a variable may be the greatest',
      'query ($n: Int) { ships(first: $n) { totalCount nodes { name } } }',
      1 + 2 + 50,
    ],
    [
      'nested pages multiply',
      '{ ports(first: 2) { nodes { ships(first: 3) { nodes { name } } } } }',
      1 + 1 + 2 * (1 + 1 + 3),
    ],
    ['a list that says how long it is', '{ rigs { rig } }', 1 + 3],
    ['a list that says nothing', '{ ships(first: 1) { nodes { crew { name } } } }', 1 + 1 + 1 + 5],
    ['nodes by their ids', '{ nodes(ids: ["Ship:1", "Ship:2"]) { id } }', 1 + 2],
    ['ids in a variable', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 1 + 100],
    [
      'the costliest of several types',
      '{ node(id: "x") { id ... on Ship { name built } ... on Port { name } } }',
      1 + 3,
    ],
    ['a fragment', '{ ships(first: 2) { ...F } } fragment F on ShipConnection { nodes { name } }', 1 + 1 + 2],
    ['a fragment of itself', '{ ships(first: 1) { ...F } } fragment F on ShipConnection { ...F }', 1],
  ])('%s', (_what, source, cost) => {
    expect(costOf(source)).toBe(cost)
  })

  it('fields that are made without the plugin say how long they are, too', () => {
    const builder = new SchemaBuilder<{ KyselyTables: Record<never, never> }>({
      plugins: [KyselyPlugin],
      kysely: { executor: () => Promise.reject(new Error('Not here')) as never },
    })
    const Thing = builder.objectRef<{ name: string }>('Thing')
    Thing.implement({ fields: (t) => ({ name: t.exposeString('name') }) })
    builder.queryType({
      fields: (t) => ({
        plain: t.field({ type: [Thing], resolve: () => [] }),
        long: t.field({ type: [Thing], expectedLength: 30, resolve: () => [] }),
      }),
    })
    const of = builder.toSchema()
    expect(costOf('{ plain { name } }', of)).toBe(1 + 5)
    expect(costOf('{ long { name } }', of)).toBe(1 + 30)
  })

  it('knows the lengths that the variables of a request give', () => {
    const document = parse(
      'query ($n: Int = 4, $ids: [ID!]!) { ships(first: $n) { nodes { name } } nodes(ids: $ids) { id } }',
    )
    const operation = getOperationAST(document)
    if (operation == null) throw new Error('No operation')
    const model = new CostModel(schema)
    const cost = (variables?: Readonly<Record<string, unknown>>) => model.cost(document, operation, variables)
    expect(cost({ ids: ['Ship:1', 'Ship:2'], n: 7 })).toBe(2 + 7 + 1 + 2)
    expect(cost({ ids: ['Ship:1'] })).toBe(2 + 4 + 1 + 1)
    expect(cost({ ids: 'wrong', n: null })).toBe(2 + 3 + 1 + 100)
    expect(cost({ ids: [], n: 1e9 })).toBe(2 + 50 + 1)
    expect(cost()).toBe(2 + 50 + 1 + 100)
  })

  it('counts what fields, selections and aggregates say that they cost', () => {
    const builder = new SchemaBuilder<{ KyselyTables: Record<never, never> }>({
      plugins: [KyselyPlugin],
      kysely: { executor: () => Promise.reject(new Error('Not here')) as never },
    })
    builder.queryType({
      fields: (t) => ({
        heavy: t.string({ cost: 30, resolve: () => '' }),
        free: t.string({ cost: 0, resolve: () => '' }),
      }),
    })
    expect(costOf('{ heavy again: heavy free }', builder.toSchema())).toBe(60)
    const document = parse('{ ships(first: 2) { totalCount nodes { name } } }')
    const [error] = validate(schema, document, [
      costLimit({ budget: 0, perSelection: 10, perAggregate: 100 }),
    ])
    expect(error?.extensions['cost']).toBe(11 + 100 + 11 + 2)
  })

  it('names the fields that cost most, wherever they stand', () => {
    const document = parse(
      '{ ports(first: 2) { nodes { deep: ships(first: 50) { nodes { name crew { name } } } name } } ...F } fragment F on Query { ships(first: 9) { nodes { name } } }',
    )
    const [error] = validate(schema, document, [costLimit({ budget: 1 })])
    expect(error?.extensions['fields']).toEqual([
      { path: 'ports.nodes.deep.nodes.crew.name', cost: 500 },
      { path: 'ports.nodes.deep.nodes.crew', cost: 100 },
      { path: 'ports.nodes.deep.nodes.name', cost: 100 },
      { path: 'ships.nodes.name', cost: 9 },
      { path: 'ports.nodes.deep', cost: 2 },
    ])
  })

  it('says what is wrong and what to do', () => {
    const [error] = validate(schema, parse('query Q { ships(first: 50) { nodes { name } } }'), [
      costLimit({ budget: 51 }),
    ])
    expect(error?.message).toBe(
      'This operation costs 52; the budget is 51. Most of it: ships.nodes.name 50, ships 1, ships.nodes 1. Ask for shorter pages, fewer nested lists or fewer fields.',
    )
    expect(error?.extensions).toEqual({
      code: 'TOO_COSTLY',
      cost: 52,
      budget: 51,
      fields: [
        { path: 'ships.nodes.name', cost: 50 },
        { path: 'ships', cost: 1 },
        { path: 'ships.nodes', cost: 1 },
      ],
    })
    expect(error?.locations).toEqual([{ line: 1, column: 1 }])
  })

  it('counts each fragment once for each type, however often it is spread', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, level) =>
        `fragment F${level} on Port { a: ships { nodes { homePort { ...F${level + 1} } } } b: ships { nodes { homePort { ...F${level + 1} } } } }`,
    ).join(' ')
    const document = parse(`{ ports { nodes { ...F0 } } } ${fragments} fragment F40 on Port { name }`)
    const [error] = validate(schema, document, [costLimit({ budget: 1e6 })])
    expect(error?.message).toMatch(
      /^This operation costs too much; the budget is 1000000\. Most of it: .{1,600}$/,
    )
  })
})
