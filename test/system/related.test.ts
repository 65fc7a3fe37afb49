import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomRuns } from '../environment/random-runs.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

/**
 * One text that announces, and the articles it may announce. The teaser of `harbour` fits one article by its
 * date; that of `greeting` two of one day; that of `silent` none; that of `undated` an article without a date.
 */
const greeting = 'The President of Orlanda sent a message of greeting to the head of state of'
function pages(run: string) {
  const source = `Office ${run}`
  return {
    list: {
      source,
      title: `Calendar ${run}`,
      text: 'The office publishes the calendar of the week.',
      related: [
        { teaser: `Work on the ${run} harbour of Selmouth began on`, date: '2031-05-04' },
        { teaser: `${greeting}`, date: '2031-05-06' },
        { teaser: 'Nobody has published a word about this so far', date: '2031-05-06' },
        { teaser: `The ${run} archive of maps was opened to readers`, date: '2031-05-09' },
      ],
    },
    harbour: {
      source,
      title: 'Harbour',
      date: '2031-05-04',
      text: `Work on the ${run} harbour of Selmouth began on Monday. It lasts a year.`,
    },
    harbourLater: {
      source,
      title: 'Harbour again',
      date: '2031-06-04',
      text: `Work on the ${run} harbour of Selmouth began on time. So it was said.`,
    },
    greetingOne: {
      source,
      title: 'Greeting',
      date: '2031-05-06',
      text: `${greeting} Tavria on the national day.`,
    },
    greetingTwo: {
      source,
      title: 'Greeting',
      date: '2031-05-06',
      text: `${greeting} Belmar on the day of the sea.`,
    },
    undated: {
      source,
      title: 'Maps',
      text: `The ${run} archive of maps was opened to readers. It holds nine thousand sheets.`,
    },
  }
}

const read = /* GraphQL */ `
  query ($source: [String!]) {
    articles(first: 100, filter: { source: $source }) {
      nodes {
        title
        text
        published { value basis }
        relatedItems { teaser resolution article { text } candidates { text } }
        mentionedBy { totalCount }
      }
    }
  }
`

interface Outcome {
  articles: {
    nodes: {
      text: string
      title: string
      published: { value: string; basis: string } | null
      relatedItems: {
        teaser: string
        resolution: string
        article: { text: string } | null
        candidates: { text: string }[]
      }[]
      mentionedBy: { totalCount: number }
    }[]
  }
}

describe('RelatedItem.resolution', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function outcome(run: string): Promise<Outcome['articles']['nodes']> {
    const { data, errors } = await server.request(read, { source: [`office-${run}`] })
    expect(errors).toEqual([])
    return (data as Outcome).articles.nodes
  }

  it('is the same in whatever order and company the pages come', async () => {
    let runs = 0
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          ['list', 'harbour', 'harbourLater', 'greetingOne', 'greetingTwo', 'undated'] as const,
          { minLength: 6 },
        ),
        fc.integer({ min: 1, max: 6 }),
        async (order, length) => {
          const run = `run${runs++}`
          const given = pages(run)
          const inOrder = order.map((name) => given[name])
          while (inOrder.length > 0) await server.publish(inOrder.splice(0, length))

          const nodes = await outcome(run)
          const items = nodes.find(({ title }) => title === `Calendar ${run}`)?.relatedItems
          expect(items?.map(({ resolution }) => resolution)).toEqual([
            'RESOLVED',
            'AMBIGUOUS',
            'UNRESOLVED',
            'RESOLVED',
          ])
          expect(items?.[0]?.article?.text).toBe(given.harbour.text)
          expect(items?.[1]?.article).toBeNull()
          expect(items?.[1]?.candidates.map(({ text }) => text).sort()).toEqual(
            [given.greetingTwo.text, given.greetingOne.text].sort(),
          )
          expect(items?.[2]?.candidates).toEqual([])
          expect(items?.[3]?.article?.text).toBe(given.undated.text)
          const undated = nodes.find(({ text }) => text === given.undated.text)
          expect(undated?.published).toEqual({ value: '2031-05-09', basis: 'TEASER' })
          expect(undated?.mentionedBy.totalCount).toBe(1)
          expect(nodes.find(({ text }) => text === given.harbourLater.text)?.mentionedBy.totalCount).toBe(0)
        },
      ),
      randomRuns(6),
    )
  })

  it('turns from UNRESOLVED to RESOLVED when the article arrives, and to AMBIGUOUS when a second one fits', async () => {
    const { list, greetingOne, greetingTwo } = pages('steps')
    const steps: (string | undefined)[] = []
    for (const page of [list, greetingOne, greetingTwo]) {
      await server.publish([page])
      const nodes = await outcome('steps')
      steps.push(nodes.find(({ title }) => title === 'Calendar steps')?.relatedItems[1]?.resolution)
    }
    expect(steps).toEqual(['UNRESOLVED', 'RESOLVED', 'AMBIGUOUS'])
  })

  it('goes back when an article is withdrawn', async () => {
    const { list, greetingOne, greetingTwo } = pages('back')
    const ids = await server.publish([list, greetingOne, greetingTwo])
    const { errors } = await server.request(
      'mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }',
      { id: ids[2] },
    )
    expect(errors).toEqual([])
    const item = (await outcome('back')).find(({ title }) => title === 'Calendar back')?.relatedItems[1]
    expect(item?.resolution).toBe('RESOLVED')
    expect(item?.article?.text).toBe(greetingOne.text)
  })

  it('stays AMBIGUOUS where teasers with the same words bear different dates and the article bears none', async () => {
    const source = 'Office conflict'
    const teaser = 'The two sides exchanged views on the'
    await server.publish([
      {
        source,
        title: 'List',
        text: 'A list.',
        related: [
          { teaser, date: '2031-01-01' },
          { teaser, date: '2031-02-01' },
        ],
      },
      { source, title: 'Talks', text: `${teaser} fishing grounds of the north.` },
    ])
    const nodes = await outcome('conflict')
    expect(nodes.find(({ title }) => title === 'Talks')?.published).toBeNull()
    expect(
      nodes
        .find(({ title }) => title === 'List')
        ?.relatedItems.map((item) => [item.resolution, item.candidates.length]),
    ).toEqual([
      ['AMBIGUOUS', 1],
      ['AMBIGUOUS', 1],
    ])
  })

  it('follows an address where the words do not decide, and never to another address of the same site', async () => {
    const source = 'Office address'
    const at = (path: string) => `https://news.example/${path}`
    await server.publish([
      {
        source,
        title: 'List',
        text: 'A list.',
        related: [
          { teaser: 'Statement', date: '2031-03-01', url: at('a') },
          { teaser: 'Statement', date: '2031-03-01', url: at('missing') },
        ],
      },
      { source, title: 'Statement', date: '2031-03-01', url: at('a'), text: 'Statement of the first kind.' },
      { source, title: 'Statement', date: '2031-03-01', url: at('b'), text: 'Statement of the second kind.' },
    ])
    const items = (await outcome('address')).find(({ title }) => title === 'List')?.relatedItems
    expect(items?.map(({ resolution, article }) => [resolution, article?.text ?? null])).toEqual([
      ['RESOLVED', 'Statement of the first kind.'],
      ['UNRESOLVED', null],
    ])
  })
})
