import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomRuns } from '../environment/random-runs.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

interface Connection {
  nodes: { id: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  totalCount: number
}

const body =
  'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount'
const connections = {
  articles: 'articles',
  'articles by event date filter': 'articles',
  'articles, first seen first': 'articles',
  speeches: 'speeches',
  relatedItems: 'relatedItems',
  sources: 'sources',
  speakers: 'speakers',
}
const extra: Record<string, string> = {
  'articles by event date filter': ', filter: { eventDate: { from: "1900-01-01" } }',
  'articles, first seen first': ', orderBy: { field: FIRST_SEEN, direction: ASC }',
}

describe('every connection', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function read(name: string, args: string): Promise<Connection> {
    const field = connections[name as keyof typeof connections]
    const { data, errors } = await server.request(
      `{ connection: ${field}(${args}${extra[name] ?? ''}) { ${body} } }`,
    )
    expect(errors).toEqual([])
    return (data as { connection: Connection }).connection
  }

  async function walk(name: string, forward: boolean, lengths: () => number): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = null
    for (;;) {
      const args: string = forward
        ? `first: ${lengths()}${cursor === null ? '' : `, after: "${cursor}"`}`
        : `last: ${lengths()}${cursor === null ? '' : `, before: "${cursor}"`}`
      const page = await read(name, args)
      expect(page.nodes).toEqual(page.edges.map(({ node }) => node))
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null)
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null)
      const found = page.nodes.map(({ id }) => id)
      if (forward) ids.push(...found)
      else ids.unshift(...found)
      if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return ids
      cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor
    }
  }

  it.each(Object.keys(connections))(
    '%s: gives each node once, forwards and backwards, whatever the lengths',
    async (name) => {
      const { totalCount } = await read(name, 'first: 1')
      expect(totalCount).toBeGreaterThan(3)
      let whole: string[] | undefined
      await fc.assert(
        fc.asyncProperty(
          fc.boolean(),
          fc.array(fc.integer({ min: 3, max: 100 }), { minLength: 1, maxLength: 5 }),
          async (forward, lengths) => {
            let turn = 0
            const ids = await walk(name, forward, () => lengths[turn++ % lengths.length] ?? 20)
            expect(new Set(ids).size).toBe(ids.length)
            expect(ids).toHaveLength(totalCount)
            whole ??= ids
            expect(ids).toEqual(whole)
          },
        ),
        randomRuns(4),
      )
    },
  )

  it.each([
    ['first: 101', 'BAD_USER_INPUT'],
    ['first: -1', 'BAD_USER_INPUT'],
    ['first: 1, last: 1', 'BAD_USER_INPUT'],
    ['after: "nonsense"', 'CURSOR_INVALID'],
    [
      `after: "${Buffer.from('["2031-02-31","01a20ba7-4b78-734e-bd4a-7f900c835376"]').toString('base64url')}"`,
      'CURSOR_INVALID',
    ],
    [`after: "${Buffer.from('["x"]').toString('base64url')}"`, 'CURSOR_INVALID'],
  ])('refuses %s', async (args, code) => {
    const { errors } = await server.request(`{ articles(${args}) { nodes { id } } }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })

  it.each([
    ['articles', 'filter: { genre: [REPORT] }', 'filter: { genre: [STATEMENT] }'],
    ['articles', 'filter: { language: "en" }', 'first: 5'],
    ['speeches', 'first: 5', 'filter: { country: "XX" }'],
    ['relatedItems', 'filter: { resolution: UNRESOLVED }', 'filter: { resolution: RESOLVED }'],
    ['speakers', 'orderBy: { field: SPEECHES }', 'orderBy: { field: SPEECHES }, filter: { office: "a" }'],
    ['search', 'query: "the minister"', 'query: "minister"'],
    ['search', 'query: "minister"', 'query: "minister", filter: { language: "en" }'],
    ['search', 'query: "minister"', 'query: "minister", kinds: [SPEECH]'],
  ])('%s: a cursor of %s is none of %s', async (name, then, now) => {
    const body = '{ pageInfo { endCursor } nodes { __typename } }'
    const { data, errors } = await server.request(`{ list: ${name}(${then}) ${body} }`)
    expect(errors).toEqual([])
    const after = (data as { list: Connection }).list.pageInfo.endCursor
    expect(after).not.toBeNull()
    const walk = async (args: string) => {
      const answer = await server.request(
        `query ($after: String) { list: ${name}(after: $after, ${args}) ${body} }`,
        { after },
      )
      return answer.errors.map(({ extensions }) => extensions.code)
    }
    expect(await walk(now)).toEqual(['CURSOR_INVALID'])
    expect(await walk(then)).toEqual([])
  })

  it.each(['first: 0', 'last: 0'])('%s: tells of the whole without a node', async (args) => {
    const first = await read('articles', 'first: 1')
    for (const [filter, isAny] of [
      ['', true],
      [', filter: { text: "nowhere at all" }', false],
    ] as const) {
      const { data, errors } = await server.request(
        `{ articles(${args}${filter}) { totalCount edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      )
      expect(errors).toEqual([])
      expect(data).toEqual({
        articles: {
          totalCount: isAny ? first.totalCount : 0,
          edges: [],
          nodes: [],
          pageInfo: {
            hasNextPage: isAny && args === 'first: 0',
            hasPreviousPage: isAny && args === 'last: 0',
            startCursor: null,
            endCursor: null,
          },
        },
      })
    }
  })

  it('leads from every node to itself', async () => {
    for (const name of ['articles', 'speeches', 'relatedItems', 'sources', 'speakers']) {
      const ids = (await read(name, 'first: 5')).nodes.map(({ id }) => id)
      const { data } = await server.request('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
        ids,
      })
      expect((data as { nodes: { id: string }[] }).nodes.map(({ id }) => id)).toEqual(ids)
    }
  })

  it('counts in the timeline what the lists give', async () => {
    const { data } = await server.request(
      '{ timeline(interval: MONTH) { period count } articles(first: 100) { nodes { published { value } eventDate { value } } } }',
    )
    const { timeline, articles } = data as {
      timeline: { period: string; count: number }[]
      articles: { nodes: { published: { value: string } | null; eventDate: { value: string } | null }[] }
    }
    const months = Map.groupBy(
      articles.nodes.flatMap(({ published, eventDate }) => (published ?? eventDate)?.value.slice(0, 7) ?? []),
      (month) => month,
    )
    expect(timeline).toEqual(
      [...months]
        .map(([period, all]) => ({ period, count: all.length }))
        .sort((a, b) => (a.period < b.period ? -1 : 1)),
    )
    expect(timeline.length).toBeGreaterThan(0)
  })
})

