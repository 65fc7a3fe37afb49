import { Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../example/schema.ts'
import { Variants } from '../src/execute/variants.ts'
import { coerceVariables, flagsOf, inputsOf, prepareOperation } from '../src/index.ts'

/** The statements of one document for several variables. */
function statementsFor(source: string, ...given: Record<string, unknown>[]) {
  const document = parse(source)
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation')
  let prepared: ReturnType<typeof prepareOperation> = null
  return given.map((variables) => {
    const coerced = coerceVariables(schema, operation, variables)
    if (coerced.errors !== undefined) throw new AggregateError(coerced.errors)
    prepared ??= prepareOperation(schema, document, null, coerced.coerced)
    if (prepared === null) throw new Error('Not planned')
    return prepared.statement('response', inputsOf(schema, prepared.plan, coerced.values, { user: null }))
  })
}

describe('variables', () => {
  it('are parameters: other values, the same text', () => {
    const [one, other] = statementsFor(
      'query ($words: String!, $filter: ShipFilter) { find(words: $words) { totalCount } ships(filter: $filter) { nodes { name } } }',
      { words: 'Argo', filter: { builtBefore: 1900, named: 'x' } },
      { words: 'Oslo', filter: { builtBefore: 1800, named: "y'; drop table ships" } },
    )
    expect(other?.sql).toBe(one?.sql)
    expect(one?.parameters).toContain('argo')
    expect(other?.parameters).toEqual(expect.arrayContaining(['oslo', 1800, "y'; drop table ships"]))
  })

  it('make another text where the form of the statement depends on them', () => {
    const source =
      'query ($filter: ShipFilter, $order: ShipOrder, $first: Int, $last: Int) { ships(filter: $filter, orderBy: $order, first: $first, last: $last) { nodes { name } } }'
    const statements = statementsFor(
      source,
      {},
      { filter: { builtBefore: 1900 } },
      { filter: { not: { builtBefore: 1900 } } },
      { order: 'HEAVIEST' },
      { first: 2 },
      { last: 2 },
      { filter: null },
      { first: 3 },
    )
    expect(new Set(statements.map(({ sql }) => sql)).size).toBe(6)
  })
})

describe('skip and include', () => {
  it('are part of the plan, and known by the names of their variables', () => {
    const { definitions } = parse(
      'query ($a: Boolean!, $b: Boolean!, $c: Int) { ships(first: $c) @skip(if: $b) { ...F } } fragment F on ShipConnection { totalCount @include(if: $a) }',
    )
    expect(flagsOf(definitions.filter((one) => 'selectionSet' in one))).toEqual(['a', 'b'])
  })
})

describe('a cache of variants', () => {
  it('forgets when there are too many, and never gives the statement of other answers', () => {
    const variants = new Variants<number>(3)
    for (let value = 0; value < 10; value++) {
      const inputs = { parent: value } as never
      expect(variants.find(inputs)).toBeUndefined()
      variants.add([{ question: ({ parent }) => String(parent), answer: String(value) }], value)
      expect(variants.find(inputs)).toBe(value)
      expect(variants.size).toBeLessThanOrEqual(3)
    }
  })
})

it('may be asked for by thousands of decisions', () => {
  const and = (length: number) => ({ filter: { and: Array.from({ length }, () => ({ named: 'x' })) } })
  const source = 'query ($filter: ShipFilter) { ships(filter: $filter) { totalCount } }'
  const [one, other, again, far] = statementsFor(source, and(700), and(701), and(700), and(3_000))
  expect(again?.sql).toBe(one?.sql)
  expect(other?.sql).not.toBe(one?.sql)
  expect(far?.parameters).toHaveLength(6_001)
})

it('are refused where they ask for more than can be planned or sent', () => {
  const source =
    'query ($filter: ShipFilter) { a: ships(filter: $filter) { totalCount } b: ships(filter: $filter) { totalCount } }'
  const and = (length: number) => ({ filter: { and: Array.from({ length }, () => ({ named: 'x' })) } })
  const [many] = statementsFor(source, and(15_000))
  expect([...(many?.faults ?? [])].map(([path, { extensions }]) => [path, extensions['code']])).toEqual([
    ['a', 'TOO_COSTLY'],
    ['b', 'TOO_COSTLY'],
  ])
})
