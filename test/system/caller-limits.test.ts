import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const KiB = 1024
const search = (aliases: number) =>
  `{ ${Array.from({ length: aliases }, (_, n) => `a${n}: search(query: "bridge") { totalCount }`).join(' ')} }`

let server: TestServer
/** A key that may only read. */
let readKey: string
let articleId: string

beforeAll(async () => {
  server = await startTestServer({
    limits: {
      limitLocal: true,
      // The tests use up one quota after another, in this order.
      ...{ requestsPerMinute: 400, costPerMinute: 40_000, operationCost: 30_000 },
      ...{ answerBytes: 200 * KiB, keyAnswerBytes: 400 * KiB, bodyBytes: 64 * KiB },
      listItems: 50,
    },
    delivery: { unreadTimeout: 300 },
  })
  const [id] = await server.publish([
    { title: 'Long', text: `${'A long sentence about a bridge. '.repeat(2_000)}` },
  ])
  articleId = id ?? ''
  const { data } = await server.request('mutation { createKey(input: { scope: READ }) { key } }')
  readKey = (data as { createKey: { key: string } }).createKey.key
})
afterAll(() => server[Symbol.asyncDispose]())

const codesOf = async (query: string, variables = {}, key: string | null = null) => {
  const { status, errors } = await server.request(query, variables, key)
  return [status, ...errors.map(({ extensions }) => extensions.code)]
}

describe('the body of a request', () => {
  const publish = `mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status } } }`
  const large = { input: { pages: [{ title: 'Large', text: 'word '.repeat(20 * KiB) }] } }

  it('is read beyond a first part only for a key that may publish', async () => {
    expect(await codesOf(publish, large)).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE'])
    expect(await codesOf(publish, large, 'cmq_unknown')).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE'])
    expect(await codesOf(publish, large, readKey)).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE'])
    expect(await codesOf(publish, large, server.key)).toEqual([200])
  })

  it('is not read beyond it either where nothing announces its length, and health answers meanwhile', async () => {
    const posted = httpRequest(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    posted.on('error', () => {})
    const answered = once(posted, 'response')
    for (let sent = 0; sent < 10; sent++) posted.write(Buffer.alloc(10 * KiB, 'x'))
    const health = await fetch(new URL('/health/ready', server.url), { signal: AbortSignal.timeout(1_000) })
    expect(health.status).toBe(200)
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    posted.destroy()
  })

  it('is bounded in its lists before GraphQL makes values of them', async () => {
    const query = 'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }'
    const { errors } = await server.request(query, { filter: { source: Array(51).fill('x') } }, null)
    expect(errors).toMatchObject([
      {
        message: '`$filter.source` has 51 items; the limit is 50. Send them in several requests.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
    expect(await codesOf(query, { filter: { source: Array(51).fill('x') } }, readKey)).toEqual([200])
  })
})

describe('an answer', () => {
  const texts = (aliases: number) =>
    `{ node(id: "${articleId}") { ... on Article { ${Array.from({ length: aliases }, (_, n) => `a${n}: text`).join(' ')} } } }`

  it('is refused before it leaves the database where it is too long for its caller', async () => {
    const { status, errors } = await server.request(texts(5), {}, null)
    expect(status).toBe(422)
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The answer would have 3\d{5} bytes; the limit is 204800\. Ask for shorter pages, or for fewer long texts\.$/,
        ),
        extensions: { code: 'RESPONSE_TOO_LARGE' },
      },
    ])
    expect(await codesOf(texts(5), {}, readKey)).toEqual([200])
    expect(await codesOf(texts(9), {}, readKey)).toEqual([422, 'RESPONSE_TOO_LARGE'])
  })

  it('is refused by execution in the same form', async () => {
    const { errors } = await server.request(
      texts(5).replace(/^\{/, '{ __schema { queryType { name } }'),
      {},
      null,
    )
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^The answer would have 3\d{5} bytes; the limit is 204800\./),
        extensions: { code: 'RESPONSE_TOO_LARGE' },
      },
    ])
  })

  it('has a time to be read', async () => {
    const body = JSON.stringify({ query: texts(5) })
    const { hostname, port } = new URL(server.url)
    const socket = connect({ host: hostname, port: Number(port) })
    socket.pause()
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${server.key}\r\ncontent-length: ${body.length}\r\n\r\n`
    // The system itself takes some megabytes for a client that reads nothing.
    socket.write((head + body).repeat(50))
    // Writing to a connection that was cut fails, whether or not its client reads.
    const cut = once(socket, 'error')
    while (!socket.destroyed) {
      socket.write('\r\n')
      await setTimeout(100)
    }
    expect(await cut).toMatchObject([{ code: expect.stringMatching(/^(?:EPIPE|ECONNRESET)$/) }])
  })
})

describe('what a caller takes', () => {
  it('is refused by operation with the fields that cost most', async () => {
    const { errors } = await server.request(search(40), {}, null)
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('the budget is 30000. Most of it: a0 2100, a1 2100,'),
        extensions: { code: 'TOO_COSTLY', budget: 30_000, cost: 104_000 },
      },
    ])
  })

  it('is told with each answer, and refused with the time to wait', async () => {
    const post = (query: string) =>
      fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    const answer = await post('{ __typename }')
    expect(answer.headers.get('ratelimit-policy')).toMatch(/^"requests";q=400;w=60, "cost";q=40000;w=60, /)
    expect(answer.headers.get('ratelimit')).toMatch(
      /^"requests";r=3\d\d;t=\d+, "cost";r=\d+;t=\d+, "bytes";r=\d+;t=\d+$/,
    )
    const refused = await (async () => {
      for (;;) {
        const next = await post(search(10))
        if (next.status !== 200) return next
      }
    })()
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toBe(`"cost";r=0;t=${seconds}`)
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: `Your operations cost more than 40000 in a minute. Send this one again in ${seconds} s.`,
          extensions: { code: 'RATE_LIMITED', limit: 'cost', most: 40_000, retryAfter: seconds },
        },
      ],
    })
    expect(await codesOf(search(10), {}, readKey)).toEqual([200])
  })

  it('is not taken from others, and health and metrics are never limited', async () => {
    const post = (address: string) =>
      fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ query: '{ __typename }' }),
      })
    const statuses = new Set<number>()
    while (!statuses.has(429)) statuses.add((await post('192.0.2.1')).status)
    expect([...statuses]).toEqual([200, 429])
    // GraphiQL is the longest answer of all; some requests may have become free meanwhile.
    const open = () => fetch(server.url, { headers: { accept: 'text/html', 'x-forwarded-for': '192.0.2.1' } })
    let page = await open()
    while (page.status === 200) {
      await page.arrayBuffer()
      page = await open()
    }
    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(await page.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect(await codesOf('{ __typename }', {}, readKey)).toEqual([200])
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await fetch(new URL(path, server.url))).status).toBe(200)
    }
  })
})
