import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

async function faultOf(source: string, variables: Record<string, unknown> = {}) {
  const { result, text } = await bothPaths(engine, source, variables)
  expect(text).toBeNull()
  return (result.errors ?? []).map(({ extensions, path }) => [extensions['code'], path?.join('.')])
}

async function cursor(page: string): Promise<string> {
  const { result } = await bothPaths(engine, `{ page: ${page} { pageInfo { endCursor } } }`)
  return JSON.parse(JSON.stringify(result.data)).page.pageInfo.endCursor
}

describe('page lengths', () => {
  it.each([
    ['first and last together', 'first: 1, last: 1'],
    ['less than nothing', 'last: -1'],
    ['more than allowed', 'first: 51'],
  ])('%s', async (_name, args) => {
    expect(await faultOf(`{ ships(${args}) { nodes { name } } }`)).toEqual([['BAD_USER_INPUT', 'ships']])
  })

  it('are checked where only the number is asked for', async () => {
    expect(await faultOf('{ ships(first: 99) { totalCount } }')).toEqual([['BAD_USER_INPUT', 'ships']])
  })

  it('take null for nothing said', async () => {
    const { result } = await bothPaths(
      engine,
      '{ ships(first: null, last: 2, after: null) { nodes { name } } }',
    )
    expect(result.errors).toBeUndefined()
  })
})

describe('cursors', () => {
  it.each(['', 'x', 'bnVsbA', 'W10', 'é', '!', `${'a'.repeat(10_000)}`])(
    'that are none: %.20s',
    async (after) => {
      expect(
        await faultOf('query ($after: String) { ships(after: $after) { totalCount } }', { after }),
      ).toEqual([['CURSOR_INVALID', 'ships']])
    },
  )

  it('of another connection', async () => {
    const after = await cursor('ports(first: 1)')
    expect(await faultOf(`{ ships(after: "${after}") { totalCount } }`)).toEqual([
      ['CURSOR_INVALID', 'ships'],
    ])
  })

  it('of another order', async () => {
    const after = await cursor('ships(first: 1)')
    expect(await faultOf(`{ ships(after: "${after}", orderBy: HEAVIEST) { totalCount } }`)).toEqual([
      ['CURSOR_INVALID', 'ships'],
    ])
  })

  it.each([
    ['another filter', 'filter: { rigs: [SLOOP] }', 'filter: { rigs: [BRIG] }'],
    ['a filter where there was none', 'first: 1', 'filter: { builtBefore: 1900 }'],
    ['no filter where there was one', 'filter: { builtBefore: 1900 }', 'first: 1'],
  ])('given with %s', async (_what, then, now) => {
    const after = await cursor(`ships(${then})`)
    const walk = (args: string) => `query ($after: String) { ships(after: $after, ${args}) { totalCount } }`
    expect(await faultOf(walk(now), { after })).toEqual([['CURSOR_INVALID', 'ships']])
    const same = await bothPaths(engine, walk(`${then}, last: null, before: null`), { after })
    expect(same.result.errors).toBeUndefined()
  })

  it('are good for a filter however it is written', async () => {
    const after = await cursor('ships(first: 1, filter: { builtBefore: 1900 })')
    const { result } = await bothPaths(
      engine,
      'query ($after: String, $year: Int, $order: ShipOrder) { ships(orderBy: $order, filter: { named: null, builtBefore: $year }, last: 2, after: $after) { totalCount } }',
      { after, year: 1900, order: null },
    )
    expect(result.errors).toBeUndefined()
  })

  it('whose values were tampered with', async () => {
    const [mark] = JSON.parse(Buffer.from(await cursor('ships(first: 1)'), 'base64url').toString())
    for (const place of [
      ['Argo'],
      ['Argo', 'no uuid'],
      [null, '00000002-0000-4000-8000-000000000001'],
      [1, 2],
      ['a', 'b', 'c'],
    ]) {
      const after = Buffer.from(JSON.stringify([mark, ...place])).toString('base64url')
      expect(await faultOf(`{ ships(after: "${after}") { totalCount } }`)).toEqual([
        ['CURSOR_INVALID', 'ships'],
      ])
    }
  })
})

describe('ids', () => {
  it.each([
    '',
    'Ship',
    'Ship:',
    'Ship:1',
    'Ship:00000002-0000-4000-8000-00000000000X',
    ':x',
    'Ship:\0',
    'a b:c',
  ])('that were never given: %j', async (id) => {
    expect(await faultOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual([
      ['ID_INVALID', 'node'],
    ])
  })

  it.each([
    'Whale:1',
    'Ship:00000002-0000-4000-8000-000000000099',
    'Port:00000002-0000-4000-8000-000000000001',
  ])('of what is not there: %s', async (id) => {
    const { result, text } = await bothPaths(engine, 'query ($id: ID!) { node(id: $id) { id } }', { id })
    expect(result).toEqual({ data: { node: null } })
    expect(text).toBe('{"node":null}')
  })

  it('too many', async () => {
    const ids = Array.from({ length: 101 }, () => 'Whale:1')
    expect(await faultOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual([
      ['BAD_USER_INPUT', 'nodes'],
    ])
  })
})

it('a text that Postgres cannot hold', async () => {
  expect(await faultOf('query ($name: String!) { ship(name: $name) { id } }', { name: 'Ar\0go' })).toEqual([
    ['BAD_USER_INPUT', 'ship'],
  ])
})

describe('a fault below', () => {
  it('is an error of its field alone, at each row, and the rest is answered', async () => {
    const { result } = await bothPaths(
      engine,
      '{ ships(first: 2) { nodes { name lastVoyage { id } } } rigs { rig } lone: ship(name: "Snow ☃ and 🚢") { name homePort { bad: ships(first: 99) { totalCount } } } }',
    )
    expect(result.errors?.map(({ path }) => path)).toEqual([['lone', 'homePort', 'bad']])
    expect(result.data?.['rigs']).toHaveLength(3)
    expect(result.data?.['lone']).toEqual({ name: 'Snow ☃ and 🚢', homePort: null })
  })

  it('does not spoil the statement for those who do nothing wrong', async () => {
    const source = 'query ($first: Int) { ships(first: $first) { nodes { name } } }'
    expect((await bothPaths(engine, source, { first: 1 })).result.errors).toBeUndefined()
    expect(await faultOf(source, { first: 99 })).toEqual([['BAD_USER_INPUT', 'ships']])
    expect((await bothPaths(engine, source, { first: 1 })).result.errors).toBeUndefined()
  })
})

describe('bounds', () => {
  it('of depth', async () => {
    const deep = `${'homePort { ships { nodes { '.repeat(5)}name${' } } }'.repeat(5)}`
    await expect(bothPaths(engine, `{ ships { nodes { ${deep} } } }`)).rejects.toMatchObject({
      extensions: { code: 'TOO_COSTLY' },
    })
  })

  it('of fields', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => `f${index}: name`).join(' ')
    await expect(bothPaths(engine, `{ ships { nodes { ${many} } } }`)).rejects.toMatchObject({
      extensions: { code: 'TOO_COSTLY' },
    })
  })
})

it('a value that must be there and is not is left to execution', async () => {
  // Her voyages are shown, she herself is broken up.
  const { result, text } = await bothPaths(engine, '{ voyages(first: 50) { nodes { id ship { name } } } }')
  expect(text).toBeNull()
  expect(result.errors?.[0]?.message).toBe('Cannot return null for non-nullable field Voyage.ship.')
})
