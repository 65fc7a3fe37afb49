import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { cut, json, stubServer, unavailable } from '../testing/stub-server.ts'
import { CreateKey, PublishPages, Sources, Timeline } from './_generated/operations.ts'
import { ArchiveError } from './archive-error.ts'
import { createArchive } from './create-archive.ts'
import { textOf } from './typed-document.ts'

const retry = { attempts: 3, minDelay: 1, maxDelay: 2 }
const data = { timeline: [{ period: '2031', count: 2 }] }
const keyVariables = { input: { scope: 'PUBLISH' } } as const

test('sends document, variables and key, and gives the data', async () => {
  await using server = await stubServer(json({ data }))
  const archive = createArchive({ url: server.url, key: 'secret' })
  expect(await archive.request(Timeline, { interval: 'YEAR' })).toEqual(data)
  expect(server.requests).toMatchObject([
    { query: Timeline, variables: { interval: 'YEAR' }, headers: { authorization: 'Bearer secret' } },
  ])
})

test('sends no authorization without a key, and takes another fetch', async () => {
  await using server = await stubServer(json({ data }))
  const seen: unknown[] = []
  const archive = createArchive({
    url: new URL(server.url),
    fetch: (input, init) => {
      seen.push(input)
      return fetch(input, init)
    },
  })
  await archive.request('{ __typename }')
  expect(seen).toEqual([server.url])
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
})

test('takes string objects, and syntax trees if it can print them', () => {
  class DocumentString extends String {}
  expect(textOf(new DocumentString('{ a }'), undefined)).toBe('{ a }')
  expect(textOf(new DocumentString('{ a }'), print)).toBe('{ a }')
  expect(textOf(parse('{ b }'), print)).toBe('{\n  b\n}')
  expect(() => textOf(parse('{ b }'), undefined)).toThrow(expect.objectContaining({ code: 'BAD_DOCUMENT' }))
})

test('makes one error of the errors of an answer, even beside data', async () => {
  const errors = [
    { message: 'No such slug.', path: ['source'], extensions: { code: 'BAD_USER_INPUT' } },
    { message: 'Another.' },
  ]
  await using server = await stubServer(
    json({ data: { source: null }, errors }, 200, { 'x-request-id': 'r-1' }),
  )
  const failure = createArchive({ url: server.url, retry }).request(Sources)
  await expect(failure).rejects.toBeInstanceOf(ArchiveError)
  await expect(failure).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'No such slug.',
    status: 200,
    requestId: 'r-1',
    errors,
  })
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['a page in HTML', unavailable(404), 'HTTP_404'],
  ['JSON that is not GraphQL', json({ hello: 1 }), 'HTTP_200'],
  ['JSON null', json(JSON.parse('[null]')), 'HTTP_200'],
  ['errors without a code', json({ errors: [{ message: 'Broken' }] }, 500), 'UNKNOWN'],
  ['an empty list of errors', json({ errors: [] }, 400), 'UNKNOWN'],
  ['data with a status of failure', json({ data }, 500), 'HTTP_500'],
])('gives %s a code and does not repeat the request', async (_, answer, code) => {
  await using server = await stubServer(answer)
  await expect(createArchive({ url: server.url, retry }).request(Sources)).rejects.toMatchObject({ code })
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['a cut connection', cut],
  [
    'an answer that is cut off',
    (response: Parameters<typeof cut>[0]) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"data":', () => cut(response))
    },
  ],
  ['502', unavailable(502)],
  ['503', unavailable(503, { 'retry-after': '0' })],
  ['504', unavailable(504)],
  ['429', json({ errors: [{ message: 'Slowly.', extensions: { code: 'TOO_MANY_REQUESTS' } }] }, 429)],
])('repeats a query after %s', async (_, failing) => {
  await using server = await stubServer(failing, failing, json({ data }))
  const archive = createArchive({ url: server.url, retry })
  expect(await archive.request(Timeline, { interval: 'YEAR' })).toEqual(data)
  expect(server.requests).toHaveLength(3)
})

test('gives up after as many attempts as were allowed, with the last error', async () => {
  await using server = await stubServer(cut, cut, unavailable(503))
  await expect(createArchive({ url: server.url, retry }).request(Sources)).rejects.toMatchObject({
    code: 'HTTP_503',
    status: 503,
  })
  expect(server.requests).toHaveLength(3)
})

test.each([CreateKey, 'mutation { mine(words: "@idempotent") }'])(
  'repeats a mutation only if it is safe to',
  async (document) => {
    await using server = await stubServer(cut, json({ data: {} }))
    const archive = createArchive({ url: server.url, retry })
    await expect(archive.request(document as string, keyVariables)).rejects.toMatchObject({ code: 'NETWORK' })
    expect(server.requests).toHaveLength(1)
  },
)

test.each([
  ['PublishPages of this package', PublishPages, cut, {}],
  ['what says so itself', 'fragment x on Y { z }\n mutation ($a: A) @idempotent { mine }', cut, {}],
  ['what the caller calls idempotent', '# mine\nmutation Mine { mine }', cut, { idempotent: true }],
  ['what was refused with status 429', CreateKey, unavailable(429), {}],
])('repeats the mutation: %s', async (_, document, failing, options) => {
  await using server = await stubServer(failing, json({ data: { done: true } }))
  const archive = createArchive({ url: server.url, retry })
  expect(await archive.request(document as string, {}, options)).toEqual({ done: true })
})

test('waits as long as the server asks, until the signal aborts', async () => {
  await using server = await stubServer(unavailable(503, { 'retry-after': '3600' }))
  const stop = new AbortController()
  const archive = createArchive({
    url: server.url,
    retry,
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      setTimeout(() => stop.abort(new Error('Enough')), 20)
      return response
    },
  })
  await expect(archive.request(Sources, {}, { signal: stop.signal })).rejects.toThrow('Enough')
  expect(server.requests).toHaveLength(1)
})

test('rejects with the reason of the signal, also while nothing answers', async () => {
  const stop = new AbortController()
  await using server = await stubServer(() => stop.abort(new Error('Enough')))
  const archive = createArchive({ url: server.url, retry })
  await expect(archive.request(Sources, {}, { signal: stop.signal })).rejects.toThrow('Enough')
  await expect(archive.request(Sources, {}, { signal: stop.signal })).rejects.toThrow('Enough')
  expect(server.requests).toHaveLength(1)
})
