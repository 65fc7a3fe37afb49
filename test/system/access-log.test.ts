import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { placeEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'
import { EventStream } from '../environment/event-stream.ts'

const bin = fileURLToPath(new URL('../../apps/cli/bin/communique.js', import.meta.url))
const stack = new AsyncDisposableStack()

/** `communique serve` that logs every request; its log is read only if wanted. */
async function serve(isRead: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'communique-log-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  placeEmptyArchive(folder)
  const flags = ['--port', '0', '--data', folder, '--no-sample', '--log-level', 'info']
  const child = spawn(process.execPath, ['--conditions=communique:source', bin, 'serve', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  })
  stack.defer(() => void child.kill('SIGKILL'))
  let log = ''
  if (isRead) child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/\S+\/graphql/.exec(line) ?? []
    if (url === undefined) continue
    child.stdout.resume()
    const lines = (): Record<string, unknown>[] =>
      log
        .split('\n')
        .filter((one) => one.startsWith('{'))
        .map((one) => JSON.parse(one))
    return { url, child, lines, text: () => log }
  }
  throw new Error(`communique serve ended: ${log}`)
}

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve(true)
})
afterAll(() => stack.disposeAsync())

const post = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  }).then((response) => response.text())

async function lineOf(id: string, message = 'request'): Promise<Record<string, unknown>> {
  return await vi.waitFor(() => {
    const found = server.lines().filter(({ request, msg }) => request === id && msg === message)
    expect(found).toHaveLength(1)
    return found[0] ?? {}
  })
}

it('has one line for a request, without values and keys', async () => {
  const secret = 'cmq_not-a-key-of-this-archive'
  const query = 'query Newest { articles(first: 3) { nodes { title } } }'
  await post(server.url, query, { 'x-request-id': 'one', authorization: `Bearer ${secret}` })
  expect(await lineOf('one')).toMatchObject({
    level: 30,
    method: 'POST',
    path: '/graphql',
    status: 200,
    bytes: expect.any(Number),
    milliseconds: expect.any(Number),
    kind: 'query',
    operation: 'Newest',
    answeredBy: 'FAST_PATH',
    cost: expect.any(Number),
    address: '127.0.0.1',
  })
  await post(server.url, query, { 'x-request-id': 'eno' })
  const { cost, bytes } = await lineOf('one')
  expect(await lineOf('eno')).toMatchObject({
    ...{ status: 200, bytes, kind: 'query', operation: 'Newest', answeredBy: 'KEPT', cost },
  })
  await fetch(`${server.url}?query=${encodeURIComponent('{ secretWords }')}`, {
    headers: { accept: 'application/json', 'x-request-id': 'two' },
  })
  expect(await lineOf('two')).toMatchObject({ path: '/graphql', kind: 'unknown' })
  expect(server.text()).not.toMatch(/secretWords|cmq_/)
})

it('tells when a stream begins and ends, and how many events went out', async () => {
  const stream = await EventStream.open(
    server.url,
    'subscription Follow { articlePublished(from: NOW) { cursor } }',
    {},
    { 'x-request-id': 'three' },
  )
  await stream.nextItem()
  expect(await lineOf('three', 'subscription began')).toMatchObject({ address: '127.0.0.1' })
  stream.cut()
  expect(await lineOf('three', 'subscription ended')).toMatchObject({ events: 0 })
  expect(await lineOf('three')).toMatchObject({
    status: 200,
    kind: 'subscription',
    operation: 'Follow',
  })
})

it('keeps no request waiting where nobody reads it, and no end', async () => {
  const { url, child } = await serve(false)
  // A path is logged up to 200 characters: more than a pipe holds.
  for (let round = 0; round < 20; round += 1) {
    const asked = Array.from({ length: 25 }, () =>
      fetch(new URL(`/${'x'.repeat(300)}`, url), { signal: AbortSignal.timeout(10_000) }),
    )
    for (const response of await Promise.all(asked)) expect(response.status).toBe(404)
  }
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
})
