import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DeliveredArchive, TestSink } from '../environment/delivered-archive.ts'
import { randomRuns } from '../environment/random-runs.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
    articlePublished(after: $after, from: $from, filter: $filter) { cursor replayed article { title } }
  }
`

describe('delivery in groups', () => {
  let archive: DeliveredArchive
  beforeAll(async () => {
    archive = await DeliveredArchive.open()
  })
  afterAll(() => archive[Symbol.asyncDispose]())

  const subscribe = (variables: Record<string, unknown> = {}, sink?: TestSink) =>
    archive.subscribe(subscription, variables, sink)
  const many = (count: number, variables?: Record<string, unknown>) =>
    Promise.all(Array.from({ length: count }, () => subscribe(variables)))
  const leave = (...sinks: TestSink[]) => {
    for (const sink of sinks) sink.leave()
  }
  let run = 0
  const titles = (count: number, prefix = 'Notice') => {
    run += 1
    return Array.from({ length: count }, (_item, index) => `${prefix} ${run}-${index}`)
  }
  /** Statements that it takes until the sinks have what is published. */
  async function costOf(published: readonly string[], ...sinks: TestSink[]): Promise<number> {
    const before = archive.statements
    await archive.publish(published)
    const [last = ''] = published.slice(-1)
    await vi.waitFor(() => expect(sinks.filter((sink) => sink.titles.at(-1) !== last)).toEqual([]), {
      timeout: 20_000,
    })
    return archive.statements - before
  }

  it('executes and serialises once for all who share document, variables and rights', async () => {
    const alone = await subscribe()
    const costAlone = await costOf(titles(3), alone)
    leave(alone)
    const sinks = await many(40)
    const costTogether = await costOf(titles(3), ...sinks)
    expect(costTogether).toBe(costAlone)
    const events = new Set(sinks.map(({ events }) => events.at(-1)))
    expect(events.size).toBe(1)
    leave(...sinks)
  })

  it('shares also among those who began in different places', async () => {
    const [first = '', second = ''] = titles(2)
    const old = await subscribe()
    await costOf([first], old)
    const after = old.cursor()
    const [early, late] = [await subscribe({ from: 'BEGINNING' }), await subscribe({ after })]
    await costOf([second], early, late, old)
    expect(new Set([early, late, old].map(({ events }) => events.at(-1))).size).toBe(1)
    leave(early, late, old)
  })

  it('runs a filter once for each group', async () => {
    const harbour = { filter: { source: ['harbour-office'] } }
    const one = await subscribe(harbour)
    const costOne = await costOf(titles(1, 'Harbour'), one)
    const rest = await many(20, harbour)
    expect(await costOf(titles(1, 'Harbour'), one, ...rest)).toBe(costOne)
    const other = await subscribe({ filter: { source: ['harbour-office', 'another'] } })
    expect(await costOf(titles(1, 'Harbour'), one, ...rest, other)).toBe(2 * costOne)
    const before = one.events.length
    const everything = await subscribe()
    await costOf(titles(2), everything)
    expect(one.events.length).toBe(before)
    leave(one, ...rest, other, everything)
  })

  it('executes once for all who come back to the same place at the same time', async () => {
    const watching = await subscribe()
    const after = watching.cursor()
    await costOf(titles(5), watching)
    leave(watching)
    const before = archive.statements
    const sinks = await many(30, { after })
    await vi.waitFor(() => expect(sinks.every(({ events }) => events.length === 5)).toBe(true), {
      timeout: 20_000,
    })
    // Each looks for itself which of the records it wants; the articles are read once.
    expect(archive.statements - before).toBeLessThan(30 + 3 * 5)
    leave(...sinks)
  })

  it('goes on for all others where one cannot be written to', async () => {
    const sinks = await many(3)
    const [, broken] = sinks
    if (broken !== undefined) broken.broken = true
    const rest = sinks.filter((sink) => sink !== broken)
    await costOf(titles(2), ...rest)
    expect(broken?.codes).toEqual(['INTERNAL_SERVER_ERROR'])
    expect(rest.map(({ codes }) => codes)).toEqual([[], []])
    leave(...rest)
  })

  it('neither waits for one who does not read, nor works for nobody, and loses nothing for that one', async () => {
    const slow = await subscribe({}, Object.assign(new TestSink(), { reads: false }))
    const quick = await subscribe()
    const published = titles(400)
    for (let at = 0; at < published.length; at += 100) await costOf(published.slice(at, at + 100), quick)
    expect(slow.events.length).toBe(1)
    leave(quick)

    const before = archive.statements
    const unread = titles(50)
    await archive.publish(unread)
    await sleep(600)
    expect(archive.statements).toBe(before)
    slow.read()
    await vi.waitFor(() => expect(slow.titles.at(-1)).toBe(unread.at(-1)), { timeout: 20_000 })
    expect(slow.titles).toEqual([...published, ...unread])
    expect(slow.events.some(({ json }) => json.includes('"replayed":true'))).toBe(false)
    leave(slow)
  })

  it('overcomes a database that fails for a moment, without loss and without repeat', async () => {
    const sinks = await many(3)
    const published = titles(6)
    let failures = 3
    archive.beforeStatement = () => {
      failures -= 1
      if (failures >= 0) throw new Error('The database is away')
    }
    await costOf(published, ...sinks)
    archive.beforeStatement = () => {}
    expect(failures).toBeLessThan(0)
    for (const sink of sinks) expect(sink.titles).toEqual(published)
    leave(...sinks)
  })

  it('sends a group away whose fault stays, and nobody else', async () => {
    const failing = await many(2, { filter: { text: 'marked' } })
    const sinks = await many(2)
    archive.beforeStatement = (node) => {
      if (JSON.stringify(node).includes("'marked'")) throw new Error('The database cannot answer this')
    }
    await costOf(titles(2), ...sinks)
    await costOf(titles(2), ...sinks)
    await vi.waitFor(
      () => expect(failing.map(({ codes }) => codes)).toEqual(Array(2).fill(['INTERNAL_SERVER_ERROR'])),
      { timeout: 20_000 },
    )
    archive.beforeStatement = () => {}
    expect(sinks.map(({ codes }) => codes)).toEqual([[], []])
    leave(...sinks)
  })

  it('forgets what was withdrawn before a slow reader has read it', async () => {
    const quick = await subscribe()
    const slow = await subscribe({}, Object.assign(new TestSink(), { reads: false }))
    const published = titles(3)
    const ids = await archive.publish(published)
    await vi.waitFor(() => expect(quick.titles.at(-1)).toBe(published.at(-1)), { timeout: 20_000 })
    await archive.archive.withdraw(ids[1] ?? '')
    await costOf(titles(1), quick)
    slow.read()
    await vi.waitFor(() => expect(slow.titles.at(-1)).toBe(quick.titles.at(-1)), { timeout: 20_000 })
    expect(slow.titles).not.toContain(published[1])
    expect(slow.titles).toContain(published[2])
    leave(quick, slow)
  })

  it('never tells of an article that was withdrawn under embargo', async () => {
    const everything = await archive.subscribe(`subscription {
      publications { __typename ... on ArticleWithdrawn { articleId } ... on ArticlePublished { article { title } } }
    }`)
    const [hidden = ''] = await archive.publish(titles(1), new Date(Date.now() + 400))
    await archive.archive.withdraw(hidden)
    const [last = ''] = titles(1)
    await archive.publish([last], new Date(Date.now() + 800))
    await vi.waitFor(() => expect(everything.events.length).toBeGreaterThan(0), { timeout: 20_000 })
    expect(everything.events.map(({ json }) => JSON.parse(json).data.publications)).toEqual([
      { __typename: 'ArticlePublished', article: { title: last } },
    ])
    leave(everything)
  })

  it('gives every subscriber each article once and in order, whenever it comes, reads or falls behind', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('publish' as const), count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ do: fc.constant('subscribe' as const), reads: fc.boolean() }),
      fc.record({ do: fc.constant('resume' as const), of: fc.nat({ max: 5 }) }),
      fc.record({ do: fc.constant('stop' as const), of: fc.nat({ max: 5 }) }),
      fc.record({ do: fc.constant('read' as const), of: fc.nat({ max: 5 }) }),
      fc.record({ do: fc.constant('pause' as const), milliseconds: fc.integer({ min: 0, max: 30 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const marker = await subscribe()
        await costOf(titles(1), marker)
        const all: string[] = []
        /** Over all its connections: what it has got, and from where in `all` on. */
        const readers: { sink: TestSink; from: number; earlier: string[] }[] = []
        for (const next of steps) {
          const reader = 'of' in next ? readers[next.of % Math.max(1, readers.length)] : undefined
          if (next.do === 'publish') {
            const published = titles(next.count)
            await archive.publish(published)
            all.push(...published)
          } else if (next.do === 'subscribe') {
            await vi.waitFor(() => expect(marker.titles.length - 1).toBe(all.length), { timeout: 20_000 })
            const sink = Object.assign(new TestSink(), { reads: next.reads })
            readers.push({ sink: await subscribe({}, sink), from: all.length, earlier: [] })
          } else if (next.do === 'resume' && reader !== undefined) {
            const after = reader.sink.cursor()
            reader.sink.leave()
            reader.earlier.push(...reader.sink.titles)
            reader.sink = await subscribe({ after })
          } else if (next.do === 'stop' && reader !== undefined) reader.sink.reads = false
          else if (next.do === 'read') reader?.sink.read()
          else if (next.do === 'pause') await sleep(next.milliseconds)
        }
        for (const { sink } of readers) sink.read()
        await vi.waitFor(
          () => {
            for (const { sink, from, earlier } of readers) {
              expect([...earlier, ...sink.titles]).toEqual(all.slice(from))
            }
          },
          { timeout: 20_000 },
        )
        leave(marker, ...readers.map(({ sink }) => sink))
      }),
      randomRuns(8),
    )
  })
})
