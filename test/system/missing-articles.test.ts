import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

interface Missing {
  readonly missingArticles: {
    readonly totalCount: number
    readonly nodes: readonly {
      readonly teaser: string
      readonly truncated: boolean
      readonly published: { readonly value: string } | null
      readonly url: string | null
      readonly count: number
      readonly first: { readonly title: string }
      readonly last: { readonly title: string }
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
}

const list = (
  source: string,
  title: string,
  date: string,
  related: readonly { teaser: string; date?: string; url?: string }[],
) => ({ source, title, date, text: `The office of ${source} publishes its calendar of ${date}.`, related })

describe('Missing articles', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function missing(source: string, more: Record<string, unknown> = {}) {
    const { data, errors } = await server.request(
      `query ($filter: RelatedItemFilter, $first: Int, $after: String, $asOf: FeedCursor) {
        missingArticles(filter: $filter, first: $first, after: $after, asOf: $asOf) {
          totalCount
          nodes { teaser truncated published { value } url count first { title } last { title } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { ...more, filter: { onArticle: { source: [source] } } },
    )
    expect(errors).toEqual([])
    return (data as Missing).missingArticles
  }

  it('are announced once, however often and however far the teasers are printed', async () => {
    await server.publish([
      list('once', 'Week 1', '2031-05-05', [
        { teaser: 'The harbour light of Selmouth was lit by...', date: '2031-05-04' },
        { teaser: 'The canal of Norwold freezes', date: '2031-05-03' },
      ]),
      list('once', 'Week 2', '2031-05-12', [
        { teaser: 'The harbour light of Selmouth was lit by the keeper and', date: '2031-05-04' },
        { teaser: 'The Harbour light, of Selmouth, was lit...', date: '2031-05-04' },
      ]),
      // Another day is another article.
      list('once', 'Week 3', '2031-05-19', [
        { teaser: 'The harbour light of Selmouth was lit by...', date: '2031-05-17' },
      ]),
    ])
    const found = await missing('once')
    expect(found.totalCount).toBe(3)
    expect(
      found.nodes.map(({ published, count, first, last }) => [
        published?.value,
        count,
        first.title,
        last.title,
      ]),
    ).toEqual([
      ['2031-05-17', 1, 'Week 3', 'Week 3'],
      ['2031-05-04', 3, 'Week 1', 'Week 2'],
      ['2031-05-03', 1, 'Week 1', 'Week 1'],
    ])
    expect(found.nodes[1]).toMatchObject({
      teaser: 'The harbour light of Selmouth was lit by the keeper and',
      truncated: false,
    })
  })

  it('stay apart where a teaser could go on in several ways, and where whole teasers begin alike', async () => {
    await server.publish([
      list('apart', 'Week 1', '2031-05-05', [
        { teaser: 'The President sent a greeting to...', date: '2031-05-04' },
        { teaser: 'The President sent a greeting to Tavria', date: '2031-05-04' },
        { teaser: 'The President sent a greeting to Belmar', date: '2031-05-04' },
        { teaser: 'The port opens', date: '2031-05-03' },
        { teaser: 'The port opens again', date: '2031-05-03' },
        { teaser: 'The port op...', date: '2031-05-03' },
      ]),
    ])
    const found = await missing('apart')
    expect(found.nodes.map(({ teaser, count }) => `${count} ${teaser}`).toSorted()).toEqual([
      '1 The President sent a greeting to Belmar',
      '1 The President sent a greeting to Tavria',
      '1 The President sent a greeting to...',
      '1 The port op...',
      '1 The port opens',
      '1 The port opens again',
    ])
  })

  it('are one where they lead to one address, and two where they lead to two', async () => {
    await server.publish([
      list('address', 'Week 1', '2031-05-05', [
        { teaser: 'Daily briefing', url: 'https://office.example/briefing/1' },
        { teaser: 'Daily briefing', url: 'https://office.example/briefing/2' },
        { teaser: 'Daily', date: '2031-05-04', url: 'https://office.example/briefing/2' },
      ]),
    ])
    const found = await missing('address')
    expect(
      found.nodes.map(({ teaser, url, published, count }) => [teaser, url, published?.value, count]),
    ).toEqual([
      ['Daily', 'https://office.example/briefing/2', '2031-05-04', 2],
      ['Daily briefing', 'https://office.example/briefing/1', undefined, 1],
    ])
  })

  it('are missing no more when they come, but were at the position before', async () => {
    await server.publish([
      list('come', 'Week 1', '2031-05-05', [
        { teaser: 'The lock of Estermark is closed for repairs', date: '2031-05-04' },
        { teaser: 'The mill of Estermark burns', date: '2031-05-04' },
      ]),
    ])
    const { data } = await server.request('{ archive { position } }')
    const { position } = (data as { archive: { position: string } }).archive
    await server.publish([
      {
        source: 'come',
        title: 'Lock',
        date: '2031-05-04',
        text: 'The lock of Estermark is closed for repairs until the summer.',
      },
    ])
    const teasers = (found: Missing['missingArticles']) => found.nodes.map(({ teaser }) => teaser).toSorted()
    expect(teasers(await missing('come'))).toEqual(['The mill of Estermark burns'])
    expect(teasers(await missing('come', { asOf: position }))).toEqual([
      'The lock of Estermark is closed for repairs',
      'The mill of Estermark burns',
    ])
  })

  it('come page by page, each once', async () => {
    const related = Array.from({ length: 7 }, (_, day) => ({
      teaser: `The report of ferry ${day} is out`,
      ...(day < 5 && { date: `2031-05-0${(day % 3) + 1}` }),
    }))
    await server.publish([list('walk', 'Week 1', '2031-05-05', related)])
    const walked: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Missing['missingArticles'] = await missing('walk', { first: 2, after })
      walked.push(...nodes.map(({ teaser }) => teaser))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(walked.toSorted()).toEqual(related.map(({ teaser }) => teaser))
  })
})
