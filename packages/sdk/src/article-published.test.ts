import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import {
  cut,
  json,
  next,
  type Received,
  type StubServer,
  stream,
  stubServer,
  unavailable,
} from '../testing/stub-server.ts'
import type { ArchiveError } from './archive-error.ts'
import { createArchive } from './create-archive.ts'
import type { TypedDocumentString } from './typed-document.ts'

const retry = { attempts: 3, minDelay: 1, maxDelay: 2 }
const Titles =
  'subscription ($after: FeedCursor) { articlePublished(after: $after) { cursor replayed article { title } } }' as TypedDocumentString<
    { articlePublished: { cursor: string; replayed: boolean; article: { title: string } } },
    object
  >

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function event(position: number, replayed = false): string {
  return next({
    data: { articlePublished: { cursor: `e.${position}`, replayed, article: { title: `№ ${position}` } } },
  })
}

function failure(code: string): string {
  return next({ errors: [{ message: 'No.', extensions: { code } }] })
}

/** Where each connection began. */
function starts({ requests }: StubServer): unknown[] {
  return requests.map(({ variables: { after, from } }: Received) => after ?? from)
}

type Options = Parameters<ReturnType<typeof createArchive>['articlePublished']>[0]

/** The cursors that come until there are `count`, or until the stream ends. */
async function follow(server: StubServer, count: number, options: Options = {}): Promise<string[]> {
  const cursors: string[] = []
  for await (const { cursor } of createArchive({ url: server.url, retry }).articlePublished(options)) {
    if (cursors.push(cursor) === count) break
  }
  return cursors
}

test('asks for a stream with its variables, and gives events as they come', async () => {
  await using server = await stubServer(stream([':\n\n', event(1, true) + event(2), event(3)]))
  const filter = { text: 'rail' }
  const archive = createArchive({ url: server.url, key: 'secret' })
  const events = []
  for await (const published of archive.articlePublished({ from: 'BEGINNING', filter, document: Titles })) {
    events.push(published)
    if (published.cursor === 'e.3') break
  }
  expect(events).toEqual([
    { cursor: 'e.1', replayed: true, article: { title: '№ 1' } },
    { cursor: 'e.2', replayed: false, article: { title: '№ 2' } },
    { cursor: 'e.3', replayed: false, article: { title: '№ 3' } },
  ])
  expect(server.requests).toMatchObject([
    {
      query: Titles,
      variables: { from: 'BEGINNING', filter },
      headers: { accept: 'text/event-stream', authorization: 'Bearer secret' },
    },
  ])
})

test('reads an event whose bytes come one by one', async () => {
  const bytes = new TextEncoder().encode(event(1).replaceAll('\n', '\r\n'))
  await using server = await stubServer(stream([...bytes].map((byte) => Uint8Array.of(byte))))
  expect(await follow(server, 1)).toEqual(['e.1'])
})

test('closes the connection when the loop is left', async () => {
  const closed = Promise.withResolvers<void>()
  await using server = await stubServer(async (response) => {
    response.on('close', () => closed.resolve())
    await stream([event(1)])(response)
  })
  await follow(server, 1)
  await closed.promise
})

test.each([
  ['a socket cut within an event', [stream([event(1), event(2).slice(0, 20)], 'cut')]],
  ['an answer that ends', [stream([event(1)], 'end')]],
  ['a subscription that the server completes', [stream([event(1), 'event: complete\ndata:\n\n'], 'end')]],
  ['a server that is closing', [stream([event(1), failure('SERVER_CLOSING')])]],
  ['a consumer that was too slow', [stream([event(1), failure('CONSUMER_TOO_SLOW')])]],
  ['a fault of the server', [stream([event(1), failure('INTERNAL_SERVER_ERROR')])]],
  [
    'a server that is away for longer than a request would wait',
    [stream([event(1)], 'cut'), cut, cut, cut, cut, unavailable(502)],
  ],
  ['a server that asks for patience', [stream([event(1)], 'cut'), unavailable(503, { 'retry-after': '0' })]],
])('resumes after %s', async (_, answers) => {
  await using server = await stubServer(...answers, stream([event(2), event(3)]))
  expect(await follow(server, 3)).toEqual(['e.1', 'e.2', 'e.3'])
  const expected = [undefined, ...answers.map(() => 'e.1')]
  expect(starts(server)).toEqual(expected)
})

