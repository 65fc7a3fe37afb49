import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { EventStream } from '../environment/event-stream.ts'
import { HeldTimers } from '../environment/held-timers.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
    articlePublished(after: $after, from: $from, filter: $filter) { cursor replayed article { title } }
  }
`

const page = (title: string) => ({ title, text: `${title} was announced by the office.` })
const protocol = 'graphql-transport-ws'

interface Published {
  readonly articlePublished: { cursor: string; replayed: boolean; article: { title: string } }
}

/** Whatever a server says to a socket of its own. */
async function openSocket(url: string, options: WebSocket.ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), protocol, options)
  await once(socket, 'open')
  return socket
}

async function closeOf(socket: WebSocket): Promise<number> {
  return await new Promise((resolve) => socket.on('error', () => {}).on('close', resolve))
}

describe('GraphQL over WebSocket', () => {
  let server: TestServer
  const clients: Client[] = []
  beforeAll(async () => {
    server = await startTestServer({
      delivery: { heartbeat: 500, subscriptionsPerSocket: 20, socketIdleTimeout: 1_400 },
      access: { origins: ['https://reader.example'] },
    })
  })
  afterAll(async () => {
    for (const client of clients) await client.dispose()
    await server[Symbol.asyncDispose]()
  })

  function connect(url = server.url, options: object = {}): Client {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...options,
    })
    clients.push(client)
    return client
  }
  const iterate = (client: Client, variables: Record<string, unknown> = {}, query = subscription) =>
    client.iterate<Published>({ query, variables })
  const titleOf = async (events: ReturnType<typeof iterate>) =>
    (await events.next()).value?.data?.articlePublished.article.title
  /** The codes with which it ends, whether they come as a result or as an error of the protocol. */
  async function ends(events: ReturnType<typeof iterate>): Promise<unknown[]> {
    try {
      const { value } = await events.next()
      expect((await events.next()).done).toBe(true)
      return (
        value?.errors?.map(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code) ?? []
      )
    } catch (errors) {
      return (errors as { extensions: { code: unknown } }[]).map(({ extensions }) => extensions.code)
    }
  }

  it('replays and goes on live, several subscriptions over one socket, as over SSE', async () => {
    await server.publish([page('First'), page('Second')])
    const client = connect()
    const all = iterate(client, { from: 'BEGINNING' })
    const filtered = iterate(client, { from: 'BEGINNING', filter: { text: '"Second"' } })
    expect([await titleOf(all), await titleOf(all), await titleOf(filtered)]).toEqual([
      'First',
      'Second',
      'Second',
    ])
    await using stream = await EventStream.open(server.url, subscription)
    await server.publish([page('Third')])
    const { value } = await all.next()
    expect(value?.data?.articlePublished).toMatchObject({ replayed: false, article: { title: 'Third' } })
    expect((await stream.next())?.data).toEqual(value?.data)
    await filtered.return?.()
    await server.publish([page('Fourth')])
    expect(await titleOf(all)).toBe('Fourth')
  })

  it('answers queries, and mutations to who has a key', async () => {
    const [answer] = await Array.fromAsync(connect().iterate({ query: 'query Q { __typename }' }))
    expect(answer).toEqual({ data: { __typename: 'Query' } })
    const mutation = { query: 'mutation { createKey(input: { scope: PUBLISH, label: "x" }) { key } }' }
    expect(await ends(iterate(connect(), {}, mutation.query))).toEqual(['UNAUTHENTICATED'])
    const connectionParams = { authorization: `Bearer ${server.key}` }
    const [made] = await Array.fromAsync(connect(server.url, { connectionParams }).iterate(mutation))
    expect(made?.errors).toBeUndefined()
  })

  it('ignores parameters that it does not know', async () => {
    // As Apollo Client 4.0 sends it.
    const operation = { query: '{ __typename }', operationName: null, variables: {}, operationType: 'query' }
    const own = { ...operation, context: { retries: 1 } }
    for (const payload of [operation, own]) {
      expect(await Array.fromAsync(connect().iterate(payload))).toEqual([{ data: { __typename: 'Query' } }])
    }
  })

  it.each([
    ['CURSOR_INVALID', subscription, { after: 'nonsense' }],
    ['CURSOR_EXPIRED', subscription, { after: `${'0'.repeat(32)}.1` }],
    ['BAD_USER_INPUT', subscription, { after: `${'0'.repeat(32)}.1`, from: 'NOW' }],
    ['BAD_USER_INPUT', subscription, { filter: { text: 'x'.repeat(30_000) } }],
    ['REQUEST_ENTITY_TOO_LARGE', subscription, { filter: { text: 'x'.repeat(100_000) } }],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }', {}],
    ['GRAPHQL_PARSE_FAILED', 'subscription {', {}],
  ])('answers %s, as over SSE', async (code, query, variables) => {
    expect(await ends(iterate(connect(), variables, query))).toEqual([code])
    await using stream = await EventStream.open(server.url, query, variables)
    expect((await stream.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual([code])
  })

  it('answers CURSOR_IN_FUTURE to a cursor ahead of the archive', async () => {
    const events = iterate(connect(), { from: 'BEGINNING' })
    const cursor = (await events.next()).value?.data?.articlePublished.cursor
    await events.return?.()
    expect(await ends(iterate(connect(), { after: cursor?.replace(/\d+$/, '999999') }))).toEqual([
      'CURSOR_IN_FUTURE',
    ])
  })

  it('refuses more subscriptions over one socket than are allowed, and serves those', async () => {
    const client = connect()
    // From the beginning: nothing tells over a WebSocket when a subscription has taken its position in the feed.
    const twenty = { from: 'BEGINNING', filter: { text: '"For twenty"' } }
    const allowed = Array.from({ length: 20 }, () => iterate(client, twenty))
    const waiting = allowed.map(titleOf)
    await vi.waitFor(async () => expect(await ends(iterate(client))).toEqual(['TOO_MANY_SUBSCRIPTIONS']))
    await server.publish([page('For twenty')])
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['For twenty']))
    for (const events of allowed) await events.return?.()
  })

  it('opens for no page of a stranger', async () => {
    const { host, origin } = new URL(server.url)
    for (const [given, isAllowed] of [
      [undefined, true],
      [origin, true],
      ['https://reader.example', true],
      ['https://stranger.example', false],
      [`https://${host}.stranger.example`, false],
      ['null', false],
    ] as const) {
      const socket = new WebSocket(
        server.url.replace('http', 'ws'),
        protocol,
        given === undefined ? {} : { origin: given },
      )
      const opened = await Promise.race([
        once(socket, 'open').then(() => true),
        once(socket, 'unexpected-response').then(([, response]) => {
          expect(response.statusCode).toBe(403)
          return false
        }),
      ])
      expect([given, opened]).toEqual([given, isAllowed])
      socket.on('error', () => {})
      socket.terminate()
    }
  })

  it.each([
    ['text that is no message', 4400, (socket: WebSocket) => socket.send('garbage')],
    ['bytes', 4400, (socket: WebSocket) => socket.send(Buffer.from([0, 255, 1, 254]))],
    ['a message of an unknown type', 4400, (socket: WebSocket) => socket.send('{"type":"dance"}')],
    ['a subscription before saying hello', 4401, (socket: WebSocket) => socket.send(subscribe('1'))],
    [
      'hello twice',
      4429,
      (socket: WebSocket) => {
        for (const _time of [1, 2]) socket.send('{"type":"connection_init"}')
      },
    ],
    ['a message without end', 1009, (socket: WebSocket) => socket.send(subscribe('x'.repeat(1_000_000)))],
    [
      'a frame that is none',
      1002,
      (socket: WebSocket) => rawSocketOf(socket).write(Buffer.from([0xff, 0xff, 0xff])),
    ],
  ])('closes a socket that sends %s, and no other', async (what, code, send) => {
    // From the beginning: nothing tells when a subscription has taken its position in the feed.
    const healthy = iterate(connect(), { from: 'BEGINNING', filter: { text: `"Beside ${what}"` } })
    const next = titleOf(healthy)
    const socket = await openSocket(server.url)
    const closed = closeOf(socket)
    send(socket)
    expect(await closed).toBe(code)
    await server.publish([page(`Beside ${what}`)])
    expect(await next).toBe(`Beside ${what}`)
    await healthy.return?.()
  })

  it('takes the same id twice for a fault', async () => {
    const socket = await openSocket(server.url)
    const closed = closeOf(socket)
    socket.send('{"type":"connection_init"}')
    await once(socket, 'message')
    socket.send(subscribe('1'))
    socket.send(subscribe('1'))
    expect(await closed).toBe(4409)
  })

  it('closes sockets that are idle, and cuts off those that no longer answer', async () => {
    const idle = await openSocket(server.url)
    idle.send('{"type":"connection_init"}')
    const dead = await openSocket(server.url, { autoPong: false })
    dead.send('{"type":"connection_init"}')
    const deadCode = closeOf(dead)
    expect(await closeOf(idle)).toBe(1000)
    expect(await deadCode).toBe(1006)
  })

  it('reads nothing from who reads nothing, and cuts it off', async () => {
    await using impatient = await startTestServer({ delivery: { unreadTimeout: 300 } })
    const socket = await openSocket(impatient.url)
    socket.send('{"type":"connection_init"}')
    await once(socket, 'message')
    const raw = rawSocketOf(socket)
    raw.pause()
    const closed = new Promise((resolve) => raw.on('close', resolve))
    socket.on('error', () => {})
    const ping = JSON.stringify({ type: 'ping', payload: { payload: 'x'.repeat(100_000) } })
    for (let asked = 0; asked < 400; asked += 1) socket.send(ping)
    await vi.waitFor(() => expect(raw.writableLength).toBeGreaterThan(1_000_000))
    await sleep(1_000)
    raw.resume()
    await closed
  })

  it('tells its subscribers when it closes; they go on elsewhere', async () => {
    const closing = await startTestServer()
    const client = connect(closing.url)
    await closing.publish([page('Before the end')])
    const events = iterate(client, { from: 'BEGINNING' })
    expect(await titleOf(events)).toBe('Before the end')
    const codes = ends(events)
    const socket = await openSocket(closing.url)
    const closed = closeOf(socket)
    await closing[Symbol.asyncDispose]()
    expect(await codes).toEqual(['SERVER_CLOSING'])
    expect(await closed).toBe(1001)
  })

  it('sends a reader away that does not read', async () => {
    using unread = new HeldTimers(61_000)
    await using impatient = await startTestServer({ delivery: { unreadTimeout: 61_000, heartbeat: 60_000 } })
    const long = { title: 'Long', text: `Long was announced. ${'All was well. '.repeat(4_000)}` }
    await impatient.publish(
      Array.from({ length: 10 }, (_item, index) => ({ ...long, title: `Long ${index}` })),
    )
    const socket = await openSocket(impatient.url)
    const messages: string[] = []
    socket.on('message', (data) => messages.push(String(data)))
    socket.send('{"type":"connection_init"}')
    await once(socket, 'message')
    const fields = Array.from({ length: 40 }, (_alias, index) => `text${index}: text`).join(' ')
    const query = `subscription { articlePublished(from: BEGINNING) { cursor article { ${fields} } } }`
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
    rawSocketOf(socket).pause()
    await unread.goOff()
    const closed = closeOf(socket)
    rawSocketOf(socket).resume()
    expect(await closed).toBe(1013)
    const last = messages.filter((message) => message.includes('"type":"next"')).at(-1) ?? ''
    expect(JSON.parse(last).payload.errors[0].extensions.code).toBe('CONSUMER_TOO_SLOW')
    expect(messages.length).toBeLessThan(10)
  })
})

const subscribe = (id: string) => JSON.stringify({ id, type: 'subscribe', payload: { query: subscription } })

/** The socket beneath, to write what is no frame, and to stop reading. */
function rawSocketOf(socket: WebSocket): Socket {
  const raw: unknown = Reflect.get(socket, '_socket')
  if (raw instanceof Object && 'write' in raw) return raw as Socket
  throw new Error('The socket is not open')
}
