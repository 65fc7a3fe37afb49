import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    server = await startTestServer()
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

  async function hits(query: string): Promise<Hit[]> {
    const { data, errors } = await server.request(
      `query ($query: String!) { search(query: $query) { edges { score snippet highlights { start end } node {
        __typename ... on Article { text } ... on Speech { statements { text } speaker { name } }
      } } } }`,
      { query },
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

  it('takes texts in other languages than English by their words as they are', async () => {
    expect(await hits('bateau')).toHaveLength(1)
    expect(await hits('bateaux arrivé')).toHaveLength(1)
    expect(await hits('bateaus')).toHaveLength(0)
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
      search(query: "boat", first: 1) { totalCount nodes { __typename } facets { years { year count } } }
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
      { numRuns: 60 },
    )
  })
})
