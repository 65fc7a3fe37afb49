import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '../example/harbour.ts'
import { schema } from '../example/schema.ts'
import { type Engine, openPGlite, openPostgres } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'
import { type Pool, randomOperation } from './environment/random-operation.ts'

let pglite: Engine
let postgres: Engine
let pool: Pool
beforeAll(async () => {
  ;[pglite, postgres] = await Promise.all([openPGlite(), openPostgres()])
  pool = {
    ids: [
      ...[1, 7, 8, 24].map((number) => `Ship:${idOf(2, number)}`),
      `Port:${idOf(1, 2)}`,
      `Sailor:${idOf(3, 5)}`,
      ...[1, 9].map((number) => `Voyage:${idOf(4, number)}`),
      `Entry:${idOf(5, 10)}`,
      `Ship:${idOf(2, 99)}`,
      'Whale:1',
      'Dimensions:1',
    ],
    cursors: await cursorsOf(pglite),
    strings: ['argo', 'a', '', '%', '"', '\\', 'Étoile', 'on deck', '\u0001', '☃', "o'r", 'zzz', 'a\0b'],
  }
})
afterAll(() => Promise.all([pglite.close(), postgres.close()]))

const { TEST_RUNS: times = '1', TEST_SEED: seed } = process.env
const runs = 50 * Number(times)

describe('random operations', () => {
  it('give the same bytes by execution and by Postgres alone, on both engines', async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => randomOperation(schema, pool)),
        fc.constantFrom(null, 'ada'),
        async ({ source, variables }, user) => {
          // Two types may have fields of one name and of different types.
          fc.pre(validate(schema, parse(source)).length === 0)
          const [one, other] = await Promise.all([
            bothPaths(pglite, source, variables, user),
            bothPaths(postgres, source, variables, user),
          ])
          expect(other.rows).toBe(one.rows)
          expect(JSON.stringify(other.result.errors)).toBe(JSON.stringify(one.result.errors))
          expect(other.text).toBe(one.text)
          // Ships that are broken up are not shown, although voyages lead to them.
          for (const { extensions, message } of one.result.errors ?? []) {
            expect(extensions['code'] ?? message).toMatch(
              /^(?:[A-Z_]+|Cannot return null for non-nullable field [\w.]+\.)$/,
            )
          }
          const byResolver = /\bgreeting\b/.test(source)
          if (one.result.errors !== undefined) expect(one.text).toBeNull()
          else if (one.text === null) expect(byResolver || one.faulty).toBe(true)
          else {
            expect(one.text).toBe(one.rows)
            answered += 1
          }
        },
      ),
      {
        numRuns: runs,
        ...(seed !== undefined && { seed: Number(seed) }),
        endOnFailure: true,
      },
    )
    // Else the test would prove little.
    expect(answered).toBeGreaterThan(runs / 2)
  }, 600_000)
})

/** Cursors of every connection, by the field that gives them. */
async function cursorsOf(engine: Engine): Promise<Map<string, readonly string[]>> {
  const edges = 'edges { cursor }'
  const { result } = await bothPaths(
    engine,
    `{
      ports(first: 50) { edges { cursor node { ships { ${edges} } departures { ${edges} } } } }
      ships(first: 50) { edges { cursor node { voyages { ${edges} } } } }
      newest: ships(first: 50, orderBy: NEWEST) { ${edges} }
      sailors(first: 50) { edges { cursor node { ships { ${edges} } } } }
      voyages(first: 50) { ${edges} }
      find(words: "a", first: 50) { ${edges} }
    }`,
  )
  const data: unknown = JSON.parse(JSON.stringify(result.data))
  const found = new Map<string, string[]>()
  const named: Record<string, string> = { newest: 'ships' }
  const visit = (value: unknown, type: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, type)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const field = schema.getType(type)
        if (key === 'edges' && Array.isArray(inner)) {
          found.set(type, [...(found.get(type) ?? []), ...inner.map(({ cursor }) => String(cursor))])
        }
        if (key === 'edges' || key === 'node') visit(inner, key === 'node' ? nodeOf(type) : type)
        else if (key !== 'cursor')
          visit(inner, `${field === undefined ? type : field.name}.${named[key] ?? key}`)
      }
    }
  }
  visit(data, 'Query')
  return found
}

const nodes: Record<string, string> = {
  'Query.ports': 'Port',
  'Query.ships': 'Ship',
  'Query.sailors': 'Sailor',
}

function nodeOf(coordinate: string): string {
  return nodes[coordinate] ?? coordinate
}
