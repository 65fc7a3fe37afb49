import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { hashLength } from '../../answers/sent-answer.ts'
import { acceptedBy } from './accept.ts'
import { codingsAcceptedBy } from './content-coding.ts'
import { nameInHand, namesIn } from './entity-tag.ts'
import { parametersOf, pathOf } from './path.ts'
import { readBody } from './read-body.ts'
import { bodyFormOf, requestInAddress, requestInBody } from './read-request.ts'

const limit = { bytes: 1_000, ofCaller: async () => 25_000_000 }

async function read(request: IncomingMessage) {
  if (request.method === 'GET') return requestInAddress(request)
  const form = bodyFormOf(request)
  return requestInBody(
    await new Promise<string>((resolve, reject) => readBody(request, limit, resolve, reject)),
    form,
  )
}

/** A request as Node hands it on, without a connection. */
function requestOf(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  ...chunks: (string | Buffer)[]
) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url })
  Object.assign(request.headers, headers)
  for (const chunk of chunks) request.push(chunk)
  request.push(null)
  return request
}

it.each([
  ['/graphql', '/graphql'],
  ['/graphql/', '/graphql'],
  ['/graphql?query=x/y/', '/graphql'],
  ['/', '/'],
  ['/?x', '/'],
  ['http://archive.example/graphql?x', '/graphql'],
  ['http://archive.example', '/'],
  ['http://archive.example/graphql/', '/graphql'],
  ['//graphql', '/graphql'],
  ['//', '/'],
  ['//a//b/', '/a/b'],
  ['*', '*'],
  [undefined, '/'],
])('the path of %s is %s', (target, path) => {
  expect(pathOf(target)).toBe(path)
})

it('takes a path with as many slashes as a request may have', () => {
  expect(pathOf(`/graphql${'/'.repeat(16_000)}`)).toBe('/graphql')
})

it('reads parameters behind the first question mark', () => {
  expect(parametersOf('/graphql?query=a?b&x=%7B').get('query')).toBe('a?b')
  expect([...parametersOf('/graphql')]).toEqual([])
})

const json = 'application/json'
const graphql = 'application/graphql-response+json'
it.each<[string | undefined, Partial<ReturnType<typeof acceptedBy>>]>([
  [undefined, { json }],
  ['', { json }],
  ['*/*', { json }],
  ['application/*', { json }],
  [graphql, { json: graphql, named: 'RESPONSE_ALONE' }],
  [`${graphql}; charset="utf-8"`, { json: graphql, named: 'RESPONSE_ALONE' }],
  [`${graphql}, application/json;q=0.9`, { json: graphql, named: 'BOTH' }],
  [`application/json;q=0.5, ${graphql};q=0.8`, { json: graphql, named: 'BOTH' }],
  [`application/json, ${graphql}`, { json, named: 'BOTH' }],
  [`*/*;q=0.1, ${graphql}`, { json: graphql }],
  [`application/json;q=0, ${graphql};q=0.1`, { json: graphql, named: 'BOTH' }],
  ['application/json;q=0', { json: null, named: 'JSON_ALONE' }],
  ['application/json;q=0, */*', { json: graphql }],
  ['*/*, application/json;q=0', { json: graphql }],
  ['Application/JSON; charset=utf-8', { json, named: 'JSON_ALONE' }],
  ['application/json; charset=latin1', { json: null }],
  ['application/json, text/plain, */*', { json }],
  ['text/event-stream', { json: null, eventStream: true }],
  ['text/event-stream;q=0, */*', { json }],
  ['text/event-stream, application/json', { json, eventStream: true }],
  ['text/plain', { json: null }],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', { json, html: true }],
  ['application/json, text/html;q=0.5', { json, html: false }],
  ['text/html;q=0, */*', { json, html: false }],
])('a caller that accepts %s gets %o', (accept, expected) => {
  expect(acceptedBy(accept)).toEqual({
    json: null,
    named: 'OTHER',
    eventStream: false,
    html: false,
    ...expected,
  })
})

it.each<[string | undefined, ReturnType<typeof codingsAcceptedBy>['best'], boolean]>([
  [undefined, null, true],
  ['', null, true],
  ['gzip', 'gzip', true],
  ['x-gzip', 'gzip', true],
  ['gzip, deflate, br, zstd', 'br', true],
  ['br;q=0.5, gzip;q=0.8', 'gzip', true],
  ['GZIP;Q=0.5', 'gzip', true],
  ['gzip;q=0', null, true],
  ['*', 'br', true],
  ['br;q=0, *', 'gzip', true],
  ['identity', null, true],
  ['identity;q=0.5, gzip;q=0.1', null, true],
  ['gzip, identity;q=0', 'gzip', false],
  ['*;q=0', null, false],
  ['*;q=0, identity', null, true],
  ['deflate, identity;q=0', null, false],
])('who accepts the encodings %s gets %s', (header, best, identity) => {
  expect(codingsAcceptedBy(header)).toEqual({ best, identity })
})

