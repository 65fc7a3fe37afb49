import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const pages = [
  {
    title: 'Fishing',
    source: 'Orlanda Foreign Office',
    date: '2031-03-01',
    language: 'en',
    text: 'Marta Ilves, Minister of Fisheries of Orlanda, said that the herring quota was agreed. She added that boats sail on Monday.',
  },
  {
    title: 'Railway',
    source: 'Orlanda Foreign Office',
    date: '2031-04',
    language: 'en',
    text: 'Josip Renn, Minister of Transport of Tavria, said that the railway tunnel opens in May.',
  },
  {
    title: 'Herring again',
    source: 'Tavria Press Agency',
    date: '2032-01-15',
    language: 'en',
    text: 'Marta Ilves, Minister of Fisheries of Orlanda, said that herring boats were welcome in Tavria.',
  },
  {
    title: 'Tunnel',
    source: 'Tavria Press Agency',
    language: 'fr',
    text: "Le tunnel ferroviaire est ouvert. Le hareng n'est pas concerné.",
  },
]

describe('filters', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    await server.publish(pages)
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function titles(filter: string): Promise<string[]> {
    const { data, errors } = await server.request(
      `{ articles(filter: ${filter}, orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { title } } }`,
    )
    expect(errors).toEqual([])
    return (data as { articles: { nodes: { title: string }[] } }).articles.nodes.map(({ title }) => title)
  }

  it.each([
    ['{}', ['Fishing', 'Railway', 'Herring again', 'Tunnel']],
    ['{ source: "orlanda-foreign-office" }', ['Fishing', 'Railway']],
    ['{ source: ["orlanda-foreign-office", "tavria-press-agency"], language: "fr" }', ['Tunnel']],
    ['{ source: [] }', []],
    ['{ published: { from: "2031-03-01", to: "2031-12-31" } }', ['Fishing', 'Railway']],
    ['{ published: { from: "2031-04-02", to: "2031-12-31" } }', []],
    ['{ not: { published: { from: "2031-01-01", to: "2031-12-31" } } }', ['Herring again', 'Tunnel']],
    ['{ published: { from: "2031", to: "2031" } }', ['Fishing', 'Railway']],
    ['{ published: { from: "2031-04", to: "2031-04" } }', ['Railway']],
    ['{ published: { from: "2031-03", to: "2031-03" } }', ['Fishing']],
    ['{ published: { to: "2031-03" } }', ['Fishing']],
    ['{ published: { from: "2031-04-01", to: "2032" } }', ['Railway', 'Herring again']],
    ['{ language: "fr" }', ['Tunnel']],
    ['{ language: ["FR-fr", "FR"] }', ['Tunnel']],
    ['{ language: "fra" }', ['Tunnel']],
    ['{ language: ["fr-CA", "f", "en_", "%", ""] }', []],
    ['{ language: "en" }', ['Fishing', 'Railway', 'Herring again']],
    ['{ text: "herring" }', ['Fishing', 'Herring again']],
    ['{ text: "boat -welcome" }', ['Fishing']],
    ['{ text: "hareng" }', ['Tunnel']],
    ['{ text: "\\"railway tunnel\\" or quota" }', ['Fishing', 'Railway']],
    ['{ speaker: "marta ilves" }', ['Fishing', 'Herring again']],
    ['{ speaker: "Mrs. MÁR\u00adTA Ilves" }', ['Fishing', 'Herring again']],
    ['{ speaker: "ILV" }', ['Fishing', 'Herring again']],
    ['{ speaker: "" }', ['Fishing', 'Railway', 'Herring again']],
    ['{ speaker: "PERSON" }', []],
    ['{ speaker: "!!!" }', []],
    ['{ date: { from: "2031-04", to: "2032" } }', ['Railway', 'Herring again']],
    ['{ speaker: "Renn", office: "transport" }', ['Railway']],
    ['{ speaker: "Renn", office: "fisheries" }', []],
    ['{ office: "minister", not: { speaker: "Ilves" } }', ['Railway']],
    [
      '{ or: [{ text: "railway" }, { and: [{ text: "herring" }, { source: "tavria-press-agency" }] }] }',
      ['Railway', 'Herring again'],
    ],
    ['{ or: [] }', []],
    ['{ and: [] }', ['Fishing', 'Railway', 'Herring again', 'Tunnel']],
  ])('articles(filter: %s)', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
  })

  it('finds a speaker by the id too', async () => {
    const { data } = await server.request(
      '{ speakers(filter: { name: "Ilves" }) { nodes { id name speeches { totalCount nodes { article { title } statements { text } } } } } }',
    )
    const [speaker] = (
      data as {
        speakers: {
          nodes: {
            id: string
            name: string
            speeches: { totalCount: number; nodes: { statements: unknown[] }[] }
          }[]
        }
      }
    ).speakers.nodes
    expect(speaker?.name).toBe('Marta Ilves')
    expect(speaker?.speeches.totalCount).toBe(2)
    expect(speaker?.speeches.nodes[0]?.statements).toHaveLength(2)
    expect(await titles(`{ speaker: "${speaker?.id}" }`)).toEqual(['Fishing', 'Herring again'])
  })

  it.each([
    ['', ['Fishing', 'Railway', 'Herring again']],
    ['{ field: DATE }', ['Herring again', 'Railway', 'Fishing']],
    ['{ field: DATE, direction: ASC }', ['Fishing', 'Railway', 'Herring again']],
    ['{ field: FIRST_SEEN }', ['Herring again', 'Railway', 'Fishing']],
    ['{ field: FIRST_SEEN, direction: ASC }', ['Fishing', 'Railway', 'Herring again']],
  ])('speeches(orderBy: %s), from both ends', async (order, expected) => {
    const orderBy = order === '' ? '' : `orderBy: ${order}, `
    const title = async (page: string) => {
      const { data, errors } = await server.request(
        `{ speeches(${orderBy}${page}) { nodes { article { title } } pageInfo { startCursor endCursor } totalCount }
          speakers(filter: { name: "Ilves" }) { nodes { speeches(${orderBy}first: 5) { nodes { article { title } } totalCount } } } }`,
      )
      expect(errors).toEqual([])
      const { speeches, speakers } = data as {
        speeches: SpeechPage
        speakers: { nodes: { speeches: SpeechPage }[] }
      }
      expect(speeches.totalCount).toBe(3)
      const own = speakers.nodes[0]?.speeches
      expect(titlesOf(own)).toEqual(expected.filter((one) => one !== 'Railway'))
      return speeches
    }
    const forward: string[] = []
    for (let after = ''; forward.length < 3; ) {
      const page = await title(`first: 1${after}`)
      forward.push(...titlesOf(page))
      after = `, after: "${page.pageInfo.endCursor}"`
    }
    const backward: string[] = []
    for (let before = ''; backward.length < 3; ) {
      const page = await title(`last: 2${before}`)
      backward.unshift(...titlesOf(page))
      before = `, before: "${page.pageInfo.startCursor}"`
    }
    expect([forward, backward]).toEqual([expected, expected])
  })

  it.each([
    ['{ field: NAME }', ['Josip Renn', 'Marta Ilves']],
    ['{ field: NAME, direction: DESC }', ['Marta Ilves', 'Josip Renn']],
    ['{ field: SPEECHES }', ['Marta Ilves', 'Josip Renn']],
    ['{ field: SPEECHES, direction: ASC }', ['Josip Renn', 'Marta Ilves']],
    ['{ field: DATE }', ['Marta Ilves', 'Josip Renn']],
    ['{ field: DATE, direction: ASC }', ['Josip Renn', 'Marta Ilves']],
  ])('speakers(orderBy: %s), with and without a filter', async (orderBy, expected) => {
    for (const filter of ['', ', filter: { office: "minister" }', ', filter: null']) {
      const names: string[] = []
      for (let after = ''; names.length < 2; ) {
        const { data, errors } = await server.request(
          `{ speakers(orderBy: ${orderBy}, first: 1${filter}${after}) { nodes { name } pageInfo { endCursor } totalCount } }`,
        )
        expect(errors).toEqual([])
        const { speakers } = data as {
          speakers: { nodes: { name: string }[]; pageInfo: { endCursor: string }; totalCount: number }
        }
        expect(speakers).toMatchObject({ nodes: [{}], totalCount: 2 })
        names.push(...speakers.nodes.map(({ name }) => name))
        after = `, after: "${speakers.pageInfo.endCursor}"`
      }
      expect(names).toEqual(expected)
    }
  })

  it('counts the articles of each source, and those in which a speaker says the words, by period', async () => {
    const { data, errors } = await server.request(`{
      sources: timeline(interval: YEAR, by: SOURCE) { period count source { slug } speaker { name } }
      first: timeline(interval: YEAR, by: SOURCE, top: 1) { period count source { slug } }
      speakers: timeline(interval: MONTH, by: SPEAKER, filter: { text: "herring", published: { from: "2031" } }) {
        period count speaker { name }
      }
      whole: timeline(interval: YEAR) { period count source { slug } speaker { name } }
    }`)
    expect(errors).toEqual([])
    const [orlanda, tavria] = [{ slug: 'orlanda-foreign-office' }, { slug: 'tavria-press-agency' }]
    expect(data).toEqual({
      sources: [
        { period: '2031', count: 2, source: orlanda, speaker: null },
        { period: '2032', count: 1, source: tavria, speaker: null },
      ],
      first: [{ period: '2031', count: 2, source: orlanda }],
      speakers: [
        { period: '2031-03', count: 1, speaker: { name: 'Marta Ilves' } },
        { period: '2032-01', count: 1, speaker: { name: 'Marta Ilves' } },
      ],
      whole: [
        { period: '2031', count: 2, source: null, speaker: null },
        { period: '2032', count: 1, source: null, speaker: null },
      ],
    })
  })

  it('searches articles and speeches, best first, with what was found marked', async () => {
    const { data, errors } =
      await server.request(`{ search(query: "herring boats", first: 10, kinds: [ARTICLE, SPEECH]) {
      totalCount
      edges { score snippet node { __typename ... on Article { title } ... on Speech { speaker { name } article { title } } } }
      facets { sources { source { slug } count } speakers { speaker { name } count } years { year count } }
    } }`)
    expect(errors).toEqual([])
    const { search } = data as {
      search: {
        totalCount: number
        edges: { score: number; snippet: string; node: { __typename: string } }[]
        facets: unknown
      }
    }
    expect(search.totalCount).toBe(search.edges.length)
    expect(new Set(search.edges.map(({ node }) => node.__typename))).toEqual(new Set(['Article', 'Speech']))
    expect(search.edges.map(({ score }) => score)).toEqual(
      search.edges.map(({ score }) => score).sort((a, b) => b - a),
    )
    for (const { snippet } of search.edges) expect(snippet).toMatch(/<mark>(herring|boats)<\/mark>/i)
    expect(search.facets).toEqual({
      sources: [
        { source: { slug: 'orlanda-foreign-office' }, count: 1 },
        { source: { slug: 'tavria-press-agency' }, count: 1 },
      ],
      speakers: [{ speaker: { name: 'Marta Ilves' }, count: expect.any(Number) }],
      years: [
        { year: 2031, count: 1 },
        { year: 2032, count: 1 },
      ],
    })
  })

  it('walks through hits by cursor, each once', async () => {
    const seen: string[] = []
    let after = 'null'
    for (let turn = 0; turn < 10; turn++) {
      const { data } = await server.request(
        `{ search(query: "herring or tunnel", first: 1, kinds: [SPEECH, ARTICLE], after: ${after}) { edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage } totalCount } }`,
      )
      const { search } = data as {
        search: {
          edges: { cursor: string; node: { id: string } }[]
          pageInfo: { hasNextPage: boolean }
          totalCount: number
        }
      }
      seen.push(...search.edges.map(({ node }) => node.id))
      after = JSON.stringify(search.edges[0]?.cursor)
      if (!search.pageInfo.hasNextPage) {
        expect(new Set(seen).size).toBe(search.totalCount)
        expect(seen).toHaveLength(search.totalCount)
        return
      }
    }
    expect.unreachable('the search does not end')
  })

  it.each([
    '',
    '   ',
    '"',
    '-',
    '((',
    "' or 1=1 --",
    ':*',
    '!!!',
    '& | !',
    '\\',
    '\u0000',
    '<b>',
    '"a -b or',
    'or or or',
    '\ud800',
  ])('takes %j as words', async (query) => {
    const { errors } = await server.request(
      'query ($query: String!) { search(query: $query) { totalCount edges { snippet } } articles(filter: { text: $query }) { totalCount } }',
      { query },
    )
    expect(errors).toEqual([])
  })

  it.each([
    'articles(filter: { text: $words })',
    'articles(filter: { speaker: $words })',
    'articles(filter: { not: { office: $words } })',
    'speeches(filter: { text: $words })',
    'speakers(filter: { name: $words })',
    'search(query: $words)',
  ])('refuses a million characters to look for: %s', async (field) => {
    const query = `query ($words: String!) { ${field} { totalCount } __typename }`
    const { errors } = await server.request(query, { words: 'word '.repeat(200_000) })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  it('refuses what cannot be meant', async () => {
    const deep = `${'{ not: '.repeat(12)}{}${' }'.repeat(12)}`
    for (const [operation, code] of [
      [`{ articles(filter: ${deep}) { totalCount } }`, 'BAD_USER_INPUT'],
      [`{ articles(filter: { or: [${'{ speaker: "a" } '.repeat(201)}] }) { totalCount } }`, 'BAD_USER_INPUT'],
      [
        `{ speeches(filter: { and: [${'{ article: { or: [{}, {}] } } '.repeat(80)}] }) { totalCount } }`,
        'BAD_USER_INPUT',
      ],
      ['{ articles(filter: { published: { from: "2031-02-30" } }) { totalCount } }', 'BAD_USER_INPUT'],
      ['{ articles(filter: { published: { to: "2031-13" } }) { totalCount } }', 'BAD_USER_INPUT'],
      ['{ articles(filter: { eventDate: { from: "31" } }) { totalCount } }', 'BAD_USER_INPUT'],
      ['{ timeline(interval: YEAR, by: SOURCE, top: 0) { count } }', 'BAD_USER_INPUT'],
      ['{ articles(filter: { speaker: "Speaker:nonsense" }) { totalCount } }', 'ID_INVALID'],
      ['{ articles(filter: { colour: "blue" }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ article(by: { url: "file:///dam.html" }) { id } }', 'BAD_USER_INPUT'],
      ['{ article(by: {}) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ node(id: "x") { id } }', 'ID_INVALID'],
      ['{ articles {', 'GRAPHQL_PARSE_FAILED'],
    ] as const) {
      const { errors } = await server.request(operation)
      expect([operation, errors.map(({ extensions }) => extensions.code)]).toEqual([operation, [code]])
    }
  })

  it('finds an article by id, address and hash', async () => {
    await server.publish([
      { title: 'At an address', url: 'https://www.example.org/a/#top', text: 'The address is known.' },
    ])
    const { data } = await server.request(`{
      byUrl: article(by: { url: "http://example.org/a" }) { id title url capture { sha256 } }
      none: article(by: { url: "http://example.org/b" }) { id }
    }`)
    const { byUrl, none } = data as {
      byUrl: { id: string; title: string; url: string; capture: { sha256: string } }
      none: null
    }
    expect(none).toBeNull()
    expect(byUrl).toMatchObject({ title: 'At an address', url: 'https://www.example.org/a/#top' })
    const again = await server.request(
      'query ($id: ID!, $sha256: String!) { a: article(by: { id: $id }) { title } b: article(by: { sha256: $sha256 }) { title } }',
      { id: byUrl.id, sha256: byUrl.capture.sha256 },
    )
    expect(again.data).toEqual({ a: { title: 'At an address' }, b: { title: 'At an address' } })
  })
})

interface SpeechPage {
  readonly nodes: readonly { readonly article: { readonly title: string } }[]
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string }
  readonly totalCount: number
}

const titlesOf = (page: SpeechPage | undefined) => page?.nodes.map(({ article }) => article.title) ?? []
