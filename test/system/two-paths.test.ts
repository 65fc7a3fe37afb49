import { request as httpRequest } from 'node:http'
import { schema } from '@communique/schema'
import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../apps/server/testing/internals.ts'
import {
  type Pool,
  type RandomOperation,
  randomOperation,
} from '../../packages/pothos-kysely/tests/environment/random-operation.ts'
import { archivePool } from '../environment/archive-pool.ts'
import { copyArchive } from '../environment/copy-archive.ts'
import { createDatabase, embeddedDatabase } from '../environment/database.ts'
import { randomRuns } from '../environment/random-runs.ts'
import { RawWebSocket } from '../environment/raw-web-socket.ts'
import { openTwoPaths, type TwoPaths } from '../environment/two-paths.ts'

const runs = randomRuns(100)

const stack = new AsyncDisposableStack()
/** PostgreSQL, and the embedded engine with the same rows. */
let engines: readonly TwoPaths[]
let first: TwoPaths
let pool: Pool
beforeAll(async () => {
  first = stack.use(await openTwoPaths(stack.use(await createDatabase())))
  await loadSample(first.archive)
  const embedded = stack.use(await openTwoPaths(stack.use(await embeddedDatabase())))
  await copyArchive(first.archive, embedded.archive)
  engines = [first, embedded]
  pool = await archivePool(
    async (query) => (await send(first.ordinary, post({ source: query, variables: {} }))).body,
  )
})
afterAll(() => stack.disposeAsync())

