import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomRuns } from '../environment/random-runs.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const texts = [
  'A herring 🐟 <b>boat</b> & another boat 🚢 came; the boat’s captain waved. “Boats!” they cried.',
  'Mara Tillen, Minister of Ports of Orlanda, said that 🐟 boats were welcome. She added that no boat had sunk.',
  'Le bateau est arrivé au port. Les bateaux étaient attendus.',
]

interface Hit {
  score: number
  snippet: string
  highlights: { start: number; end: number }[]
  node: { __typename: string; text?: string; statements?: { text: string }[]; speaker?: { name: string } }
}

describe('search', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ limits: { answerBytes: 10 * 1024 } })
    await server.publish(
      texts.map((text, index) => ({
        title: `Harbour notes ${index}`,
        language: index === 2 ? 'fr' : 'en',
        date: `203${index}-05-05`,
        text,
      })),
    )
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function hits(query: string, kinds = ['ARTICLE', 'SPEECH']): Promise<Hit[]> {
    const { data, errors } = await server.request(
      `query ($query: String!, $kinds: [SearchHitKind!]!) { search(query: $query, kinds: $kinds) { edges { score snippet highlights { start end } node {
        __typename ... on Article { text } ... on Speech { statements { text } speaker { name } }
      } } } }`,
      { query, kinds },
    )
    expect(errors).toEqual([])
    return (data as { search: { edges: Hit[] } }).search.edges
  }

  it('says where the matches stand, by what JavaScript slices by', async () => {
    const found = (await hits('boats')).map(({ node, highlights }) => {
      const text = node.text ?? node.statements?.map((statement) => statement.text).join('\n') ?? ''
      return [node.__typename, ...highlights.map(({ start, end }) => text.slice(start, end))]
    })
    expect(found).toEqual(
      expect.arrayContaining([
        ['Article', 'boat', 'boat', 'boat', 'Boats'],
        ['Article', 'boats', 'boat'],
        ['Speech', 'boats', 'boat'],
      ]),
    )
    expect(found).toHaveLength(3)
  })

  it('names the speaker of a speech', async () => {
    const speech = (await hits('sunk')).find(({ node }) => node.__typename === 'Speech')
    expect(speech?.node.speaker).toEqual({ name: 'Mara Tillen' })
  })

  it('gives an article once, with its best speech, unless kinds ask otherwise', async () => {
    const { data, errors } = await server.request(`{
      search(query: "boats") { totalCount totalCountRelation edges { node { __typename } speech { statements { text } } } }
      speeches: search(query: "boats", kinds: [SPEECH]) { totalCount edges { node { __typename ... on Node { id } } speech { id } } }
      none: search(query: "boats", kinds: []) { totalCount nodes { __typename } }
    }`)
    expect(errors).toEqual([])
    const { search, speeches, none } = data as {
      search: { edges: { speech: { statements: { text: string }[] } | null }[] }
      speeches: { edges: { node: { id: string }; speech: { id: string } }[] }
      none: unknown
    }
    expect(search).toMatchObject({ totalCount: 2, totalCountRelation: 'EXACT' })
    expect(search.edges.map(({ speech }) => speech?.statements[0]?.text)).toEqual(
      expect.arrayContaining([undefined, 'that 🐟 boats were welcome']),
    )
    expect(speeches).toMatchObject({ totalCount: 1, edges: [{ node: { __typename: 'Speech' } }] })
    expect(speeches.edges[0]?.speech.id).toBe(speeches.edges[0]?.node.id)
    expect(none).toEqual({ totalCount: 0, nodes: [] })
  })

  it('takes texts in other languages than English by their words as they are', async () => {
    expect(await hits('bateau')).toHaveLength(1)
    expect(await hits('bateaux arrivé')).toHaveLength(1)
    expect(await hits('bateaus')).toHaveLength(0)
  })

  it('takes a dash that stands by itself for no operator', async () => {
    expect(await hits('herring - boat')).toEqual(await hits('herring boat'))
    expect((await hits('herring --boat')).length).toBe(0)
  })

  it('knows phrases, words that must not occur, and alternatives', async () => {
    expect(await hits('"boat herring"')).toHaveLength(0)
    expect(await hits('"another boat"')).toHaveLength(1)
    // The office stands in the article, not in what its speech says.
    expect((await hits('boat -minister')).map(({ node }) => node.__typename).sort()).toEqual([
      'Article',
      'Speech',
    ])
    expect(await hits('bateau or captain')).toHaveLength(2)
  })

  it('gives facets and the timeline of what was found with the hits', async () => {
    const { data, errors } = await server.request(`{
      search(query: "boat", first: 1, kinds: [ARTICLE, SPEECH]) { totalCount nodes { __typename } facets { years { year count } } }
      timeline(interval: YEAR, filter: { text: "boat" }) { period count }
    }`)
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      search: {
        totalCount: 3,
        facets: {
          years: [
            { year: 2030, count: 1 },
            { year: 2031, count: 1 },
          ],
        },
      },
      timeline: [
        { period: '2030', count: 1 },
        { period: '2031', count: 1 },
      ],
    })
  })

  it('counts an article without a publication date by the date of its event', async () => {
    await server.publish([
      {
        text: 'Ilka Dorn, Mayor of Kell, opened the lighthouse on 2 May 2034. She said that the lamp was lit.',
      },
      { text: 'Ilka Dorn, Mayor of Kell, opened the lighthouse. She said that the stairs were steep.' },
      { text: 'The lighthouse is closed on 3 May 2036, said Ilka Dorn, Mayor of Kell.', date: '2035' },
    ])
    const { data, errors } = await server.request(`{
      articles(filter: { text: "lighthouse" }) { nodes { published { value } eventDate { value } } }
      search(query: "lighthouse") { facets { years { year count } } }
      years: timeline(interval: YEAR, filter: { text: "lighthouse" }) { period count }
      months: timeline(interval: MONTH, filter: { text: "lighthouse" }) { period count }
      days: timeline(interval: DAY, filter: { text: "lighthouse" }) { period count }
    }`)
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      search: {
        facets: {
          years: [
            { year: 2034, count: 1 },
            { year: 2035, count: 1 },
          ],
        },
      },
      years: [
        { period: '2034', count: 1 },
        { period: '2035', count: 1 },
      ],
      // Of the other only the year of publication is known, and the day of the event is not taken for it.
      months: [{ period: '2034-05', count: 1 }],
      days: [{ period: '2034-05-02', count: 1 }],
    })
  })

  it('puts a mark between statements and paragraphs, where words do not follow each other', async () => {
    await server.publish([
      {
        title: 'Sluice',
        text: 'Ilka Dorn, Mayor of Kell, said that the sluice was open. The wind was light. She added that no raft <had> waited.\n\nSluices and rafts were counted.',
      },
    ])
    const snippets = Object.fromEntries(
      (await hits('sluice raft')).map(({ node, snippet }) => [node.__typename, snippet]),
    )
    expect(snippets).toEqual({
      Article:
        'Ilka Dorn, Mayor of Kell, said that the <mark>sluice</mark> was open. The wind was light. She added that no <mark>raft</mark> &lt;had&gt; waited. … <mark>Sluices</mark> and <mark>rafts</mark> were counted.',
      Speech: 'that the <mark>sluice</mark> was open … that no <mark>raft</mark> &lt;had&gt; waited',
    })
  })

  const answered = async (query: string) => {
    const { data, errors } = await server.request(
      `query ($query: String!) {
        search(query: $query) { totalCount edges { score snippet highlights { start } } facets { years { year } } }
        articles(filter: { text: $query, not: { text: $query } }) { totalCount }
        timeline(interval: DAY, filter: { text: $query }) { count }
      }`,
      { query },
    )
    // Never a fault of the database.
    expect(errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual([])
    if (errors.length === 0) expect(data).toMatchObject({ articles: { totalCount: 0 } })
  }

  it.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 words', 'ab '.repeat(3_333)],
    ['10,000 different words', Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' or ')],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 negations', '-a '.repeat(3_333)],
    ['10,000 characters of punctuation', '&|!():*<>\\\'"'.repeat(910)],
    ['words without spaces between signs', 'a-b/c.d@e:f'.repeat(900)],
    ['nothing but negations', '-boat -herring'],
    ['hyphens alone', '-'.repeat(40)],
    ['nothing but stop words', 'the of and to or in '.repeat(500)],
    ['words of 3,000 letters', `${'x'.repeat(3_000)} ${'кий'.repeat(1_000)} ${'가'.repeat(3_000)}`],
    ['every script mixed', 'aж가京ไทยα1ہ‌ب-’U.S.'.repeat(450)],
    ['a phrase of 3,000 words', `"${'ab cd '.repeat(1_600)}`],
    ['half of a pair and what prints nothing', `\ud800\u200b\u00ad\u0301${'\u200d'.repeat(3_000)}`],
    ['a line of hyphens before a word', `${'-'.repeat(40)}boat`],
    ['dashes between words', 'boat - '.repeat(50)],
  ])('takes %s', async (_name, query) => {
    await answered(query)
  })

  it('takes anything', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({
            unit: fc.constantFrom(
              '"',
              '-',
              ' - ',
              '----------',
              ' ',
              'or',
              'boat',
              '(',
              ')',
              '&',
              '|',
              '!',
              ':',
              '*',
              '\\',
              "'",
              '<->',
              '<',
              '\u0000',
              '\ud800',
              '%',
            ),
            maxLength: 30,
          }),
        ),
        answered,
      ),
      randomRuns(30),
    )
  })

  it('is bounded by its answer for who has no key, not by the texts of which the answer is made', async () => {
    const long = 'The harbour was quiet. '.repeat(350)
    await server.publish([1, 2, 3, 4].map((n) => ({ title: `Log ${n}`, text: `${n}. ${long} A bulkword.` })))
    const search = (fields: string, first = 4) =>
      `search(query: "bulkword", first: ${first}) { edges { ${fields} } }`
    const answered = async (source: string) => {
      const { data, errors } = await server.request(source, {}, null)
      return { data: data as { search: { edges: object[] } } | null, errors }
    }
    const alone = await answered(`{ ${search('snippet')} }`)
    expect(alone.errors).toEqual([])
    expect(alone.data?.search.edges).toHaveLength(4)
    // By execution.
    const executed = await answered(`{ __schema { queryType { name } } ${search('snippet')} }`)
    expect(executed.data?.search).toEqual(alone.data?.search)
    const refusals = [
      [search('snippet highlights { start }'), /^The answer would be made of texts of 6\d{4} bytes; the /],
      [search('snippet node { ... on Article { text } }', 2), /^The answer would have 1\d{4} bytes; the /],
    ] as const
    for (const [refused, message] of refusals) {
      for (const source of [`{ ${refused} }`, `{ __schema { queryType { name } } ${refused} }`]) {
        expect(await answered(source)).toMatchObject({
          data: null,
          errors: [{ message: expect.stringMatching(message), extensions: { code: 'RESPONSE_TOO_LARGE' } }],
        })
      }
    }
  })
})
