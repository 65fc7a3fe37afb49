import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

interface Plain {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Sends a request with headers that fetch would not let through. */
async function send(url: string, headers: Record<string, string>, method = 'GET'): Promise<Plain> {
  const sent = request(url, { method, headers, agent: false }).end()
  const [response] = await once(sent, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

/** Sends bytes as they are; returns the status line. */
async function sendRaw(url: string, head: string): Promise<string> {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.end(`${head}\r\n\r\n`)
  return (await text(socket)).split('\r\n', 1)[0] ?? ''
}

/** Whether a WebSocket opens, or with what status it is refused. */
async function opens(url: string, headers: Record<string, string>): Promise<true | number> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers })
  socket.on('error', () => {})
  const opened = await Promise.race([
    once(socket, 'open').then(() => true as const),
    once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode)),
  ])
  socket.terminate()
  return opened
}

const query = '?query=%7B__typename%7D'

describe('a local server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each([
    'a:99999',
    '[',
    '[::1',
    'a b',
    'a..b',
    'a/../b',
    'a:b',
    'a@b',
    '%41',
    '127.1',
    '[1.2.3.4]',
    '<b>',
  ])('refuses the host "%s" with 400 and says nothing of itself', async (host) => {
    for (const path of [query, '']) {
      const { status, body } = await send(`${server.url}${path}`, { host, accept: 'text/html' })
      expect([status, body]).toEqual([
        400,
        'The header `Host` is not a host. Send one, such as `archive.example:4000`.\n',
      ])
    }
    expect(await opens(server.url, { host })).toBe(400)
  })

  it('answers to none of the requests that it cannot take apart with an error of its own', async () => {
    const heads = [
      'GET /graphql HTTP/1.1\r\nHost: a\r\nHost: b',
      'GET /graphql HTTP/1.1\r\nHost:',
      'GET http://[/graphql HTTP/1.1\r\nHost: a',
      'GET http://a:999999/ HTTP/1.1\r\nHost: a',
      'GET //[/graphql HTTP/1.1\r\nHost: a',
      'GET /%ff%zz HTTP/1.1\r\nHost: a',
      'GET /graphql?query=%zz HTTP/1.1\r\nHost: a\r\nAccept: application/graphql-response+json',
    ]
    const statuses = await Promise.all(
      heads.map(async (head) => (await sendRaw(server.url, `${head}\r\nConnection: close`)).split(' ')[1]),
    )
    expect(statuses).toEqual(['400', '400', '404', '404', '404', '404', '400'])
  })

  it('answers to names that only lead to it, so that no website can take its own name here', async () => {
    const { port } = new URL(server.url)
    for (const [host, status] of [
      [`localhost:${port}`, 200],
      [`archive.localhost:${port}`, 200],
      ['host.docker.internal', 200],
      ['archive.press.svc.cluster.local', 200],
      ['archive', 200],
      ['[::1]:80', 200],
      ['192.0.2.1', 200],
      [`rebound.example:${port}`, 421],
      ['127.0.0.1.rebound.example', 421],
      ['rebound.example.', 421],
    ] as const) {
      const answer = await send(`${server.url}${query}`, { host, origin: `http://${host}` })
      expect([host, answer.status]).toEqual([host, status])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      if (status === 200) continue
      expect(answer.body).toContain('--public-url')
      expect(await opens(server.url, { host, origin: `http://${host}` })).toBe(421)
      expect((await send(new URL('/health/live', server.url).href, { host })).status).toBe(200)
    }
  })

  it('lets no page of another origin read', async () => {
    const origin = 'https://stranger.example'
    const answer = await send(`${server.url}${query}`, { origin })
    expect(answer.headers).toMatchObject({ vary: expect.stringMatching(/^origin\b/) })
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    const preflight = await send(
      server.url,
      { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      'OPTIONS',
    )
    expect(preflight.status).toBe(204)
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(await opens(server.url, { origin })).toBe(403)
  })

  it('believes no proxy', async () => {
    const claimed = { 'x-forwarded-host': 'archive.example', forwarded: 'host=archive.example' }
    expect(await opens(server.url, { ...claimed, origin: 'https://archive.example' })).toBe(403)
  })
})

describe('a server behind a proxy', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({
      access: {
        trustedProxies: ['127.0.0.0/8'],
        publicUrl: 'https://archive.example',
        origins: ['https://reader.example'],
      },
      delivery: { streamsPerAddress: 1 },
    })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each([
    ['the address that the operator names', { host: 'inside:4000', origin: 'https://archive.example' }],
    [
      'a host that the proxy passes on',
      { host: 'inside:4000', 'x-forwarded-host': 'other.example', origin: 'https://other.example' },
    ],
    [
      'the same as a page, says the browser',
      { host: 'inside:4000', origin: 'https://third.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['an origin that may', { host: 'inside:4000', origin: 'https://reader.example' }],
  ])('opens a WebSocket for a page of %s', async (_what, headers) => {
    await expect.poll(() => opens(server.url, headers)).toBe(true)
  })

  it('gives answers to pages of the origins that may read, and lets them send a key', async () => {
    const origin = 'https://reader.example'
    for (const path of [
      `${server.url}${query}`,
      `${server.url}?query=%7B`,
      new URL('/nowhere', server.url).href,
    ]) {
      expect((await send(path, { origin })).headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': expect.stringContaining('retry-after'),
      })
    }
    const asked = 'authorization,content-type'
    const preflight = await send(
      server.url,
      { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
      'OPTIONS',
    )
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': expect.stringContaining('POST'),
        'access-control-allow-headers': asked,
        vary: expect.stringContaining('origin'),
      },
    })
    expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials')
    const metrics = await send(new URL('/metrics', server.url).href, { origin })
    expect(metrics.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('counts by the addresses of clients', async () => {
    const open = (address: string) => opens(server.url, { 'x-forwarded-for': address })
    const first = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': '198.51.100.1' },
    })
    await once(first, 'open')
    expect(await open('198.51.100.1')).toBe(429)
    expect(await open('203.0.113.5, 198.51.100.1')).toBe(429)
    expect(await open('198.51.100.2')).toBe(true)
    first.terminate()
  })
})

describe('a server that is told its names', () => {
  it('answers to them and to local ones, wherever it listens and whoever asks', async () => {
    await using server = await startTestServer({
      host: '0.0.0.0',
      access: {
        hosts: ['archive.example'],
        publicUrl: 'https://press.example',
        trustedProxies: ['127.0.0.1'],
        forwardedHeader: 'forwarded',
      },
    })
    const url = server.url.replace('0.0.0.0', '127.0.0.1')
    for (const [headers, status] of [
      [{ host: 'Archive.Example:4000' }, 200],
      [{ host: 'press.example' }, 200],
      [{ host: 'localhost' }, 200],
      [{ host: 'rebound.example' }, 421],
      [{ host: 'inside', forwarded: 'host=press.example' }, 200],
      [{ host: 'inside', forwarded: 'host=rebound.example' }, 421],
      [{ host: 'inside', forwarded: 'host="a b"' }, 400],
      // The proxy writes the other header: this one is the client's.
      [{ host: 'inside', 'x-forwarded-host': 'rebound.example' }, 200],
    ] as const)
      expect([headers, (await send(`${url}${query}`, headers)).status]).toEqual([headers, status])
  })
})