describe('the fast path and ordinary execution', () => {
  it('give the same bytes for random operations, on both engines', async () => {
    const before = first.left()
    let valid = 0
    await fc.assert(
      fc.asyncProperty(anyOperation(), async (operation) => {
        fc.pre(isValid(operation.source))
        valid += 1
        await expectSame(post(operation))
      }),
      { ...runs, endOnFailure: true },
    )
    // Else the test would compare ordinary execution with itself.
    expect(first.left() - before).toBeLessThan(valid / 2)
  }, 400_000)

  it('give the same as event streams and over WebSocket', async () => {
    await using sockets = new AsyncDisposableStack()
    const ways = await Promise.all(
      engines
        .flatMap(({ fast, ordinary }) => [fast, ordinary])
        .map(async (url) => ({ url, socket: sockets.use(await RawWebSocket.open(url)) })),
    )
    const before = first.left()
    let valid = 0
    await fc.assert(
      fc.asyncProperty(anyOperation(), async (operation) => {
        fc.pre(isValid(operation.source))
        valid += 1
        const { body } = await send(first.fast, post(operation))
        const { source: query, variables } = operation
        for (const { url, socket } of ways) {
          const stream = await send(url, { ...post(operation), headers: { accept: 'text/event-stream' } })
          expect(stream.body).toBe(`event: next\ndata: ${body}\n\nevent: complete\ndata:\n\n`)
          expect(await socket.request({ query, variables })).toBe(body)
        }
      }),
      { ...randomRuns(30), endOnFailure: true },
    )
    // Three times each. A third of thirty operations is sometimes exceeded; on no fast path it would be all.
    expect(first.left() - before).toBeLessThan(2 * valid)
  }, 400_000)

  it('refuse in the same words what is broken', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        anyOperation(),
        fc.array(damage(), { minLength: 1, maxLength: 3 }),
        async (operation, damages) => {
          const request = damages.reduce<Call>((call, hurt) => hurt(call), post(operation))
          const { status, body } = await expectSame(request)
          if (status >= 400 || body.includes('"errors"')) refused += 1
        },
      ),
      { ...runs, numRuns: runs.numRuns / 2, endOnFailure: true },
    )
    expect(refused).toBeGreaterThan(runs.numRuns / 8)
  }, 400_000)

  const asked = { query: '{ articles(first: 2) { nodes { id title } } }' }
  it.each<[string, Call]>([
    ['a GET', { method: 'GET', path: `?${new URLSearchParams(asked)}`, headers: {}, body: '' }],
    [
      'a GET with variables',
      {
        method: 'GET',
        path: `?${new URLSearchParams({ query: 'query ($n: Int) { articles(first: $n) { nodes { id } } }', variables: '{"n":1}' })}`,
        headers: {},
        body: '',
      },
    ],
    [
      'a GET with variables that are no JSON',
      { method: 'GET', path: `?${new URLSearchParams({ ...asked, variables: '{' })}`, headers: {}, body: '' },
    ],
    ['a GET without a query', { method: 'GET', path: '', headers: {}, body: '' }],
    [
      'a mutation by GET',
      {
        method: 'GET',
        path: `?${new URLSearchParams({ query: 'mutation { withdrawArticle(input: { id: "x" }) { __typename } }' })}`,
        headers: {},
        body: '',
      },
    ],
    ['another method', { method: 'PATCH', path: '', headers: {}, body: JSON.stringify(asked) }],
    ['an empty body', { method: 'POST', path: '', headers: {}, body: '' }],
    ['a list of operations', { method: 'POST', path: '', headers: {}, body: JSON.stringify([asked]) }],
    [
      'a parameter that is none',
      { method: 'POST', path: '', headers: {}, body: JSON.stringify({ ...asked, more: 1 }) },
    ],
    [
      'variables that are none',
      { method: 'POST', path: '', headers: {}, body: JSON.stringify({ ...asked, variables: [] }) },
    ],
    ['another path', { method: 'POST', path: '/else', headers: {}, body: JSON.stringify(asked) }],
    [
      'a key that is none',
      { method: 'POST', path: '', headers: { authorization: 'Bearer none' }, body: JSON.stringify(asked) },
    ],
    [
      'an origin',
      {
        method: 'POST',
        path: '',
        headers: { origin: 'https://reader.example' },
        body: JSON.stringify(asked),
      },
    ],
    [
      'a preflight',
      {
        method: 'OPTIONS',
        path: '',
        headers: {
          origin: 'https://reader.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
        body: '',
      },
    ],
    ...[
      '*/*',
      'application/json',
      'application/graphql-response+json',
      'application/graphql-response+json, application/json;q=0.9',
      'application/json, multipart/mixed',
      'application/*',
      'text/event-stream',
      'text/plain',
      'application/json; charset=latin1',
      '',
    ].map((accept): [string, Call] => [
      `accept: ${accept}`,
      { method: 'POST', path: '', headers: { accept }, body: JSON.stringify(asked) },
    ]),
    ...[
      'application/json; charset=utf-8',
      'application/graphql+json',
      'application/graphql',
      'text/plain',
      'application/jsonp',
    ].map((type): [string, Call] => [
      `content-type: ${type}`,
      { method: 'POST', path: '', headers: { 'content-type': type }, body: JSON.stringify(asked) },
    ]),
  ])('answer %s alike', async (_what, call) => {
    await expectSame(call)
  })

  const nested = (depth: number): string =>
    depth === 0 ? '{ id }' : `{ speeches { article ${nested(depth - 1)} } }`
  const aliases = Array.from({ length: 6_000 }, (_, index) => `a${index}: __typename`).join(' ')
  it.each<[string, string, string | null]>([
    ['depth', `{ article(by: { url: "https://press.example/x" }) ${nested(60)} }`, 'TOO_COSTLY'],
    ['aliases', `{ ${aliases} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a circle of fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a huge first', '{ articles(first: 1000000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a negative first', '{ articles(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['first and last', '{ articles(first: 1, last: 1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a cursor that is none', '{ articles(after: "x") { nodes { id } } }', 'CURSOR_INVALID'],
    [
      'the cursor of another connection',
      '{ articles(after: "$speeches") { nodes { id } } }',
      'CURSOR_INVALID',
    ],
    [
      'a cursor that was tampered with',
      '{ speeches(after: "x$speeches") { nodes { id } } }',
      'CURSOR_INVALID',
    ],
    ['an id that is none', '{ node(id: "x") { id } }', 'ID_INVALID'],
    ['an id that nothing has', '{ node(id: "Article:01a21066-e297-75a1-859c-f746171b8f42") { id } }', null],
    [
      'an id of another type',
      '{ article(by: { id: "Speaker:01a21066-e297-75a1-859c-f746171b8f42" }) { id } }',
      null,
    ],
    [
      'a search of 10,000 letters',
      `{ search(query: "${'ministers '.repeat(1_000)}") { edges { cursor } } }`,
      null,
    ],
    [
      'a search of punctuation',
      `{ search(query: "${'!?&|():*<>-\\\\'.repeat(20)}") { edges { cursor } } }`,
      null,
    ],
    ['a search for nothing', '{ search(query: "") { edges { cursor } totalCount } }', null],
  ])('say the same of %s', async (_what, query, code) => {
    const own = pool.cursors.get('Query.speeches')?.[0] ?? ''
    const { body } = await expectSame(post({ source: query.replace('$speeches', own), variables: {} }))
    const { errors = [] }: { errors?: { extensions: { code: string } }[] } = JSON.parse(body)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(code === null ? [] : [code])
  })

  it('answer a body without a length alike', async () => {
    const chunked: Call = { ...post({ source: asked.query, variables: {} }), chunked: true }
    const { status } = await expectSame(chunked)
    expect(status).toBe(200)
    const endless: Call = {
      ...chunked,
      body: JSON.stringify({ ...asked, variables: { x: 'x'.repeat(26_000_000) } }),
    }
    expect((await send(first.fast, endless)).status).toBe(413)
    expect((await send(first.ordinary, endless)).status).toBe(413)
  })
})

interface Call {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Sent without saying how long it is. */
  readonly chunked?: boolean
}

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const post = ({ source, variables }: RandomOperation): Call => ({
  method: 'POST',
  path: '',
  headers: {},
  body: JSON.stringify({ query: source, variables }),
})

/** Sends a call down both paths of every engine. */
async function expectSame(call: Call): Promise<Answered> {
  const answers = await Promise.all(
    engines.flatMap(({ fast, ordinary }) => [send(fast, call), send(ordinary, call)]),
  )
  const [one, ...others] = answers
  if (one === undefined) throw new Error('No engine')
  for (const other of others) expect(other).toEqual(one)
  expect(one.body).not.toContain('INTERNAL_SERVER_ERROR')
  expect(one.status).toBeLessThan(500)
  return one
}

function send(url: string, { method, path, headers, body, chunked = false }: Call): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${url}${path}`, {
      method,
      agent: false,
      headers: {
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(body !== '' && !chunked && { 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { date, 'x-request-id': id, ...rest } = response.headers
        if (date === undefined || id === undefined) reject(new Error('An answer without date or id'))
        resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks).toString() })
      })
    })
    if (chunked) {
      for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536))
    } else if (body !== '') sent.write(body)
    sent.end()
  })
}

