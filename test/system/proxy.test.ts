import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localKeyPath, startServer } from '@communique/server'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { createDatabase } from '../environment/database.ts'
import { EventStream } from '../environment/event-stream.ts'
import { Nginx, nginxPath } from '../environment/nginx.ts'

const nginx = nginxPath()
const live =
  'subscription ($after: FeedCursor) { articlePublished(after: $after) { cursor article { title } } }'

/** One of several servers of an archive. */
interface OneOfSeveral extends AsyncDisposable {
  readonly address: string
  readonly key: string
}

async function startOne(databaseUrl: string | undefined): Promise<OneOfSeveral> {
  const stack = new AsyncDisposableStack()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'communique-proxy-'))
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }))
  const { url } = stack.use(
    await startServer({
      ...{ port: 0, host: '127.0.0.1', sample: false, logLevel: 'silent' },
      ...{ dataDirectory, databaseUrl },
      access: { trustedProxies: ['127.0.0.1'] },
      delivery: { streamsPerAddress: 2 },
    }),
  )
  return {
    address: new URL(url).host,
    key: (await readFile(localKeyPath(dataDirectory), 'utf8')).trim(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

describe.skipIf(nginx === null)('two servers behind the nginx of the documentation', () => {
  const stack = new AsyncDisposableStack()
  let servers: readonly OneOfSeveral[]
  let proxy: Nginx
  beforeAll(async () => {
    const { databaseUrl } = stack.use(await createDatabase())
    servers = [stack.use(await startOne(databaseUrl)), stack.use(await startOne(databaseUrl))]
    proxy = stack.use(
      await Nginx.start(
        nginx ?? '',
        servers.map(({ address }) => address),
      ),
    )
  })
  afterAll(() => stack.disposeAsync())

  const graphql = () => `${proxy.origin}/graphql`

  async function publish(title: string): Promise<void> {
    const response = await fetch(graphql(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${servers[0]?.key}` },
      body: JSON.stringify({
        query: 'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status } } }',
        variables: { input: { pages: [{ title, text: 'Ida Maro said that the light was lit.' }] } },
      }),
    })
    expect(await response.json()).toEqual({ data: { publishPages: { results: [{ status: 'PUBLISHED' }] } } })
  }

  /** A client of another machine, as far as nginx can tell. */
  async function streamFrom(localAddress: string, headers: Record<string, string> = {}) {
    const sent = request(
      `${graphql()}?query=${encodeURIComponent('subscription { articlePublished { cursor } }')}`,
      {
        headers: { accept: 'text/event-stream', ...headers },
        agent: false,
        localAddress,
      },
    ).end()
    const [response] = await once(sent, 'response')
    // What is refused is told in the stream, or by the status.
    const [first] = await once(response, 'data')
    return {
      isOpen: response.statusCode === 200 && !String(first).includes('TOO_MANY'),
      cut: () => sent.destroy(),
    }
  }

  it('passes events on at once, from whichever server', async () => {
    await using first = await EventStream.open(graphql(), live)
    await using second = await EventStream.open(graphql(), live)
    // Buffered, they would come when the stream ends.
    await Promise.all([first.nextItem(), second.nextItem()])
    await publish('The light is lit')
    for (const stream of [first, second])
      expect((await stream.next())?.data).toMatchObject({
        articlePublished: { article: { title: 'The light is lit' } },
      })
  })

  it('opens WebSockets for its own pages, and for no others', async () => {
    const from = (origin: string) =>
      class extends WebSocket {
        constructor(url: string, protocols: string[], options: ClientOptions = {}) {
          super(url, protocols, { ...options, origin })
        }
      }
    const ask = async (origin: string) => {
      const client = createClient({
        url: graphql().replace('http', 'ws'),
        webSocketImpl: from(origin),
        retryAttempts: 0,
      })
      try {
        const results = client.iterate({ query: '{ __typename }' })
        return (await results.next()).value
      } finally {
        await client.dispose()
      }
    }
    expect(await ask(proxy.origin)).toEqual({ data: { __typename: 'Query' } })
    await expect(ask('https://stranger.example')).rejects.toThrow('403')
  })

  it('counts clients by their own addresses, whatever they claim', async () => {
    const open = [await streamFrom('127.0.0.2'), await streamFrom('127.0.0.2')]
    open.push(await streamFrom('127.0.0.2'), await streamFrom('127.0.0.2'))
    expect(open.map(({ isOpen }) => isOpen)).toEqual([true, true, true, true])
    const claims = { 'x-forwarded-for': '203.0.113.5', forwarded: 'for=203.0.113.5' }
    const more = [await streamFrom('127.0.0.2', claims), await streamFrom('127.0.0.2', claims)]
    expect(more.map(({ isOpen }) => isOpen)).toEqual([false, false])
    const other = await streamFrom('127.0.0.3')
    expect(other.isOpen).toBe(true)
    for (const stream of [...open, ...more, other]) stream.cut()
  })

  it('knows its own pages where the proxy names another Host', async () => {
    await using rewriting = await Nginx.start(
      nginx ?? '',
      servers.map(({ address }) => address),
      (configuration) => configuration.replace(/^ *proxy_set_header Host .*$/m, ''),
    )
    const socket = new WebSocket(`ws://127.0.0.1:${rewriting.port}/graphql`, 'graphql-transport-ws', {
      origin: rewriting.origin,
    })
    await once(socket, 'open')
    socket.terminate()
  })

  it('goes on when one of the servers ends, and streams resume on the other', async () => {
    await using stream = await EventStream.open(graphql(), live)
    await publish('Before')
    const before = await stream.next()
    await servers[0]?.[Symbol.asyncDispose]()
    await publish('After')
    const after = JSON.parse(JSON.stringify(before?.data)).articlePublished.cursor
    await using resumed = await EventStream.open(graphql(), live, { after })
    expect((await resumed.next())?.data).toMatchObject({ articlePublished: { article: { title: 'After' } } })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => fetch(`${proxy.origin}/health/ready`).then(({ status }) => status)),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(await (await fetch(proxy.origin)).text()).toContain('<title>Communiqué</title>')
  })
})
