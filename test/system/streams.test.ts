import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { HeldTimers } from '../environment/held-timers.ts'
import { RawStream } from '../environment/raw-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
    articlePublished(after: $after, from: $from, filter: $filter) {
      cursor
      replayed
      article { id title text }
    }
  }
`

/** Events many times as long as the articles, so that few fill the buffers of the operating system. */
const manyTexts = (name: string, count: number) => /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
    articlePublished(after: $after, from: $from, filter: $filter) {
      cursor
      article { title ${Array.from({ length: count }, (_alias, index) => `${name}${index}: text`).join(' ')} }
    }
  }
`
const longEvents = manyTexts('text', 40)

const page = (title: string, length = 0) => ({
  title,
  text: `${title} was announced by the office. ${'All was well. '.repeat(length / 14)}`,
})

const codes = (stream: EventStream) =>
  stream.next().then((result) => result?.errors?.map(({ extensions }) => extensions.code))

/** What cannot be given back: heap and buffers. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

describe('a stream of events', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ delivery: { heartbeat: 100 } })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('does not take variables that are no JSON for none', async () => {
    const query = 'subscription ($filter: ArticleFilter) { articlePublished(filter: $filter) { cursor } }'
    const answer = await fetch(`${server.url}?${new URLSearchParams({ query, variables: '{"filter":' })}`, {
      headers: { accept: 'text/event-stream' },
      signal: AbortSignal.timeout(5_000),
    })
    expect(await answer.text()).toContain('BAD_REQUEST')
  })

  it('is told to proxies and browsers as one, and shows that it lives', async () => {
    const answer = await fetch(
      `${server.url}?query=${encodeURIComponent('subscription { articlePublished { cursor } }')}`,
      { headers: { accept: 'text/event-stream' } },
    )
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      vary: 'origin',
    })
    expect(answer.headers.has('content-encoding')).toBe(false)
    let text = ''
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.split(':\nid: ').length > 3) break
    }
    expect(text).toMatch(/^retry: \d+\nid: \S+\n\n(?::\nid: \S+\n\n)+$/)
  })

  it('moves its place on past what a filter leaves out', async () => {
    const filtered = await RawStream.open(server.url, subscription, { filter: { source: ['nobody'] } })
    const begun = filtered.lastId
    await server.publish([page('Left out')])
    await vi.waitFor(() => expect(filtered.lastId).not.toBe(begun), { timeout: 10_000 })
    filtered.socket.destroy()
    await using resumed = await EventStream.open(
      server.url,
      subscription,
      {},
      { 'last-event-id': filtered.lastId ?? '' },
    )
    await server.publish([page('After it')])
    expect((await resumed.next())?.data?.articlePublished?.article.title).toBe('After it')
  })

  it.each([
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { articlePublished { nothing } }', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }', {}],
    ['GRAPHQL_PARSE_FAILED', 'subscription {', {}],
    ['GRAPHQL_VALIDATION_FAILED', subscription, { filter: { nothing: 1 } }],
    ['BAD_USER_INPUT', subscription, { filter: { text: 'x'.repeat(30_000) } }],
    ['REQUEST_ENTITY_TOO_LARGE', subscription, { filter: { text: 'x'.repeat(100_000) } }],
    ['CURSOR_INVALID', subscription, { after: 'x'.repeat(50_000) }],
  ])('answers %s to what cannot be meant', async (code, query, variables) => {
    await using stream = await EventStream.open(server.url, query, variables)
    expect(await codes(stream)).toEqual([code])
    expect(await stream.next()).toBeNull()
  })

  it('answers queries and mutations as ever to who would take a stream', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    const asked = await fetch(server.url, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': 'kept' },
      body: JSON.stringify({ query: 'query Q { __typename }' }),
    })
    expect(await asked.json()).toEqual({ data: { __typename: 'Query' } })
    expect(asked.headers.get('x-request-id')).toBe('kept')
    const broken = await fetch(server.url, { method: 'POST', headers, body: 'no JSON' })
    expect(broken.status).toBe(400)
    const long = await fetch(server.url, { method: 'POST', headers, body: 'x'.repeat(26_000_000) })
    expect(long.status).toBe(413)
  })

  it('refuses a subscription that asks for no stream, and says how to ask', async () => {
    const { errors } = await server.request('subscription { articlePublished { cursor } }')
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(errors[0]?.message).toContain('text/event-stream')
  })
})

describe('a reader that does not read', () => {
  const unreadTimeout = 61_000
  const pages = Array.from({ length: 10 }, (_item, index) => page(`Long ${index}`, 60_000))
  const titles = pages.map(({ title }) => title)
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ delivery: { unreadTimeout, heartbeat: 100 } })
    await server.publish(pages)
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const titlesOf = (events: Awaited<ReturnType<EventStream['take']>>) =>
    events.map(({ data }) => data?.articlePublished?.article.title)

  it('is sent away and goes on behind its last place; others get everything meanwhile', async () => {
    using unread = new HeldTimers(unreadTimeout)
    const slow = await RawStream.open(server.url, longEvents, { from: 'BEGINNING' })
    slow.socket.pause()
    await using quick = await EventStream.open(server.url, longEvents, { from: 'BEGINNING' })
    expect(titlesOf(await quick.take(titles.length))).toEqual(titles)

    // What the quick one was sent is read, so it is the slow one's.
    await unread.goOff()
    slow.socket.resume()
    await vi.waitFor(() => expect(slow.text.includes('event: complete')).toBe(true), { timeout: 10_000 })
    expect(slow.text.includes('"code":"CONSUMER_TOO_SLOW"')).toBe(true)
    const got = slow.titles
    expect(got.length).toBeLessThan(titles.length)
    slow.socket.destroy()

    await using resumed = await EventStream.open(server.url, longEvents, { after: slow.lastId })
    expect([...got, ...titlesOf(await resumed.take(titles.length - got.length))]).toEqual(titles)
  })

  it('is cut off when it never reads how it ended', async () => {
    using unread = new HeldTimers(unreadTimeout)
    const dead = await RawStream.open(server.url, longEvents, { from: 'BEGINNING' })
    dead.socket.pause()
    await unread.goOff()
    await unread.goOff()
    const closed = once(dead.socket, 'close')
    dead.socket.resume()
    await closed
    expect(dead.text.includes('event: complete')).toBe(false)
  })
})

describe('readers by whom the room for what is held is full', () => {
  it('are sent away while others wait, who get everything; then they go on, and nothing is lost', async () => {
    await using server = await startTestServer({
      delivery: { unreadTimeout: 600_000, crowdedTimeout: 300 },
      limits: { heldBytes: 3_000_000 },
    })
    const titles = Array.from({ length: 5 }, (_item, index) => `Long ${index}`)
    await server.publish(titles.map((title) => page(title, 8_000)))
    const from = { from: 'BEGINNING' }
    const [mine = '', ...queries] = ['one', 'two', 'three'].map((name) => manyTexts(name, 250))
    const stuck = await Promise.all(queries.map((query) => RawStream.open(server.url, query, from)))
    for (const { socket } of stuck) socket.pause()
    await using quick = await EventStream.open(server.url, mine, from)
    const got = (await quick.take(titles.length)).map(({ data }) => data?.articlePublished?.article.title)
    expect(got).toEqual(titles)
    for (const [index, stream] of stuck.entries()) {
      stream.socket.resume()
      const ended = new Promise((resolve) => stream.socket.once('close', resolve))
      await vi.waitFor(
        () => expect(stream.text.includes('event: complete') || stream.socket.closed).toBe(true),
        {
          timeout: 10_000,
        },
      )
      stream.socket.destroy()
      await ended
      const whole = [...stream.text.matchAll(/^id: \S+$/gm)].length - 1
      expect(whole).toBeLessThan(titles.length)
      await using resumed = await EventStream.open(server.url, queries[index] ?? '', { after: stream.lastId })
      const rest = await resumed.take(titles.length - whole)
      expect(rest.map(({ data }) => data?.articlePublished?.article.title)).toEqual(titles.slice(whole))
    }
  })
})

describe('readers that never read', () => {
  it('cost at most a megabyte each, also where each has a filter of its own', async () => {
    await using server = await startTestServer({ delivery: { unreadTimeout: 120_000 } })
    await server.publish(Array.from({ length: 30 }, (_item, index) => page(`Long ${index}`, 8_000)))
    const before = memoryInUse()
    const streams = await Promise.all(
      Array.from({ length: 30 }, async (_item, index) => {
        const filter = { not: { source: [`nobody-${index}`] } }
        const stream = await RawStream.open(server.url, longEvents, { from: 'BEGINNING', filter })
        stream.socket.pause()
        stream.text = ''
        return stream
      }),
    )
    await using quick = await EventStream.open(server.url, longEvents)
    for (let batch = 0; batch < 3; batch += 1) {
      await server.publish(
        Array.from({ length: 10 }, (_item, index) => page(`Later ${batch}-${index}`, 8_000)),
      )
    }
    for (let event = 0; event < 30; event += 1) await quick.next()
    quick.cut()
    // Buffers are given back a moment after nobody has them any more.
    await vi.waitFor(() => expect((memoryInUse() - before) / streams.length).toBeLessThan(1_000_000), {
      timeout: 20_000,
      interval: 300,
    })
    for (const { socket } of streams) socket.destroy()
  })
})

describe('a client that wants too much', () => {
  it('is refused with a code and when to come back; others are served, and places become free', async () => {
    await using server = await startTestServer({ delivery: { streamsPerAddress: 5 } })
    const streams = await Promise.all(
      Array.from({ length: 5 }, () => EventStream.open(server.url, subscription)),
    )
    const refused = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: subscription }),
    })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    })
    expect((await server.request('{ __typename }')).data).toEqual({ __typename: 'Query' })

    await server.publish([page('Still served')])
    for (const stream of streams) {
      expect((await stream.next())?.data?.articlePublished?.article.title).toBe('Still served')
    }
    streams[0]?.cut()
    await vi.waitFor(async () => {
      await using again = await EventStream.open(server.url, subscription)
      expect((await again.nextItem())?.id).toBeDefined()
    })
    for (const stream of streams) stream.cut()
  })

  it('leaves no place taken when it goes at once', async () => {
    await using server = await startTestServer({ delivery: { streamsPerAddress: 2 } })
    const { hostname, port } = new URL(server.url)
    const body = JSON.stringify({ query: subscription })
    // With a key, which is looked up: that takes a moment in which it may go.
    for (let client = 0; client < 100; client += 1) {
      const socket = connect(Number(port), hostname).on('error', () => {})
      await once(socket, 'connect')
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${server.key}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      )
      await sleep(client % 4)
      socket.resetAndDestroy()
      await once(socket, 'close')
    }
    await vi.waitFor(
      async () => {
        await using one = await EventStream.open(server.url, subscription)
        await using two = await EventStream.open(server.url, subscription)
        expect([(await one.nextItem())?.id, (await two.nextItem())?.id]).not.toContain(undefined)
      },
      { timeout: 10_000 },
    )
  })

  it('is counted by its key too', async () => {
    await using server = await startTestServer({ delivery: { streamsPerKey: 2 } })
    const authorization = { authorization: `Bearer ${server.key}` }
    await using _one = await EventStream.open(server.url, subscription, {}, authorization)
    await using _two = await EventStream.open(server.url, subscription, {}, authorization)
    const refused = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...authorization },
      body: JSON.stringify({ query: subscription }),
    })
    expect(refused.status).toBe(429)
    await using other = await EventStream.open(server.url, subscription)
    expect((await other.nextItem())?.id).toBeDefined()
  })

  it('gets as many as are allowed, and no other client is the worse for it', async () => {
    await using server = await startTestServer({ delivery: { streamsPerAddress: 300 } })
    await using other = await EventStream.open(server.url, subscription)
    const stop = new AbortController()
    const answers: Response[] = []
    while (answers.length < 3_000) {
      const wave = Array.from({ length: 100 }, () =>
        fetch(server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
          body: JSON.stringify({ query: subscription }),
          signal: stop.signal,
        }),
      )
      answers.push(...(await Promise.all(wave)))
      await Promise.all(answers.slice(-100).map((answer) => answer.status === 429 && answer.text()))
    }
    const count = (status: number) => answers.filter((answer) => answer.status === status).length
    expect([count(200), count(429)]).toEqual([299, 2_701])
    await server.publish([page('Through the crowd')])
    expect((await other.next())?.data?.articlePublished?.article.title).toBe('Through the crowd')
    stop.abort()
  })
})
