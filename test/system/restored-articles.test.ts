import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DeliveredArchive, type TestSink } from '../environment/delivered-archive.ts'

const fields = `
  __typename
  ... on ArticlePublished { cursor article { id title } }
  ... on ArticleRestored { cursor article { id title } }
  ... on ArticleWithdrawn { cursor articleId }
`

/** Ways to follow the feed, each of them a program that keeps a mirror of the archive. */
const ways = {
  everything: `publications(after: $after, from: $from) { ${fields} }`,
  'kinds of before there was RESTORED': `publications(after: $after, from: $from, kinds: [PUBLISHED, WITHDRAWN]) { ${fields} }`,
  'no withdrawals': `publications(after: $after, from: $from, kinds: [PUBLISHED, RESTORED]) { ${fields} }`,
  articlePublished:
    'publications: articlePublished(after: $after, from: $from) { __typename cursor article { id title } }',
} as const

type Way = keyof typeof ways

interface Event {
  readonly __typename: string
  readonly cursor: string
  readonly article?: { readonly id: string; readonly title: string }
  readonly articleId?: string
}

/** What a program has that follows the feed, with the cursor of where it stopped. */
interface Mirror {
  readonly way: Way
  readonly titles: ReadonlyMap<string, string>
  readonly cursor: string | null
  /** What it was told since it was here last. */
  readonly events: readonly string[]
}

describe('articles that are withdrawn and restored', () => {
  let archive: DeliveredArchive
  beforeAll(async () => {
    archive = await DeliveredArchive.open()
  })
  afterAll(() => archive[Symbol.asyncDispose]())

  let markers = 0

  /** Each reads everything up to now. */
  async function readOn(mirrors: readonly Mirror[]): Promise<Mirror[]> {
    const sinks: TestSink[] = []
    for (const { way, cursor } of mirrors) {
      const start = cursor === null ? { from: 'BEGINNING' } : { after: cursor }
      sinks.push(
        await archive.subscribe(
          `subscription ($after: FeedCursor, $from: FeedStart) { ${ways[way]} }`,
          start,
        ),
      )
    }
    markers += 1
    const marker = `Marker ${markers}`
    await archive.publish([marker])
    await vi.waitFor(
      () => {
        for (const sink of sinks) expect(told(sink).at(-1)?.article?.title).toBe(marker)
      },
      { timeout: 20_000 },
    )
    for (const sink of sinks) sink.leave()
    return mirrors.map((mirror, index) => after(mirror, sinks[index]))
  }

  function after({ way, titles, cursor }: Mirror, sink: TestSink | undefined): Mirror {
    const kept = new Map(titles)
    const events: string[] = []
    const all = sink === undefined ? [] : told(sink)
    for (const { __typename, article, articleId = '' } of all) {
      if (article?.title.startsWith('Marker')) continue
      events.push(`${__typename} ${article?.title ?? kept.get(articleId) ?? 'unknown'}`)
      if (article === undefined) kept.delete(articleId)
      else kept.set(article.id, article.title)
    }
    return { way, titles: kept, cursor: all.at(-1)?.cursor ?? cursor, events }
  }

  const told = (sink: TestSink) => sink.events.map(({ json }) => JSON.parse(json).data.publications as Event)
  const all = () => Object.keys(ways) as Way[]
  const anew = (way: Way): Mirror => ({ way, titles: new Map(), cursor: null, events: [] })
  const have = ({ titles }: Mirror) => [...titles.values()].sort()

  it('are in every mirror in the end, whenever it read and whatever it follows', async () => {
    const mirrors: Mirror[] = []
    const rest = async () => {
      mirrors.push(...(await readOn(all().map(anew))))
    }
    const [one = '', two = '', three = ''] = await archive.publish(['One', 'Two', 'Three'])
    await rest()
    await archive.archive.withdraw(one)
    await archive.archive.withdraw(two)
    await rest()
    await archive.archive.restore(one)
    // Restoring once more, or what was never withdrawn, tells nobody anything.
    await archive.archive.restore(one)
    await archive.archive.restore(three)
    await rest()
    await archive.archive.withdraw(one)
    await archive.archive.withdraw(three)
    await rest()
    await archive.archive.restore(one)

    for (const now of await readOn(mirrors)) {
      // Whoever is never told of withdrawals keeps what was withdrawn.
      const follows = now.way === 'everything' || now.way === 'kinds of before there was RESTORED'
      expect(follows ? have(now) : have(now).filter((title) => title === 'One')).toEqual(['One'])
      expect(now.events.filter((event) => event.endsWith('One')).length, now.way).toBe(1)
    }
    const replayed = await readOn(all().map(anew))
    expect(Object.fromEntries(replayed.map(({ way, events }) => [way, events]))).toEqual({
      everything: ['ArticleWithdrawn unknown', 'ArticleWithdrawn unknown', 'ArticleRestored One'],
      'kinds of before there was RESTORED': [
        'ArticleWithdrawn unknown',
        'ArticleWithdrawn unknown',
        'ArticlePublished One',
      ],
      'no withdrawals': ['ArticleRestored One'],
      articlePublished: ['ArticlePublished One'],
    })
  })

  it('are told of live', async () => {
    const sink = await archive.subscribe(`subscription { ${ways.everything.replace(/\(.*?\)/, '')} }`)
    const [id = ''] = await archive.publish(['Live'])
    await archive.archive.withdraw(id)
    await archive.archive.restore(id)
    await vi.waitFor(
      () =>
        expect(told(sink).map(({ __typename }) => __typename)).toEqual(
          expect.arrayContaining(['ArticleRestored']),
        ),
      { timeout: 20_000 },
    )
    sink.leave()
  })

  it('that were withdrawn under embargo are published when it ends, and not before', async () => {
    const mirrors = await readOn([anew('everything')])
    const [id = ''] = await archive.publish(['Embargoed'], new Date(Date.now() + 3_600_000))
    await archive.archive.withdraw(id)
    await archive.archive.restore(id)
    const before = await readOn(mirrors)
    expect(before.map(({ events }) => events)).toEqual([[]])
    await archive.archive.moveEmbargo(id, null)
    expect((await readOn(before)).map(({ events }) => events)).toEqual([['ArticlePublished Embargoed']])
  })
})