describe('a timeline', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('counts the same where the entries of articles tell all that is asked, and where they do not', async () => {
    const { data } = await server.request('{ sources(first: 3) { nodes { slug } } }')
    const [one, other] = (data as { sources: { nodes: { slug: string }[] } }).sources.nodes
    const filters = [
      `source: ["${one?.slug}"]`,
      `source: ["${one?.slug}", "${other?.slug}"], date: { from: "1900" }`,
      'published: { from: "1900-01", to: "2100" }',
      'published: { to: "2031-03-10" }, language: ["en"]',
      'date: { from: "2031-03-02" }, genre: [OTHER, ADDRESS, REPORT]',
    ]
    let found = 0
    for (const filter of filters) {
      const { data: counted, errors } = await server.request(`{
        entries: timeline(interval: DAY, filter: { ${filter} }) { period count }
        articles: timeline(interval: DAY, filter: { and: [{ ${filter} }] }) { period count }
      }`)
      expect(errors).toEqual([])
      const { entries, articles } = counted as Record<'entries' | 'articles', object[]>
      expect(entries).toEqual(articles)
      found += entries.length
    }
    expect(found).toBeGreaterThan(10)
  })
})

describe('an operation that goes deep', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** Each turn is three levels: a page of one, its node, its source. */
  const nested = (turns: number): string =>
    turns === 0 ? 'id' : `articles(first: 1) { nodes { source { ${nested(turns - 1)} } } }`

  it('is answered down to forty levels', async () => {
    const { errors, data } = await server.request(`{ ${nested(12)} }`)
    expect(errors).toEqual([])
    expect(JSON.stringify(data).match(/"source"/g)).toHaveLength(12)
  })

  it('is refused beyond', async () => {
    const { errors } = await server.request(`{ ${nested(14)} }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_COSTLY'])
  })
})
