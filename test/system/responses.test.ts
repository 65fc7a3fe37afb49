import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

let server: TestServer
let long: string
const short = '{"data":{"__typename":"Query"}}'
const longQuery = '{ articles(first: 100) { nodes { title text } } }'
beforeAll(async () => {
  server = await startTestServer({ sample: true })
  long = await (await post(longQuery, {})).body.toString()
})
afterAll(() => server[Symbol.asyncDispose]())

/** What the wire brings: fetch would decompress it. */
async function ask(method: string, address: string, headers: Record<string, string>, content?: string) {
  const sent = request(address, { method, headers })
  sent.end(content)
  const [response] = await new Promise<[import('node:http').IncomingMessage]>((resolve, reject) => {
    sent.on('response', (one) => resolve([one])).on('error', reject)
  })
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
}

function post(query: string, headers: Record<string, string>) {
  return ask(
    'POST',
    server.url,
    { 'content-type': 'application/json', ...headers },
    JSON.stringify({ query }),
  )
}

function get(query: string, headers: Record<string, string> = {}, method = 'GET') {
  return ask(method, `${server.url}?query=${encodeURIComponent(query)}`, headers)
}

describe('a response', () => {
  it('is compressed where it is long and its caller accepts that', async () => {
    expect(long.length).toBeGreaterThan(20_000)
    const expected = { data: JSON.parse(long).data }
    for (const [accepted, coding, read] of [
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['br;q=0.1, gzip;q=0.2', 'gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await post(longQuery, { 'accept-encoding': accepted })
      expect(headers).toMatchObject({
        'content-encoding': coding,
        'content-length': String(body.length),
        vary: expect.stringContaining('accept-encoding'),
      })
      expect(body.length).toBeLessThan(long.length / 2)
      expect(JSON.parse(read(body).toString())).toEqual(expected)
    }
    const plain = await post(longQuery, {})
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([
      undefined,
      'origin, accept-encoding',
    ])
  })

  it('is sent as it is where it is short, unless its caller cannot read that', async () => {
    const plain = await post('{ __typename }', { 'accept-encoding': 'gzip, br' })
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, short])
    const packed = await post('{ __typename }', { 'accept-encoding': 'gzip, identity;q=0' })
    expect([packed.headers['content-encoding'], gunzipSync(packed.body).toString()]).toEqual(['gzip', short])
    expect((await post('{ __typename }', { 'accept-encoding': 'identity;q=0' })).status).toBe(406)
  })

  it('with errors is compressed alike', async () => {
    const { headers, body, status } = await post(`{ article(by: { id: "x" }) { id } ${longQuery.slice(1)}`, {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'accept-encoding': 'gzip',
    })
    expect([status, headers['content-encoding']]).toEqual([294, 'gzip'])
    expect(JSON.parse(gunzipSync(body).toString()).data.articles.nodes.length).toBeGreaterThan(25)
  })

  it('that is an event stream is never compressed', async () => {
    const { headers, body } = await post(longQuery, {
      accept: 'text/event-stream',
      'accept-encoding': 'gzip',
    })
    expect([headers['content-encoding'], body.length > long.length]).toEqual([undefined, true])
  })
})

describe('a response to GET', () => {
  it('is not sent again to who has it', async () => {
    const first = await get(longQuery, { 'accept-encoding': 'gzip' })
    const { etag = '', vary } = first.headers
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-encoding': 'gzip',
      etag: expect.stringMatching(/^W\/"[\w-]+"$/),
      vary: 'origin, accept, accept-encoding, authorization',
    })
    for (const known of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
      for (const method of ['GET', 'HEAD']) {
        const again = await get(longQuery, { 'if-none-match': known }, method)
        expect([again.status, again.body.length]).toEqual([304, 0])
        expect(again.headers).toMatchObject({ etag, vary, 'cache-control': 'no-cache' })
        expect(again.headers['content-type']).toBeUndefined()
      }
    }
    const other = await get('{ __typename }', { 'if-none-match': etag })
    expect([other.status, other.body.toString()]).toEqual([200, short])
    const asResponse = await get(longQuery, {
      'if-none-match': etag,
      accept: 'application/graphql-response+json',
    })
    expect(asResponse.status).toBe(200)
  })

  it('changes its name with what it says', async () => {
    const query = '{ articles { totalCount } }'
    const { etag = '' } = (await get(query)).headers
    expect((await get(query, { 'if-none-match': etag })).status).toBe(304)
    await server.publish([{ text: 'A title\n\nThe ministry said on 3 May 2031 that the bridge is open.' }])
    expect((await get(query, { 'if-none-match': etag })).status).toBe(200)
  })

  it('is kept by nobody where it has errors or was asked for with a key', async () => {
    for (const query of [
      '{',
      '{ nothing }',
      'mutation { __typename }',
      '{ article(by: { id: "x" }) { id } }',
    ]) {
      const { headers } = await get(query)
      expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined])
    }
    const keyed = await get('{ __typename }', { authorization: `Bearer ${server.key}`, 'if-none-match': '*' })
    expect([keyed.status, keyed.headers['cache-control'], keyed.headers.etag]).toEqual([
      200,
      'private, no-store',
      undefined,
    ])
    const posted = await post('{ __typename }', { 'if-none-match': '*' })
    expect([posted.status, posted.headers['cache-control'], posted.headers.etag]).toEqual([
      200,
      undefined,
      undefined,
    ])
  })
})
