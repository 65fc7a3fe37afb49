import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Connections of every kind of order: plain, with nulls at either end, mixed directions, several keys alike. */
const connections = {
  'ships by name': 'ships(ARGS)',
  'ships by year, some without': 'ships(ARGS, orderBy: NEWEST)',
  'ships by tonnage': 'ships(ARGS, orderBy: HEAVIEST)',
  'ports by country and name': 'ports(ARGS)',
  'sailors by nickname, some without': 'sailors(ARGS)',
  'voyages by instant': 'voyages(ARGS)',
} as const

async function read(connection: string, args: string): Promise<Page> {
  const selection =
    '{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
  const { result, text, rows } = await bothPaths(
    engine,
    `{ page: ${connection.replace('ARGS', args)} ${selection} }`,
  )
  expect(result.errors).toBeUndefined()
  expect(text).toBe(rows)
  return JSON.parse(rows).page
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id)

describe.each(Object.entries(connections))('%s', (_name, connection) => {
  it('come whole and in the same order by pages of any length, from both ends', async () => {
    const whole = await read(connection, 'first: 50')
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        fc.boolean(),
        async (lengths, backward) => {
          const walked: string[] = []
          let cursor: string | null = null
          for (const length of lengths) {
            const from: string = cursor === null ? '' : `, ${backward ? 'before' : 'after'}: "${cursor}"`
            const page = await read(connection, `${backward ? 'last' : 'first'}: ${length}${from}`)
            const { pageInfo } = page
            if (backward) walked.unshift(...idsOf(page))
            else walked.push(...idsOf(page))
            expect(pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null)
            expect(pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null)
            // What lies on the side from which we come is there, as far as a cursor says so.
            expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null)
            cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
            if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break
          }
          expect(walked).toEqual(idsOf(whole))
        },
      ),
      { numRuns: 6, seed: 7 },
    )
  })

  it('can be asked for no row at all, from both ends', async () => {
    const noCursors = { startCursor: null, endCursor: null }
    const { edges } = await read(connection, 'first: 50')
    expect(await read(connection, 'first: 0')).toMatchObject({
      edges: [],
      pageInfo: { ...noCursors, hasNextPage: true },
    })
    expect(await read(connection, 'last: 0')).toMatchObject({
      edges: [],
      pageInfo: { ...noCursors, hasPreviousPage: true },
    })
    expect(await read(connection, `first: 0, after: "${edges.at(-1)?.cursor}"`)).toMatchObject({
      edges: [],
      pageInfo: { ...noCursors, hasNextPage: false, hasPreviousPage: true },
    })
  })

  it('can be read between two cursors', async () => {
    const { edges } = await read(connection, 'first: 50')
    const [from, to] = [edges[1], edges[5]]
    const between = await read(connection, `first: 50, after: "${from?.cursor}", before: "${to?.cursor}"`)
    expect(idsOf(between)).toEqual(edges.slice(2, 5).map(({ node }) => node.id))
  })
})

it('goes on where it was when rows come and go', async () => {
  const { db } = engine
  const before = await read('voyages(ARGS)', 'first: 5')
  const after = await read('voyages(ARGS)', `first: 5, after: "${before.pageInfo.endCursor}"`)
  const [gone] = idsOf(before).slice(-1)
  const key = String(gone).split(':')[1] ?? ''
  const row = await db.selectFrom('voyages').selectAll().where('id', '=', key).executeTakeFirstOrThrow()
  const entries = await db.selectFrom('entries').selectAll().where('voyage_id', '=', key).execute()
  await db.deleteFrom('entries').where('voyage_id', '=', key).execute()
  await db.deleteFrom('voyages').where('id', '=', key).execute()
  try {
    const again = await read('voyages(ARGS)', `first: 5, after: "${before.pageInfo.endCursor}"`)
    expect(idsOf(again)).toEqual(idsOf(after))
  } finally {
    await db.insertInto('voyages').values(row).execute()
    for (const entry of entries) {
      await db
        .insertInto('entries')
        .values({ ...entry, remarks: JSON.stringify(entry.remarks) as never })
        .execute()
    }
  }
})

it('counts only when asked to', async () => {
  const without = await bothPaths(engine, '{ ships { nodes { name } } }')
  const withCount = await bothPaths(engine, '{ ships { totalCount } }')
  expect(without.statements[0]?.sql).not.toContain('count(')
  expect(withCount.statements[0]?.sql).not.toContain('row_number')
})

it('makes pages of fewer rows than it counts, where the field says so', async () => {
  const { text } = await bothPaths(
    engine,
    '{ find(words: "a", first: 50) { edges { cursor } totalCount pageInfo { hasNextPage } } }',
  )
  const { find } = JSON.parse(text ?? '{}')
  expect(find.edges).toHaveLength(12)
  expect(find.pageInfo).toEqual({ hasNextPage: false })
  expect(find.totalCount).toBeGreaterThan(12)
})
