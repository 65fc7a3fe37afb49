import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const body = JSON.stringify({ query: '{ __typename }' })
const answer = '{"data":{"__typename":"Query"}}'

/** What Java's HttpClient and `curl --http2` send with the first request of a connection. */
const offers = {
  h2c: 'connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n',
  'TLS/1.0': 'connection: upgrade\r\nupgrade: TLS/1.0\r\n',
  'h2c, websocket': 'connection: upgrade\r\nupgrade: h2c, websocket\r\n',
}

describe('an offer to switch to another protocol', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** What the server sends to requests over one connection, each sent when the one before it was answered. */
  async function sent(requests: readonly string[]): Promise<string> {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk
    })
    const closed = once(socket, 'close')
    for (const [index, request] of requests.entries()) {
      socket.write(request)
      await vi.waitFor(() => expect(received.match(/HTTP\/1\.1 \d+ /g)?.length).toBe(index + 1), {
        timeout: 10_000,
      })
    }
    await closed
    return received
  }

  const requestOf = (line: string, headers: string, content = '') =>
    `${line} HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n${content}`
  const json = `content-type: application/json\r\ncontent-length: ${body.length}\r\n`
  const last = requestOf('GET /health/live', 'connection: close\r\n')

  it.each(Object.entries(offers))('%s is passed over, and the request answered', async (_offer, headers) => {
    const post = await sent([requestOf('POST /graphql', headers + json, body), last])
    expect(post.match(/HTTP\/1\.1 200 /g)).toHaveLength(2)
    expect(post).toContain(answer)
    const get = await sent([requestOf('GET /graphql?query=%7B__typename%7D', headers), last])
    expect(get.match(/HTTP\/1\.1 200 /g)).toHaveLength(2)
    expect(get).toContain(answer)
    const health = await sent([requestOf('GET /health/ready', headers), last])
    expect(health.match(/HTTP\/1\.1 200 /g)).toHaveLength(2)
  })

  it('to WebSocket is refused where there is none', async () => {
    const websocket =
      'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n'
    expect(await sent([requestOf('GET /health/live', websocket)])).toMatch(/^HTTP\/1\.1 404/)
  })

  const curl = promisify(execFile)('curl', ['--version']).then(
    ({ stdout }) => stdout.includes('HTTP2'),
    () => false,
  )
  it('by curl is passed over', async ({ skip }) => {
    skip(!(await curl), 'curl is not installed, or speaks no HTTP/2')
    const { stdout } = await promisify(execFile)('curl', [
      ...['--silent', '--http2', '--data', body, '--header', 'content-type: application/json'],
      ...['--write-out', ' %{http_code}', server.url, '--next', '--silent', '--http2'],
      ...['--write-out', ' %{http_code}', `${new URL(server.url).origin}/health/live`],
    ])
    expect(stdout).toBe(`${answer} 200 200`)
  })
})
