import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const responseType = 'application/graphql-response+json'
/** What the edition of September 2026 tells clients to accept. */
const both = `${responseType}, application/json;q=0.9`
const accepts = [both, '*/*', responseType, 'application/json'] as const

describe('GraphQL over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  // What the drafts before the edition of September 2026 say must, should and may be.
  it.each(
    serverAudits({ url: () => server.url, fetchFn: fetch }).map((audit) => [audit.name, audit] as const),
  )('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })

  function post(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  }

  const variable = (type: string, value: unknown, path = 'first: $v') => ({
    query: `query ($v: ${type}) { articles(${path}) { totalCount } }`,
    variables: { v: value },
  })
  // The columns are those of `accepts`.
  it.each<[string, object | string, readonly number[], string]>([
    ['what is no JSON', '{"query":', [400, 400, 400, 400], 'not valid JSON'],
    ['a parameter of another name', { qeury: '{ __typename }' }, [422, 400, 400, 400], '`query` is missing'],
    ['a list of variables', { query: '{ a }', variables: [7] }, [422, 400, 400, 400], '`variables` is not'],
    ['what cannot be parsed', { query: '{' }, [400, 400, 400, 200], 'Syntax Error'],
    ['a field that is none', { query: '{ nothing }' }, [422, 422, 400, 200], 'Cannot query field'],
    [
      'an operation that is none',
      { query: '{ __typename }', operationName: 'A' },
      [422, 422, 422, 422],
      'no operation `A`',
    ],
    [
      'a text for a number',
      variable('Int', 'many'),
      [422, 422, 422, 422],
      '"$v" has invalid value: Int cannot',
    ],
    ['null for what is not null', variable('Int!', null), [422, 422, 422, 422], '"$v" has invalid value'],
    [
      'another value of an enum',
      variable('ArticleOrder', { field: 'SIZE', direction: 'ASC' }, 'orderBy: $v'),
      [422, 422, 422, 422],
      '"SIZE"',
    ],
    [
      'an unknown field of an input',
      variable('ArticleFilter', { or: [{ nothing: 1 }] }, 'filter: $v'),
      [422, 422, 422, 422],
      '"$v" has invalid value at .or[0]: Expected value of type "ArticleFilter" not to include unknown field "nothing"',
    ],
    [
      'two fields of @oneOf',
      {
        query: 'query ($v: ArticleBy!) { article(by: $v) { id } }',
        variables: { v: { id: '1', url: 'https://x.example' } },
      },
      [422, 422, 422, 422],
      '"$v" has invalid value: ',
    ],
    [
      'a subscription to whom takes no stream',
      { query: 'subscription { articlePublished { cursor } }' },
      [422, 422, 422, 422],
      'A subscription needs a stream.',
    ],
    [
      'a change without a key',
      { query: 'mutation { createKey(input: { scope: PUBLISH }) { key } }' },
      [401, 401, 401, 401],
      '',
    ],
    [
      'an error beside data',
      { query: '{ article(by: { id: "no-id" }) { id } __typename }' },
      [294, 200, 294, 200],
      '',
    ],
    [
      'an error in the place of data',
      { query: '{ articles(first: 999) { totalCount } }' },
      [294, 200, 294, 200],
      '',
    ],
    [
      'a parameter that it does not know',
      { query: '{ __typename }', id: null, other: 1 },
      [200, 200, 200, 200],
      '',
    ],
  ])('answers %s', async (_what, given, statuses, message) => {
    const body = typeof given === 'string' ? given : JSON.stringify(given)
    const answers = await Promise.all(accepts.map((accept) => post(body, { accept })))
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    for (const [index, answer] of answers.entries()) {
      const isPlain = answer.status < 300 && !accepts[index]?.startsWith(responseType)
      expect(answer.headers.get('content-type')).toBe(
        `${isPlain ? 'application/json' : responseType}; charset=utf-8`,
      )
      expect(answer.headers.get('www-authenticate')).toBe(answer.status === 401 ? 'Bearer' : null)
      const { errors = [{ message: '' }] } = JSON.parse(await answer.text())
      expect(errors[0].message).toContain(message)
    }
  })

  it('repeats what it was sent no longer than it helps', async () => {
    const long = 'x'.repeat(30_000)
    for (const given of [
      `{"query":${long}`,
      JSON.stringify({ query: `{ articles(first: ${long}) }` }),
      JSON.stringify({ query: `{ ${long} }` }),
      JSON.stringify({ query: '{ __typename }', operationName: long }),
      JSON.stringify(variable('Int', long)),
      JSON.stringify(variable('ArticleFilter', { [long]: { [long]: long } }, 'filter: $v')),
    ]) {
      const answer = await post(given)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect((await answer.text()).length).toBeLessThan(1_500)
    }
  })

  it('reads no body that is compressed or in another encoding', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'GZIP']) {
      const body = Uint8Array.from(gzipSync(JSON.stringify({ query: '{ __typename }' })))
      const { status, headers } = await post(body, { 'content-encoding': encoding })
      expect([status, headers.get('accept-encoding')]).toEqual([415, 'identity'])
    }
    const { status, headers } = await post('{}', { 'content-type': 'application/json; charset=iso-8859-1' })
    expect([status, headers.get('accept')]).toEqual([415, 'application/json'])
    expect((await post('{}', { accept: 'application/json;q=0, text/csv' })).status).toBe(406)
  })

  it('says with which methods it can be asked', async () => {
    const query = `${server.url}?query=${encodeURIComponent('mutation { __typename }')}`
    const mutation = await fetch(query)
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST'])
    const patch = await fetch(server.url, { method: 'PATCH', body: '{}' })
    expect([patch.status, patch.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, PUT, DELETE, OPTIONS'])
    const options = await fetch(server.url, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, HEAD, POST, PUT, DELETE, OPTIONS',
    ])
  })

  it('answers HEAD as GET, without the body', async () => {
    for (const query of ['{ __typename }', '{ articles { totalCount } }', '{ nothing }', '{']) {
      const address = `${server.url}?query=${encodeURIComponent(query)}`
      const [get, head] = await Promise.all([fetch(address), fetch(address, { method: 'HEAD' })])
      const told = ({ status, headers }: Response) => [
        status,
        ...['content-type', 'content-length', 'etag', 'vary', 'cache-control'].map((name) =>
          headers.get(name),
        ),
      ]
      expect(told(head)).toEqual(told(get))
      expect(await head.text()).toBe('')
    }
    const live = `${server.url}?query=${encodeURIComponent('subscription { articlePublished { cursor } }')}`
    const { status, headers } = await fetch(live, {
      method: 'HEAD',
      headers: { accept: 'text/event-stream' },
    })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  })

  it.each([
    ['a whole address', 'GET http://archive.example/graphql?query={__typename} HTTP/1.1', 200, '"Query"'],
    ['the server as a whole', 'OPTIONS * HTTP/1.1', 204, 'allow: GET, HEAD, POST, OPTIONS'],
    ['nothing by GET', 'GET * HTTP/1.1', 404, ''],
    ['a body with GET', 'GET /graphql?query={__typename} HTTP/1.1\r\ncontent-length: 2', 200, '"Query"'],
  ])('takes %s for the target', async (_what, line, status, content) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.write(`${line}\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`)
    if (line.includes('content-length')) socket.write('{}')
    const received = await text(socket)
    expect(received).toContain(content)
    expect(Number(received.split(' ')[1])).toBe(status)
  })
})
