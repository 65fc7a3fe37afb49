import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RecordedResponse } from '../http/request-record.ts'
import { RouteTable } from '../http/route-table.ts'
import { routed } from '../http/routes.ts'
import { Reader } from './reader.ts'
import { readerRoutes, readersNotFound } from './reader-routes.ts'

interface Sent {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

const html = '<!doctype html><script type="module" src="/assets/index-1a2b.js"></script>'
const script = 'document.title = "Reading room"'.repeat(20)

describe('the reading room over HTTP', () => {
  let folder: string
  let server: Server

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-reader-'))
    const reader = new Reader(folder)
    const handle = routed(new RouteTable(readerRoutes(reader)), readersNotFound(reader), (fault) => {
      throw fault
    })
    server = createServer({ ServerResponse: RecordedResponse }, (asked, response) =>
      handle(asked, response, 'id'),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })
  afterEach(async () => {
    server.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function build(): Promise<void> {
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), html)
    await writeFile(join(folder, 'assets/index-1a2b.js'), script)
    await writeFile(join(folder, 'assets/index-1a2b.js.br'), brotliCompressSync(script))
    await writeFile(join(folder, 'assets/index-1a2b.js.gz'), gzipSync(script))
    await writeFile(join(folder, 'notes.txt'), 'of nobody')
  }

  function send(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent> {
    const { port } = server.address() as AddressInfo
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const { statusCode: status = 0, headers: given } = response
        buffer(response).then((bytes) => resolve({ status, headers: given, bytes }), reject)
      })
        .on('error', reject)
        .end()
    })
  }

  it('is one page at all its addresses, and nowhere else', async () => {
    await build()
    for (const path of [
      '/',
      '/?text=quota',
      '/a/Article:0198',
      '/speaker/x',
      '/source/x',
      '/phrase',
      '/speakers',
    ])
      expect([path, (await send(path)).status]).toEqual([path, 200])
    for (const path of [
      '/a',
      '/a/x/y',
      '/nowhere',
      '/index.html',
      '/speakers/x',
      '/notes.txt',
      '/assets/notes.txt',
    ])
      expect([path, (await send(path)).status]).toEqual([path, 404])
  })

  it('says to people that nothing is there by the page, and to programs in a line', async () => {
    await build()
    const page = await send('/nowhere', { accept: 'text/html,*/*;q=0.8' })
    expect([page.status, page.bytes.toString()]).toEqual([404, html])
    const line = await send('/nowhere')
    expect(line.headers['content-type']).toContain('text/plain')
  })

  it('lets nothing in from elsewhere', async () => {
    await build()
    const { headers } = await send('/')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('sends assets for good, compressed as the build left them', async () => {
    await build()
    const { status, headers, bytes } = await send('/assets/index-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect([status, headers['content-encoding']]).toEqual([200, 'br'])
    expect(brotliDecompressSync(bytes).toString()).toBe(script)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: expect.stringContaining('accept-encoding'),
    })
    expect(
      (await send('/assets/index-1a2b.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    ).toBe('gzip')
    const plain = await send('/assets/index-1a2b.js')
    expect([plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([undefined, script])
  })

  it('sends the page again only where it is another', async () => {
    await build()
    const { headers } = await send('/')
    expect(headers['cache-control']).toBe('no-cache')
    const again = await send('/', { 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect((await send('/', { 'if-none-match': '"another"' })).status).toBe(200)
  })

  it('answers HEAD without the body, and refuses to be written to', async () => {
    await build()
    const head = await send('/', {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.bytes.length]).toEqual([
      200,
      `${html.length}`,
      0,
    ])
    expect((await send('/', {}, 'POST')).status).toBe(405)
  })

  it('says how to build it where it is not built, and shows it once it is', async () => {
    const { status, bytes } = await send('/')
    expect([status, bytes.toString()]).toEqual([503, expect.stringContaining('npm run build --workspace')])
    await build()
    expect((await send('/')).status).toBe(200)
  })
})
