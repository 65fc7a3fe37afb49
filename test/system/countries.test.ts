import { parsePage, readPage } from '@communique/press'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { openCountedArchive } from '../environment/counted-archive.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const british = [
  'British Foreign Secretary Ana Sorrel said on Monday that the tunnel would be repaired.',
  'U.K. Foreign Secretary Ana Sorrel said on Monday that the tunnel would be repaired.',
  'UK Foreign Secretary Ana Sorrel said on Monday that the tunnel would be repaired.',
  'Foreign Secretary Ana Sorrel of the United Kingdom said on Monday that the tunnel would be repaired.',
  'Ana Sorrel, Foreign Secretary of Britain, said on Monday that the tunnel would be repaired.',
]
const norwegian = [
  'Norwegian Minister of Ports Odd Brakk said on Monday that the quay would be longer.',
  'Odd Brakk, Minister of Ports of the Kingdom of Norway, said on Monday that the quay would be longer.',
]
/** No code stands for it. */
const union =
  'Una Vale, Director of the European Union Fisheries Office, said on Monday that the net was too fine.'

describe('the filter by country', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    await server.publish(
      [...british, ...norwegian, union].map((text, number) => ({ title: `Page ${number}`, text })),
    )
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function found(country: string): Promise<unknown> {
    const { data, errors } = await server.request(
      `query ($country: String!) {
        articles(filter: { country: $country }, first: 100) { nodes { title } }
        speeches(filter: { country: $country }, first: 100) { totalCount }
        speakers(filter: { country: $country }) { nodes { name } }
      }`,
      { country },
    )
    expect(errors).toEqual([])
    return data
  }
  const pages = (count: number, first: number, name: string) => ({
    articles: {
      nodes: Array.from({ length: count }, (_, at) => ({ title: `Page ${first + count - 1 - at}` })),
    },
    speeches: { totalCount: count },
    speakers: { nodes: [{ name }] },
  })

  it.each(['GB', 'gb', 'UK', 'U.K.', 'British', 'BRITAIN', 'United Kingdom', ' the  United Kingdom '])(
    'finds the same by %j as by the code',
    async (country) => {
      expect(await found(country)).toEqual(pages(5, 0, 'Ana Sorrel'))
    },
  )

  it.each(['NO', 'Norway', 'norwegian'])('finds the same by %j too', async (country) => {
    expect(await found(country)).toEqual(pages(2, 5, 'Odd Brakk'))
  })

  it.each([
    [['GB'], 5],
    [['gb', 'NOR'], 7],
    [['SE', 'SUHH'], 0],
    [[], 0],
  ])('takes codes: %j', async (codes, count) => {
    const { data, errors } = await server.request(
      `query ($codes: [String!]) {
        articles(filter: { countryCode: $codes }) { totalCount }
        speeches(filter: { countryCode: $codes, office: "minister" }) { totalCount }
        speakers(filter: { countryCode: $codes }) { totalCount }
      }`,
      { codes },
    )
    expect(errors).toEqual([])
    const ministers = codes.includes('NOR') ? 2 : 0
    const speakers = count === 0 ? 0 : codes.length
    expect(data).toEqual({
      articles: { totalCount: count },
      speeches: { totalCount: ministers },
      speakers: { totalCount: speakers },
    })
  })

  it.each(['Britain', '', 'XX', 'G'])('refuses %j as a code', async (code) => {
    const { errors } = await server.request(
      'query ($code: String!) { speeches(filter: { countryCode: [$code] }) { totalCount } }',
      { code },
    )
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  it('compares words that no code stands for', async () => {
    expect(await found('european union')).toEqual(pages(1, 7, 'Una Vale'))
    expect(await found('Tavria')).toMatchObject({ speeches: { totalCount: 0 } })
  })

  it('composes with other filters', async () => {
    const { data } = await server.request(`{
      not: articles(filter: { not: { country: "GB" } }) { totalCount }
      one: articles(filter: { country: "uk", office: "of Britain" }) { totalCount }
      genre: articles(filter: { genre: [REPORT, MINUTES], country: "Norway" }) { totalCount }
      minutes: articles(filter: { genre: MINUTES }) { totalCount }
    }`)
    expect(data).toEqual({
      not: { totalCount: 3 },
      one: { totalCount: 1 },
      genre: { totalCount: 2 },
      minutes: { totalCount: 0 },
    })
  })

  it('stands for what the facets of a search count', async () => {
    const { data, errors } = await server.request(`{
      all: search(query: "Monday or tunnel or quay") { facets { countries { countryCode count } genres { genre count } } }
      one: search(query: "tunnel or quay", filter: { country: "Britain" }) { facets { countries { countryCode country count } } }
    }`)
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      all: {
        facets: {
          countries: [
            { countryCode: 'GB', count: 5 },
            { countryCode: 'NO', count: 2 },
          ],
          genres: [{ genre: 'REPORT', count: 8 }],
        },
      },
      one: { facets: { countries: [{ countryCode: 'GB', count: 5 }] } },
    })
  })
})

it('what an earlier release read without codes is found by all names, and gets its codes from reparse', async () => {
  await using counted = await openCountedArchive()
  const given = [...british, union].map((text) =>
    parsePage({ kind: 'fields', fields: { title: 'Page', text } }),
  )
  await counted.archive.publish(given)
  const db = databaseOf(counted.archive)
  await db.updateTable('speech').set({ country_code: null }).execute()
  await db.updateTable('article').set({ genre: null }).execute()

  const found = async (country: string) => {
    const { result } = await counted.request(
      'query ($country: String!) { speeches(filter: { country: $country }) { totalCount nodes { countryCode } } }',
      { country },
    )
    return result.data?.['speeches']
  }
  const all = (countryCode: string | null) => ({ totalCount: 5, nodes: Array(5).fill({ countryCode }) })
  for (const name of ['GB', 'British', 'united kingdom']) expect(await found(name)).toEqual(all(null))

  const step = await counted.archive.reparse(readPage, null, 100)
  expect(step.articles.filter(({ changed }) => changed.includes('COUNTRIES'))).toHaveLength(5)
  expect(step.articles.slice(-1).map(({ changed }) => changed)).toEqual([['GENRE']])
  for (const name of ['GB', 'British', 'united kingdom']) expect(await found(name)).toEqual(all('GB'))
  expect((await counted.archive.reparse(readPage, null, 100)).articles).toEqual([])
})