test('resumes behind what the loop body has finished with, not behind what has arrived', async () => {
  await using server = await stubServer(stream([event(1) + event(2) + event(3)], 'cut'), stream([event(3)]))
  const store = {
    saved: [] as string[],
    load: () => null,
    save: (cursor: string) => store.saved.push(cursor),
  }
  const archive = createArchive({ url: server.url, retry })
  const first = archive.articlePublished({ store })
  await first.next()
  await first.next()
  // The third was received, and nobody has asked for it: the second is not done.
  expect(store.saved).toEqual(['e.1'])
  await first.return()
  expect(store.saved).toEqual(['e.1'])
})

test('drops what the loop has had, should the server send it again', async () => {
  await using server = await stubServer(
    stream([event(8), event(9), event(10)], 'cut'),
    stream([event(8), event(9), event(10), event(11)]),
  )
  expect(await follow(server, 4)).toEqual(['e.8', 'e.9', 'e.10', 'e.11'])
})

test('saves each position once, and passes no event over', async () => {
  await using server = await stubServer(stream([event(5), 'id: e.5\n\n', 'id: e.7\n\n', event(8), event(9)]))
  const saved: string[] = []
  const store = { load: () => null, save: (cursor: string) => saved.push(cursor) }
  expect(await follow(server, 3, { store })).toEqual(['e.5', 'e.8', 'e.9'])
  expect(saved).toEqual(['e.5', 'e.7', 'e.8'])
})

test('takes cursors as they are', async () => {
  await using server = await stubServer(stream([event(5), event(1).replace('e.1', 'anything'), event(6)]))
  expect(await follow(server, 3)).toEqual(['e.5', 'anything', 'e.6'])
})

test('waits as long as the server asks by Retry-After', async () => {
  await using server = await stubServer(
    stream([event(1)], 'cut'),
    unavailable(503, { 'retry-after': '1' }),
    json({ errors: [{ message: 'Later.', extensions: { code: 'TOO_MANY_REQUESTS' } }] }, 429, {
      'retry-after': '0.5',
    }),
    stream([event(2)]),
  )
  const timer = vi.spyOn(globalThis, 'setTimeout')
  expect(await follow(server, 2)).toEqual(['e.1', 'e.2'])
  const pauses = timer.mock.calls
    .map(([, milliseconds = 0]) => Math.floor(milliseconds / 100) * 100)
    // fetch has longer ones of its own.
    .filter((pause) => pause < 3_000)
  expect(pauses).toEqual([0, 1_000, 500])
})

test('what was published since the consumer came is not called replayed after a reconnection', async () => {
  await using server = await stubServer(
    stream([event(1, true), event(2, false)], 'cut'),
    stream([event(3, true), event(4, false)]),
  )
  const archive = createArchive({ url: server.url, retry })
  const replayed: boolean[] = []
  for await (const published of archive.articlePublished({ after: 'e.0' })) {
    if (replayed.push(published.replayed) === 4) break
  }
  expect(replayed).toEqual([true, false, false, false])
})

test('resumes at the place that the server gave, when no article came yet', async () => {
  const place = (position: number) => `id: e.${position}\n\n`
  await using server = await stubServer(
    stream([place(7)], 'cut'),
    stream([place(7), place(9)], 'cut'),
    stream([event(10, true)]),
  )
  const store = {
    saved: [] as string[],
    load: () => undefined,
    save: (cursor: string) => store.saved.push(cursor),
  }
  const archive = createArchive({ url: server.url, retry })
  const events = archive.articlePublished({ store })
  expect((await events.next()).value).toMatchObject({ cursor: 'e.10', replayed: false })
  await events.return()
  expect(starts(server)).toEqual([undefined, 'e.7', 'e.9'])
  expect(store.saved).toEqual(['e.7', 'e.9'])
})

