import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { json, stubServer, unavailable } from '../testing/stub-server.ts'
import { Sources, Timeline } from './_generated/operations.ts'
import { ArchiveError } from './archive-error.ts'
import { createArchive } from './create-archive.ts'

const retry = { attempts: 1 }
const data = { sources: { nodes: [] } }

/** A port of this machine on which nobody listens any more. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

test('names the address and the cause where nobody listens', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/graphql`
  const failure = createArchive({ url, retry }).request(Sources)
  await expect(failure).rejects.toMatchObject({
    code: 'NETWORK',
    message: `No response from ${url} (connect ECONNREFUSED 127.0.0.1:${port}). Check the URL.`,
    cause: new TypeError('fetch failed'),
  })
  const byName = createArchive({ url: `http://localhost:${port}`, retry }).request(Sources)
  await expect(byName).rejects.toThrow(
    /^No response from http:\/\/localhost:\d+\/graphql \(connect ECONNREFUSED \S+:\d+\)\. Check the URL\.$/,
  )
  const unknown = createArchive({ url: 'http://archive.invalid/graphql', retry }).articlePublished().next()
  await expect(unknown).rejects.toThrow(
    /^No response from http:\/\/archive\.invalid\/graphql \(getaddrinfo E/,
  )
})

test('says that a web page answered', async () => {
  await using server = await stubServer(unavailable(200, { 'content-type': 'text/html; charset=utf-8' }))
  const page = {
    code: 'HTTP_200',
    message: `${server.url} gave text/html; charset=utf-8, not what was asked for. Check the URL.`,
  }
  const archive = createArchive({ url: server.url, retry })
  await expect(archive.request(Sources)).rejects.toMatchObject(page)
  await expect(archive.articlePublished().next()).rejects.toMatchObject(page)
})

test('does not take an answer for a stream', async () => {
  await using server = await stubServer(json({ data }))
  await expect(createArchive({ url: server.url, retry }).subscribe(Sources).next()).rejects.toMatchObject({
    code: 'HTTP_200',
    message: `${server.url} gave application/json, not what was asked for. Check the URL.`,
  })
})

test.each([
  '',
  'archive',
  '127.0.0.1:4000/graphql',
  'localhost:4000/graphql',
  'http://',
  'http://a b/graphql',
  'ftp://127.0.0.1/graphql',
  'ws://127.0.0.1:4000/graphql',
  'file:///graphql',
  'http://127.0.0.1:400000/graphql',
  'http://name@127.0.0.1:4000/graphql',
  'https://name:secret@archive.example/graphql',
  new URL('https://:secret@archive.example'),
])('refuses the address %o at once, and does not repeat a password', (url) => {
  const create = () => createArchive({ url })
  expect(create).toThrow(ArchiveError)
  expect(create).toThrow(
    expect.objectContaining({
      code: 'BAD_URL',
      message: expect.not.stringContaining('secret'),
    }),
  )
})

test.each([
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/graphql'],
  ['https://archive.example/', 'https://archive.example/graphql'],
  [new URL('http://[::1]:4000/'), 'http://[::1]:4000/graphql'],
  ['https://example.org/archive/api', 'https://example.org/archive/api'],
  ['https://example.org/?office=minister@home', 'https://example.org/?office=minister@home'],
])('takes %s for %s', async (url, expected) => {
  const seen: unknown[] = []
  const archive = createArchive({
    url,
    fetch: async (input) => {
      seen.push(input)
      return Response.json({ data })
    },
  })
  await archive.request(Sources)
  expect(seen).toEqual([expected])
})

test('ends a request that takes too long, with its retries', async () => {
  await using silent = await stubServer(() => {})
  const timeout = 40
  await expect(createArchive({ url: silent.url, timeout }).request(Sources)).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: `No response from ${silent.url} in 40 ms. Try again.`,
  })
  await using busy = await stubServer(unavailable(503, { 'retry-after': '60' }))
  await expect(createArchive({ url: busy.url, timeout }).request(Sources)).rejects.toMatchObject({
    code: 'TIMEOUT',
  })
  expect(busy.requests.length).toBeLessThan(2)
})

test('leaves nothing behind at a signal that lives on', async () => {
  await using server = await stubServer(json({ data: { timeline: [] } }))
  const { signal } = new AbortController()
  const listeners = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    const [, listener, options] = given
    listeners.add(listener)
    if (typeof options === 'object')
      options.signal?.addEventListener('abort', () => listeners.delete(listener))
    add(...given)
  }
  const archive = createArchive({ url: server.url })
  await archive.request(Timeline, { interval: 'YEAR' }, { signal })
  expect(listeners.size).toBe(0)
})

test('keeps the code, the id and the fault of a refusal', async () => {
  const errors = [
    {
      message: 'The key has expired.',
      extensions: { code: 'UNAUTHENTICATED', requestId: 'r-7', fault: 'x' },
    },
  ]
  await using server = await stubServer(json({ errors }, 401, { 'x-request-id': 'r-1' }))
  await expect(createArchive({ url: server.url, key: 'old' }).request(Sources)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    status: 401,
    requestId: 'r-7',
    errors,
  })
})

test('options that are undefined are not given', async () => {
  await using server = await stubServer(unavailable(503, { 'retry-after': '0' }))
  const options = JSON.parse('{"retry":{}}')
  options.retry = { attempts: undefined, minDelay: undefined, maxDelay: 1 }
  await expect(createArchive({ url: server.url, ...options }).request(Sources)).rejects.toMatchObject({
    code: 'HTTP_503',
  })
  expect(server.requests).toHaveLength(4)
})

test('an empty key is none', async () => {
  await using server = await stubServer(json({ data }))
  await createArchive({ url: server.url, key: '' }).request(Sources)
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
})
