import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, startTestServer, type TestServer } from '../environment/test-server.ts'

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code)

const page = (title: string, day: string, words = '') => ({
  title,
  date: day,
  source: `Office of ${title}`,
  language: 'en',
  text: `${title} was opened. Odo ${title}, Minister of Ports, said that the lighthouse would stay. ${words}`,
  related: [{ teaser: `More from ${title}` }],
})

describe('lists as of a position of the feed', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function archive(): Promise<{ position: string; generation: number; articles: number }> {
    const { data, errors } = await server.request('{ archive { position generation articles } }', {}, null)
    expect(errors).toEqual([])
    return (data as { archive: Awaited<ReturnType<typeof archive>> }).archive
  }

  const lists = `query ($asOf: FeedCursor) {
    articles(asOf: $asOf, orderBy: { field: FIRST_SEEN, direction: ASC }) { totalCount nodes { id title } }
    texts: articles(asOf: $asOf, filter: { text: "lighthouse" }) { totalCount }
    speeches(asOf: $asOf) { totalCount nodes { id } }
    speakers(asOf: $asOf) { nodes { name } }
    captains: speakers(asOf: $asOf, filter: { office: "captain" }) { nodes { name } }
    latest: speakers(asOf: $asOf, orderBy: { field: DATE }) { nodes { name } }
    busiest: speakers(asOf: $asOf, orderBy: { field: SPEECHES }) { nodes { name } }
    sources(asOf: $asOf) { nodes { name } }
    relatedItems(asOf: $asOf) { nodes { teaser } }
    search(asOf: $asOf, query: "lighthouse", kinds: [ARTICLE, SPEECH]) {
      totalCount
      edges { node { ... on Article { id } ... on Speech { id } } }
      facets { sources { count source { name } } years { year count } }
    }
    years: timeline(asOf: $asOf, interval: YEAR) { period count }
    bySource: timeline(asOf: $asOf, interval: YEAR, by: SOURCE) { period count source { name } }
    bySpeaker: timeline(asOf: $asOf, interval: YEAR, by: SPEAKER) { period count speaker { name } }
  }`

  it('stay the same whatever is published, and lose what is withdrawn', async () => {
    const nothing = await archive()
    expect(nothing.articles).toBe(0)
    const [first = '', second = ''] = await server.publish([
      page('Tavelund', '2031-03-14'),
      page('Ostermere', '2032-05-01'),
    ])
    const then = await archive()
    expect(then.articles).toBe(2)
    const before = (await server.request(lists)).data
    const asOf = (position: string) => server.request(lists, { asOf: position })
    expect((await asOf(then.position)).data).toEqual(before)

    await server.publish([
      page('Velmar', '2031-03-14', 'Odo Tavelund, Captain of Boats, said that boats sail.'),
      page('Arnet', '2033-01-01'),
    ])
    const { data: now } = await server.request(lists)
    expect(now).toMatchObject({ captains: { nodes: [{ name: 'Odo Tavelund' }] } })
    expect(await archive()).toMatchObject({ articles: 4, generation: then.generation })
    expect((await asOf(then.position)).data).toEqual(before)
    expect((await asOf(nothing.position)).data).toMatchObject({
      articles: { totalCount: 0 },
      texts: { totalCount: 0 },
      speeches: { totalCount: 0 },
      speakers: { nodes: [] },
      sources: { nodes: [] },
      relatedItems: { nodes: [] },
      search: { totalCount: 0, edges: [], facets: { sources: [], years: [] } },
      years: [],
      bySource: [],
      bySpeaker: [],
    })

    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id: first })
    const left = { articles: { totalCount: 1, nodes: [{ id: second }] }, search: { totalCount: 2 } }
    expect((await asOf(then.position)).data).toMatchObject(left)
    // Back, but from another position on.
    await server.request('mutation ($id: ID!) { restoreArticle(input: { id: $id }) { article { id } } }', {
      id: first,
    })
    expect((await asOf(then.position)).data).toMatchObject(left)
    expect(await archive()).toMatchObject({ articles: 4 })
  })

  it('have a generation that counts what changes without a position', async () => {
    const { generation } = await archive()
    const renamed = await server.request(
      'mutation { renameSource(input: { source: "office-of-velmar", name: "Velmar Press" }) { source { name } } }',
    )
    expect(renamed.errors).toEqual([])
    expect((await archive()).generation).toBe(generation + 1)
    await server.publish([page('Kestrania', '2031-04-01')])
    expect((await archive()).generation).toBe(generation + 1)
  })

  it('are walked page by page as of one position', async () => {
    const { position } = await archive()
    const walk = `query ($asOf: FeedCursor, $after: String) {
      articles(first: 2, asOf: $asOf, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } }
    }`
    interface Page {
      readonly articles: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
    }
    const titles: string[] = []
    for (let after: string | undefined, more = true, number = 1; more; number++) {
      const { data, errors } = await server.request(walk, { asOf: position, after })
      expect(errors).toEqual([])
      const { nodes, pageInfo } = (data as Page).articles
      titles.push(...nodes.map(({ title }) => title))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
      // Before and behind the place that the walk has reached.
      await server.publish([page(`Early ${number}`, '1990-01-01'), page(`Late ${number}`, '2040-01-01')])
      const other = { asOf: (await archive()).position, after }
      expect(codes(await server.request(walk, other))).toEqual(['CURSOR_INVALID'])
      expect(codes(await server.request(walk, { after }))).toEqual(['CURSOR_INVALID'])
    }
    expect(titles).toHaveLength(5)
    expect(titles.filter((title) => /Early|Late/.test(title))).toEqual([])
  })

  it('show of related items what they announced then', async () => {
    const greeting = 'The President of Orlanda sent a message of greeting to the head of state of'
    const announced = { date: '2031-05-06', source: 'Office of Belmar', title: 'Greeting' }
    const positions: string[] = []
    const ids: string[] = []
    for (const given of [
      {
        source: 'Office of Belmar',
        title: 'Calendar',
        text: 'The office publishes the calendar of the week.',
        related: [{ teaser: greeting, date: '2031-05-06' }],
      },
      { ...announced, text: `${greeting} Tavria on the national day.` },
      { ...announced, text: `${greeting} Belmar on the day of the sea.` },
    ]) {
      ids.push(...(await server.publish([given])))
      positions.push((await archive()).position)
    }
    const [, first = '', second = ''] = ids
    const read = async (asOf?: string) => {
      const { data, errors } = await server.request(
        `query ($asOf: FeedCursor, $first: ID!) {
          all: relatedItems(asOf: $asOf, filter: { teaser: "message of greeting" }) {
            nodes { resolution(asOf: $asOf) article(asOf: $asOf) { id } candidates(asOf: $asOf) { id } }
          }
          resolved: relatedItems(asOf: $asOf, filter: { teaser: "greeting", resolution: [RESOLVED] }) { totalCount }
          not: relatedItems(asOf: $asOf, filter: { teaser: "greeting", not: { resolution: [RESOLVED] } }) { totalCount }
          article(by: { id: $first }) { mentionedBy(asOf: $asOf) { totalCount } }
        }`,
        { asOf, first },
      )
      expect(errors).toEqual([])
      return data
    }
    const seen = (resolution: string, candidates: readonly string[]) => ({
      all: {
        nodes: [
          {
            resolution,
            article: resolution === 'RESOLVED' ? { id: first } : null,
            candidates: candidates.map((id) => ({ id })),
          },
        ],
      },
      resolved: { totalCount: resolution === 'RESOLVED' ? 1 : 0 },
      not: { totalCount: resolution === 'RESOLVED' ? 0 : 1 },
      article: { mentionedBy: { totalCount: candidates.length > 0 ? 1 : 0 } },
    })
    const states = [seen('UNRESOLVED', []), seen('RESOLVED', [first]), seen('AMBIGUOUS', [first, second])]
    for (const [index, state] of states.entries()) expect(await read(positions[index])).toEqual(state)
    expect(await read()).toEqual(states[2])
    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id: second })
    for (const [index, state] of [states[0], states[1], states[1]].entries())
      expect(await read(positions[index])).toEqual(state)
  })

  it.each([
    ['of another archive', () => '0123456789abcdef0123456789abcdef.1', 'CURSOR_EXPIRED'],
    [
      'of the future',
      (now: string) => now.replace(/\d+$/, (position) => `${Number(position) + 1}`),
      'CURSOR_IN_FUTURE',
    ],
    ['that is none', () => 'yesterday', 'CURSOR_INVALID'],
    ['with a sign', (now: string) => now.replace('.', '.-'), 'CURSOR_INVALID'],
  ])('are refused for a cursor %s', async (_what, change, code) => {
    const asOf = change((await archive()).position)
    for (const list of [
      'articles(asOf: $asOf) { totalCount }',
      'search(asOf: $asOf, query: "lighthouse") { edges { snippet } }',
      'timeline(asOf: $asOf, interval: DAY) { count }',
      'sources { nodes { articles(asOf: $asOf) { nodes { id } } } }',
    ])
      expect(codes(await server.request(`query ($asOf: FeedCursor) { ${list} }`, { asOf }))).toContain(code)
  })
})
