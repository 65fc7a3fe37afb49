import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { expect, it } from 'vitest'
import { bin, ended, start } from '../testing/communique.ts'

const times = Number(process.env['TEST_RUNS'] ?? 1)
const pages = 4_000 * times
const pageBytes = 20_000
/** Less than goes through, and enough for the command itself. */
const heapMiB = 48

/** An archive that takes everything and keeps nothing. */
async function devouringServer(): Promise<{ url: string; counted: () => number } & AsyncDisposable> {
  let count = 0
  const server = createServer(async (request, response) => {
    const { variables } = (await json(request)) as { variables?: { input: { pages: unknown[] } } }
    const given = variables?.input.pages ?? []
    count += given.length
    const results = given.map((_, input) => ({
      ...{ input, status: 'PUBLISHED', error: null },
      ...{ namesSource: true, updated: [], kept: [] },
    }))
    response.setHeader('content-type', 'application/graphql-response+json')
    response.end(JSON.stringify({ data: { __typename: 'Query', publishPages: { results } } }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    counted: () => count,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function* lines() {
  for (let number = 0; number < pages; number++) {
    yield `${JSON.stringify({ id: `page-${number}`, text: `${number} `.repeat(pageBytes / 2).slice(0, pageBytes) })}\n`
  }
}

it(
  'carries 80 MB through a heap that would not hold them',
  async () => {
    await using server = await devouringServer()
    const running = start(
      ['publish', '-', '--url', server.url, '--key', 'any'],
      { timeoutMilliseconds: 170_000 * times },
      [process.execPath, '--conditions=communique:source', `--max-old-space-size=${heapMiB}`, bin],
    )
    let printed = ''
    running.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
    running.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text))
    let peakKiB = 0
    const watching = setInterval(async () => {
      const status = await readFile(`/proc/${running.pid}/status`, 'utf8').catch(() => '')
      peakKiB = Math.max(peakKiB, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0))
    }, 100)
    await pipeline(Readable.from(lines()), createGzip({ level: 1 }), running.stdin)
    expect(await ended(running)).toBe(0)
    clearInterval(watching)
    expect(printed).toContain(`published ${pages}, unchanged 0, failed 0\n`)
    expect(server.counted()).toBe(pages)
    // With the heap, what lies beside it: Node itself, buffers on their way.
    expect(peakKiB / 1024).toBeLessThan(400)
  },
  180_000 * times,
)
