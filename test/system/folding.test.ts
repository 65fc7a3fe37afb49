import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

/** Names that only marks and letters of other scripts tell apart, and one in Latin letters with accents. */
const sources = [
  'कमल समाचार',
  'कमला समाचार',
  'ハス新聞',
  'バス新聞',
  'Краи',
  'Край',
  '벨마르통신',
  'Büro für Öffentlichkeit',
]

describe('names and words that are printed in several ways', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    await server.publish(
      sources.map((source, number) => ({
        source,
        language: 'en',
        title: `Names ${number}`,
        text: `Ada Kerrin, Minister of Ports of Harl, said that harbour number ${number} was open.`,
      })),
    )
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function data(query: string, variables: object = {}): Promise<unknown> {
    const answer = await server.request(query, variables)
    expect(answer.errors).toEqual([])
    return answer.data
  }

  it('are sources of their own where other letters or marks are printed', async () => {
    const { sources: found } = (await data(
      '{ sources(first: 100) { nodes { name slug articles { totalCount } } } }',
    )) as {
      sources: { nodes: { name: string; slug: string; articles: { totalCount: number } }[] }
    }
    for (const name of sources) {
      expect(found.nodes.filter((source) => source.name === name)).toEqual([
        expect.objectContaining({ articles: { totalCount: 1 } }),
      ])
    }
  })

  it.each(sources)('are found by the slug as it is typed: %s', async (name) => {
    const typed = name.replaceAll(' ', '-')
    for (const slug of [typed, typed.normalize('NFD'), typed.toUpperCase(), typed.toLowerCase()]) {
      expect(await data('query ($slug: String!) { source(slug: $slug) { name } }', { slug })).toEqual({
        source: { name },
      })
      for (const source of [[slug], [slug, 'of-nobody']]) {
        expect(
          await data(
            'query ($source: [String!]) { articles(filter: { source: $source }) { nodes { source { name } } } }',
            { source },
          ),
        ).toEqual({ articles: { nodes: [{ source: { name } }] } })
      }
    }
  })

  it('are one source for pages that are published under the slug as it is typed', async () => {
    for (const source of [
      'कमला-समाचार'.normalize('NFD'),
      'BÜRO-FÜR-ÖFFENTLICHKEIT',
      'buro-fur-offentlichkeit',
    ]) {
      const { publishPages } = (await data(
        'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status article { source { name } } } } }',
        {
          input: { source, pages: [{ title: source, text: `The desk of ${source} said that it was open.` }] },
        },
      )) as { publishPages: { results: { status: string; article: { source: { name: string } } }[] } }
      expect(sources).toContain(publishPages.results[0]?.article.source.name)
    }
  })

  it.each([
    ['Élodie Ñandú', 'Elodie Nandu'],
    ['Bo Tarn', 'BO TARN'],
    ['Søren Œdlund', 'SOREN OEDLUND'],
  ])('are one speaker, found by both: %s and %s', async (first, second) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      await using own = await startTestServer()
      const page = (name: string | undefined, thing: string) => ({
        language: 'en',
        title: thing,
        text: `${name}, Minister of Ports of Harl, said that the ${thing} was green.`,
      })
      await own.publish([page(one, 'crane')])
      await own.publish([page(other, 'quay')])
      for (const speaker of [first, second, first.normalize('NFD'), second.toLowerCase()]) {
        const { data: answer } = await own.request(
          `query ($speaker: String) {
            speeches(filter: { speaker: $speaker }) { totalCount }
            speakers(filter: { name: $speaker }) { totalCount }
          }`,
          { speaker },
        )
        expect(answer, speaker).toEqual({ speeches: { totalCount: 2 }, speakers: { totalCount: 1 } })
      }
    }
  })

  it('are sorted in one order on every engine and in every locale', async () => {
    const names = ['Zoe Wire', 'angel press', 'Ángel Diario', 'Ōta Shimbun', 'Apple News']
    await server.publish(
      names.map((source, number) => ({
        source,
        language: 'en',
        title: `Order ${number}`,
        text: `${source.split(' ')[0]} Brand, Minister of Lamps of Harl, said that lamp number ${number} was lit.`,
      })),
    )
    for (const list of ['sources', 'speakers']) {
      const walked: string[] = []
      let after: string | null = null
      do {
        const page = (await data(
          `query ($after: String) { list: ${list}(first: 3, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }`,
          { after },
        )) as {
          list: { nodes: { name: string | null }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
        }
        walked.push(...page.list.nodes.flatMap(({ name }) => name ?? []))
        after = page.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null
      } while (after !== null)
      expect(walked).toEqual(walked.toSorted(new Intl.Collator('en').compare))
      expect(walked.length).toBeGreaterThan(4)
    }
    const { sources: all } = (await data('{ sources(first: 100) { nodes { name } } }')) as {
      sources: { nodes: { name: string }[] }
    }
    expect(all.nodes.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([
      'Ángel Diario',
      'angel press',
      'Apple News',
      'Ōta Shimbun',
      'Zoe Wire',
    ])
  })

  describe('are found by filters as they are typed', () => {
    beforeAll(async () => {
      await server.publish([
        {
          title: 'Reception',
          language: 'en-GB',
          text: `A reception was given at the Harbour Club of Velmar on May 6, 2033.

Present there were Åsa Ångström, Minister of Tides, and José O'Neil, ambassador of Arkovia.

Åsa Ångström, U.S. Minister of Isles of Velmar, said that the gauges were ready. Škoda was named.`,
        },
        {
          title: 'Gauges',
          language: 'EN',
          text: `Ivo Marr, Minister of Irises of India, said that the gauges were bad.`,
          related: [{ teaser: 'Ilves in İstanbul, on “ÎLES”' }],
        },
      ])
    })

    it.each([
      ['{ present: "jose o’neil" }', ['Reception']],
      ['{ present: "ANGSTROM" }', ['Reception']],
      ['{ present: "Ångström José" }', []],
      ['{ present: "%" }', []],
      ['{ office: "minister of isles" }', ['Reception']],
      ['{ office: "US MINISTER, of isles" }', ['Reception']],
      ['{ office: "MINISTER OF ÍRISES" }', ['Gauges']],
      ['{ country: "INDIA" }', ['Gauges']],
      ['{ speaker: "Asa Angström" }', ['Reception']],
      ['{ speaker: "A\u030asa A\u030angstro\u0308m" }', ['Reception']],
      ['{ language: "en-gb" }', ['Reception']],
      ['{ language: "en", office: "isles" }', ['Reception']],
      ['{ language: "en", office: "irises" }', ['Gauges']],
    ])('articles(filter: %s)', async (filter, titles) => {
      expect(await data(`{ articles(filter: ${filter}) { nodes { title } } }`)).toEqual({
        articles: { nodes: titles.map((title) => ({ title })) },
      })
    })

    it.each([
      ['ilves in ISTANBUL on iles', 1],
      ['Ilv', 1],
      ['“Î', 1],
      ['_', 0],
    ])('relatedItems(filter: { teaser: %j })', async (teaser, totalCount) => {
      expect(
        await data(
          'query ($teaser: String) { relatedItems(filter: { teaser: $teaser, onArticle: { office: "irises" } }) { totalCount } }',
          { teaser },
        ),
      ).toEqual({ relatedItems: { totalCount } })
    })
  })

  it('are teasers of an article whose title is printed otherwise', async () => {
    const teasers = [
      ['Straße nach Harl eröffnet', 'STRASSE NACH HARL ERÖFFNET'],
      ['Œuvre of Ægir shown', 'Oeuvre of Aegir shown'],
      ['Zusammenarbeit mit Velmar', 'Zu\u00adsam\u00admen\u00adar\u00adbeit mit Velmar'],
      ['Smørrebrød and Łódź agree', 'Smorrebrod and Lodz agree'],
      ['KIRIKKALE KÖPRÜSÜ', 'Kırıkkale köprüsü'],
      ['The people’s port', 'The people´s port'],
    ]
    await server.publish([
      ...teasers.map(([title], number) => ({
        source: 'Harbour Office',
        language: 'en',
        title,
        text: `Ada Kerrin, Minister of Ports of Harl, said that work number ${number} was good.`,
      })),
      {
        source: 'Harbour Office',
        language: 'en',
        title: 'A list',
        text: 'Ada Kerrin, Minister of Ports of Harl, said that lists were good.',
        related: teasers.map(([, teaser]) => ({ teaser })),
      },
    ])
    const { articles } = (await data(
      '{ articles(filter: { text: "lists" }) { nodes { relatedItems { resolution article { title } } } } }',
    )) as { articles: { nodes: { relatedItems: object[] }[] } }
    expect(articles.nodes[0]?.relatedItems).toEqual(
      teasers.map(([title]) => ({ resolution: 'RESOLVED', article: { title } })),
    )
  })
})
