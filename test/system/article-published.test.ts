import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
    articlePublished(after: $after, from: $from, filter: $filter) {
      cursor
      replayed
      article { id title }
    }
  }
`

const page = (title: string, more: object = {}) => ({
  title,
  text: `${title} was announced by the office.`,
  ...more,
})

describe('Subscription.articlePublished', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const open = (variables: object) => EventStream.open(server.url, subscription, variables)
  async function titles(stream: EventStream, count: number) {
    return (await stream.take(count)).map(({ data }) => data?.articlePublished?.article.title)
  }

  it('replays from the beginning and goes on live, each article once and in order', async () => {
    await server.publish([page('First'), page('Second')])
    await using stream = await open({ from: 'BEGINNING' })
    const replayed = await stream.take(2)
    await server.publish([page('Third')])
    await server.publish([page('Fourth'), page('Fifth')])
    const live = await stream.take(3)

    const seen = [...replayed, ...live].map(({ data }) => data?.articlePublished)
    expect(seen.map((publication) => publication?.article.title)).toEqual([
      'First',
      'Second',
      'Third',
      'Fourth',
      'Fifth',
    ])
    expect(seen.map((publication) => publication?.replayed)).toEqual([true, true, false, false, false])
    expect(new Set(seen.map((publication) => publication?.cursor)).size).toBe(5)
  })

  it('begins with what comes when nothing else is said', async () => {
    await using stream = await open({})
    await using other = await open({ from: 'NOW' })
    await server.publish([page('Only this')])
    expect(await titles(stream, 1)).toEqual(['Only this'])
    expect(await titles(other, 1)).toEqual(['Only this'])
  })

  it('goes on behind a cursor after the connection was cut, without loss and without repeat', async () => {
    const stream = await open({ from: 'NOW' })
    const expected = ['Cut 1', 'Cut 2', 'Cut 3', 'Cut 4', 'Cut 5', 'Cut 6']
    await server.publish([page('Cut 1'), page('Cut 2'), page('Cut 3')])
    const before = await stream.take(2)
    stream.cut()
    await server.publish([page('Cut 4')])
    await server.publish([page('Cut 5')])

    await using resumed = await open({ after: before.at(-1)?.data?.articlePublished?.cursor })
    const between = await titles(resumed, 3)
    await server.publish([page('Cut 6')])
    const live = await resumed.take(1)
    expect([
      ...before.map(({ data }) => data?.articlePublished?.article.title),
      ...between,
      live[0]?.data?.articlePublished?.article.title,
    ]).toEqual(expected)
    expect(live[0]?.data?.articlePublished?.replayed).toBe(false)
  })

  it('gives only what the filter asks for', async () => {
    await using stream = await open({ from: 'NOW', filter: { source: ['harbour-office'] } })
    await server.publish([
      page('Not this', { source: 'Another office' }),
      page('But this', { source: 'Harbour Office' }),
    ])
    expect(await titles(stream, 1)).toEqual(['But this'])
  })

  it('leaves out what was withdrawn, and says nothing of what is under embargo', async () => {
    await using stream = await open({ from: 'NOW' })
    const [withdrawn] = await server.publish([page('Withdrawn soon')])
    expect(await titles(stream, 1)).toEqual(['Withdrawn soon'])
    const cursor = (
      await (async () => {
        await using again = await open({ from: 'BEGINNING' })
        return await again.take(1)
      })()
    )[0]?.data?.articlePublished?.cursor
    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', {
      id: withdrawn,
    })
    await server.publish([page('Under embargo')], {
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await server.publish([page('After the embargo')])

    await using replay = await open({ after: cursor })
    const seen: (string | undefined)[] = []
    while (seen.at(-1) !== 'After the embargo') seen.push(...(await titles(replay, 1)))
    expect(seen).not.toContain('Withdrawn soon')
    expect(seen).not.toContain('Under embargo')
  })

  it('publishes what was under embargo when its time has come', async () => {
    await using stream = await open({ from: 'NOW' })
    await server.publish([page('Soon')], { publishAt: new Date(Date.now() + 700).toISOString() })
    await server.publish([page('At once')])
    expect(await titles(stream, 2)).toEqual(['At once', 'Soon'])
  })

  it.each([
    ['CURSOR_INVALID', { after: 'nonsense' }],
    ['CURSOR_INVALID', { after: '' }],
    ['CURSOR_EXPIRED', { after: `${'0'.repeat(32)}.1` }],
    ['BAD_USER_INPUT', { after: `${'0'.repeat(32)}.1`, from: 'NOW' }],
  ])('answers %s to %o', async (code, variables) => {
    await using stream = await open(variables)
    expect((await stream.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual([code])
    expect(await stream.next()).toBeNull()
  })

  it('answers CURSOR_IN_FUTURE to a cursor ahead of the archive', async () => {
    await using beginning = await open({ from: 'BEGINNING' })
    const cursor = (await beginning.next())?.data?.articlePublished?.cursor
    await using stream = await open({ after: cursor?.replace(/\d+$/, '999999') })
    expect((await stream.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'CURSOR_IN_FUTURE',
    ])
  })

  it('tells the place at once and with every event, so that nothing is lost even before the first', async () => {
    const stream = await open({ from: 'NOW' })
    const opened = await stream.nextItem()
    expect(opened?.data).toBeUndefined()
    stream.cut()
    await server.publish([page('While nobody was there')])

    await using resumed = await EventStream.open(
      server.url,
      subscription,
      {},
      { 'last-event-id': opened?.id ?? '' },
    )
    const event = await resumed.next()
    expect(event?.data?.articlePublished?.article.title).toBe('While nobody was there')
    expect(event?.id).toBe(event?.data?.articlePublished?.cursor)

    await using filtered = await EventStream.open(
      server.url,
      subscription,
      { filter: { source: 'nobody' } },
      { 'last-event-id': opened?.id ?? '' },
    )
    expect((await filtered.nextItem())?.id).toBe(opened?.id)
  })

  it('ends its streams when the server closes', async () => {
    const closing = await startTestServer()
    const stream = await EventStream.open(closing.url, subscription, { from: 'NOW' })
    await closing[Symbol.asyncDispose]()
    expect((await stream.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'SERVER_CLOSING',
    ])
    expect(await stream.next()).toBeNull()
  })
})