test('begins where the store left off, else behind the cursor given, else at the start given', async () => {
  await using server = await stubServer(stream([event(5)]))
  const store = { load: async () => 'e.4', save: () => {} }
  await follow(server, 1, { store, after: 'e.2', from: 'BEGINNING' })
  await follow(server, 1, { after: 'e.2', from: 'BEGINNING' })
  await follow(server, 1, { store: { ...store, load: async () => null }, from: 'BEGINNING' })
  expect(starts(server)).toEqual(['e.4', 'e.2', 'BEGINNING'])
})

test('a store that fails ends the loop with its own error', async () => {
  await using server = await stubServer(stream([event(1), event(2)]))
  const store = { load: () => null, save: () => Promise.reject(new Error('The disk is full')) }
  await expect(follow(server, 2, { store })).rejects.toThrow('The disk is full')
})

test.each([
  'CURSOR_INVALID',
  'CURSOR_EXPIRED',
  'CURSOR_IN_FUTURE',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
])('does not repeat what no repetition heals: %s', async (code) => {
  await using streamed = await stubServer(stream([failure(code)]))
  await expect(follow(streamed, 1)).rejects.toMatchObject({ name: 'ArchiveError', code })
  await using answered = await stubServer(json({ errors: [{ message: 'No.', extensions: { code } }] }, 400))
  await expect(follow(answered, 1)).rejects.toMatchObject({ name: 'ArchiveError', code, status: 400 })
  await using later = await stubServer(stream([event(1)], 'cut'), stream([failure(code)]))
  await expect(follow(later, 2)).rejects.toMatchObject({ name: 'ArchiveError', code })
  expect([streamed, answered, later].map(({ requests }) => requests.length)).toEqual([1, 1, 2])
})

test.each([
  ['no stream at all', json({ data: {} }), 'HTTP_200'],
  ['nothing like GraphQL', unavailable(404), 'HTTP_404'],
])('refuses an address that answers %s', async (_, answer, code) => {
  await using server = await stubServer(answer)
  await expect(follow(server, 1)).rejects.toMatchObject({ code })
  expect(server.requests).toHaveLength(1)
})

test('gives up on a server that it never reached, and tells of every failure', async () => {
  await using server = await stubServer(cut)
  const told: ArchiveError[] = []
  await expect(follow(server, 1, { onReconnect: (error) => told.push(error) })).rejects.toMatchObject({
    code: 'NETWORK',
  })
  expect(server.requests).toHaveLength(3)
  expect(told.map(({ code }) => code)).toEqual(['NETWORK', 'NETWORK'])
})

test('pauses longer from failure to failure, and begins anew after an article', async () => {
  const failing = [cut, cut, cut]
  await using server = await stubServer(
    stream([event(1)], 'cut'),
    ...failing,
    stream([event(2)], 'cut'),
    stream([event(3)]),
  )
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const timer = vi.spyOn(globalThis, 'setTimeout')
  const archive = createArchive({ url: server.url, retry: { minDelay: 1, maxDelay: 10_000 } })
  for await (const { cursor } of archive.articlePublished()) if (cursor === 'e.3') break
  // The others watch over silence.
  const pauses = timer.mock.calls
    .map(([, milliseconds = 0]) => milliseconds)
    .filter((pause) => pause < 30_000)
  expect(pauses).toEqual([1, 2, 4, 8, 1])
})