it('knows what a caller has already by its name', () => {
  const content = 'what-is-said-0123456789'.slice(0, hashLength)
  const name = `W/"asked${content}"`
  const inHand = (header: string | undefined) => nameInHand(name, namesIn(header))
  for (const header of [name, name.slice(2), `"x", ${name}`, '*']) expect(inHand(header)).toBe(name)
  // Of another state of the archive, in which the answer says the same.
  expect(inHand(`"x", "before${content}"`)).toBe(`W/"before${content}"`)
  for (const header of [undefined, '', '"x"', '"askedother"', `${content}"`, name.slice(3)])
    expect(inHand(header)).toBeNull()
})

it('reads JSON in pieces, forms, and the parameters of a GET', async () => {
  const body = JSON.stringify({ query: '{ a(b: "é") }', variables: { c: 1 } })
  const expected = { query: '{ a(b: "é") }', documentId: null, operationName: null, variables: { c: 1 } }
  const json = { 'content-type': 'application/json; charset=utf-8' }
  expect(await read(requestOf('POST', '/graphql', json, body.slice(0, 9), body.slice(9)))).toEqual(expected)
  const parameters = String(
    new URLSearchParams({ query: expected.query, variables: '{"c":1}', operationName: '' }),
  )
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await read(requestOf('POST', '/graphql', form, parameters))).toEqual(expected)
  expect(await read(requestOf('GET', `/graphql?${parameters}`))).toEqual(expected)
})

it('passes over a mark of the byte order', async () => {
  const json = { 'content-type': 'application/json' }
  expect(await read(requestOf('POST', '/graphql', json, '\ufeff{"query":"{ a }"}'))).toMatchObject({
    query: '{ a }',
  })
})

it.each([
  'application/json;',
  'Application/JSON;\tcharset=UTF-8',
  'application/json; charset="utf-8"; profile=x',
  'application/json;charset=us-ascii',
  'application/json; odata=verbose',
  'application/graphql+json',
])('reads a body of the type %s as JSON', async (type) => {
  const request = requestOf('POST', '/graphql', { 'content-type': type }, '{"query":"{ a }"}')
  expect(await read(request)).toMatchObject({ query: '{ a }' })
})

it.each(['application/graphql', 'application/graphql; charset=utf-8'])(
  'reads a body of the type %s as a document',
  async (type) => {
    const request = requestOf('POST', '/graphql', { 'content-type': type }, '{ a }')
    expect(await read(request)).toEqual({
      query: '{ a }',
      documentId: null,
      operationName: null,
      variables: {},
    })
  },
)

it.each(['identity', 'Identity', ''])('takes the content encoding "%s" for none', async (encoding) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
  expect(await read(requestOf('POST', '/graphql', headers, '{"query":"{ a }"}'))).toMatchObject({
    query: '{ a }',
  })
})

it.each([
  [requestOf('POST', '/graphql', { 'content-type': 'text/plain' }, '{}'), { status: 415 }],
  [
    requestOf('POST', '/graphql', { 'content-type': 'application/json; charset=utf-16' }, '{}'),
    { status: 415 },
  ],
  [requestOf('POST', '/graphql', { 'content-type': 'json' }, '{}'), { status: 415 }],
  [requestOf('POST', '/graphql', {}, '{}'), { status: 415 }],
  [
    requestOf('POST', '/graphql', { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
    { status: 415 },
  ],
  [
    requestOf('POST', '/graphql', { 'content-type': 'application/json', 'content-length': '26000000' }),
    { status: 413 },
  ],
  [
    requestOf('POST', '/graphql', { 'content-type': 'application/json' }, '{'),
    { status: 400, message: expect.stringContaining('The request body is not valid JSON (') },
  ],
  [
    requestOf('POST', '/graphql', { 'content-type': 'application/json' }, `{"query":"${'é'.repeat(50_000)}`),
    {
      status: 400,
      message: expect.stringMatching(
        /^The request body is not valid JSON \(.{0,100}at position 50010.{0,100}$/,
      ),
    },
  ],
  [
    requestOf('GET', '/graphql?query=x&variables={'),
    { status: 400, message: expect.stringContaining('`variables` is not valid JSON') },
  ],
  [requestOf('GET', '/graphql?query=x&query=y'), { message: '`query` is given twice. Send it once.' }],
  [
    requestOf(
      'POST',
      '/graphql',
      { 'content-type': 'application/json' },
      Buffer.from('{"query":"\xe9"}', 'latin1'),
    ),
    { status: 400, message: expect.stringContaining('UTF-8') },
  ],
])('refuses what it cannot read: %#', async (request, error) => {
  await expect(read(request)).rejects.toMatchObject(error)
})