const anyOperation = () => fc.constant(null).chain(() => randomOperation(schema, pool))

function isValid(source: string): boolean {
  return validate(schema, parse(source)).length === 0
}

/** What can go wrong between a caller's mind and a request. */
function damage(): fc.Arbitrary<(call: Call) => Call> {
  const inQuery = (change: (query: string) => string) => (call: Call) => {
    try {
      const { query, ...rest } = JSON.parse(call.body)
      return { ...call, body: JSON.stringify({ query: change(String(query)), ...rest }) }
    } catch {
      return call
    }
  }
  const at = fc.double({ min: 0, max: 1, noNaN: true })
  const place = (text: string, share: number) => Math.floor(share * text.length)
  return fc.oneof(
    fc.tuple(at, at).map(([begin, length]) =>
      inQuery((query) => {
        const from = place(query, begin)
        return query.slice(0, from) + query.slice(from + 1 + Math.floor(length * 6))
      }),
    ),
    fc
      .tuple(
        at,
        fc.constantFrom('{', '}', '(', ')', ' id ', ' x', '...F', '@skip', '$v', '"', '\0', '☃', '1'),
      )
      .map(([where, what]) =>
        inQuery((query) => query.slice(0, place(query, where)) + what + query.slice(place(query, where))),
      ),
    fc.constant(inQuery((query) => query.replace(/\bid\b/, 'idea'))),
    fc.constant(inQuery((query) => query.replace(/first: \d+/, 'first: -1'))),
    fc.constant(inQuery((query) => query.replace(/first: \d+/, 'first: 1000000'))),
    fc.constant(inQuery((query) => `${query} fragment Round on Article { ...Round }`)),
    fc.constant(inQuery((query) => query.replace('query Random', 'subscription Random'))),
    fc.constant(inQuery((query) => `${query} query Other { __typename }`)),
    fc.constantFrom('Random', 'Other', '', 7, null).map((operationName) => (call: Call) => {
      try {
        return { ...call, body: JSON.stringify({ ...JSON.parse(call.body), operationName }) }
      } catch {
        return call
      }
    }),
    fc.constantFrom<unknown>({}, null, [], 'x', { n1: 7, n2: 'x' }).map((variables) => (call: Call) => {
      try {
        return { ...call, body: JSON.stringify({ ...JSON.parse(call.body), variables }) }
      } catch {
        return call
      }
    }),
    at.map((where) => (call: Call) => ({ ...call, body: call.body.slice(0, place(call.body, where)) })),
  )
}