test('begins anew after a connection that held for long, though no article came', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const arrived = Promise.withResolvers<void>()
  await using server = await stubServer(
    stream([], 'cut'),
    stream([], 'cut'),
    async (response) => {
      await stream(['id: e.1\n\n'])(response)
      await arrived.promise
      vi.advanceTimersByTime(3_600_000)
      cut(response)
    },
    stream([event(2)]),
  )
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const timer = vi.spyOn(globalThis, 'setTimeout')
  const archive = createArchive({ url: server.url, retry: { minDelay: 1, maxDelay: 10_000 } })
  const store = { load: () => null, save: () => arrived.resolve() }
  for await (const { cursor } of archive.articlePublished({ store })) if (cursor === 'e.2') break
  const pauses = timer.mock.calls
    .map(([, milliseconds = 0]) => milliseconds)
    .filter((pause) => pause < 30_000)
  expect(pauses).toEqual([1, 2, 1])
})

test.each([
  ['while nothing comes', stream([event(1)]), 20],
  ['while events are waiting', stream([event(1) + event(2) + event(3)]), 0],
  ['while it waits to reconnect', stream([event(1)], 'cut'), 20],
])('ends without an error when the signal aborts %s', async (_, answer, milliseconds) => {
  const stop = new AbortController()
  await using server = await stubServer(answer, unavailable(503, { 'retry-after': '3600' }))
  const cursors: string[] = []
  const archive = createArchive({ url: server.url, retry })
  for await (const { cursor } of archive.articlePublished({ signal: stop.signal })) {
    cursors.push(cursor)
    if (milliseconds === 0) stop.abort()
    else setTimeout(() => stop.abort(), milliseconds)
  }
  expect(cursors).toEqual(['e.1'])
  expect(await follow(server, 1, { signal: stop.signal })).toEqual([])
})

test('takes nothing from the network before the loop body asks for it', async () => {
  let taken = 0
  const readable = new ReadableStream<Uint8Array>(
    { pull: (controller) => controller.enqueue(new TextEncoder().encode(event(++taken))) },
    { highWaterMark: 0 },
  )
  const archive = createArchive({
    url: 'http://archive.invalid/graphql',
    fetch: async () => new Response(readable, { headers: { 'content-type': 'text/event-stream' } }),
  })
  let finished = 0
  for await (const { cursor } of archive.articlePublished()) {
    await setImmediate()
    expect(cursor).toBe(`e.${++finished}`)
    expect(taken).toBe(finished)
    if (finished === 3) break
  }
})

test('takes half a minute of silence for a dead connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  // The second connection is taken and never answered.
  await using server = await stubServer(stream([event(1)]), () => {}, stream([event(2)]))
  const told: string[] = []
  const archive = createArchive({ url: server.url, retry })
  const events = archive.articlePublished({ onReconnect: ({ message }) => told.push(message) })
  expect((await events.next()).value).toMatchObject({ cursor: 'e.1' })

  const second = events.next()
  for (const silence of [1, 2]) {
    while (server.requests.length < silence) await setImmediate()
    await setImmediate()
    vi.advanceTimersByTime(30_000)
    while (told.length < silence) await setImmediate()
    vi.advanceTimersByTime(retry.maxDelay)
  }
  expect((await second).value).toMatchObject({ cursor: 'e.2' })
  expect(starts(server)).toEqual([undefined, 'e.1', 'e.1'])
  expect(told).toEqual(Array(2).fill(`No response from ${server.url} (it is silent). Check the URL.`))
  await events.return()
})

test('takes heartbeats for life, and the time of the loop body for nobody’s fault', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const bytes = new TextEncoder()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const server = writable.getWriter()
  let connections = 0
  const archive = createArchive({
    url: 'http://archive.invalid/graphql',
    fetch: async () => {
      connections++
      return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
    },
  })
  const events = archive.articlePublished()
  const first = events.next()
  for (let beat = 0; beat < 5; beat++) {
    // Resolves when the client has taken it.
    await server.write(bytes.encode(':\n\n'))
    await setImmediate()
    vi.advanceTimersByTime(20_000)
  }
  await server.write(bytes.encode(event(1)))
  expect((await first).value).toMatchObject({ cursor: 'e.1' })

  vi.advanceTimersByTime(3_600_000)
  const second = events.next()
  await server.write(bytes.encode(event(2)))
  expect((await second).value).toMatchObject({ cursor: 'e.2' })
  expect(connections).toBe(1)
})
