import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, fetchExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const documents = {
  counts: 'query Counts { articles { totalCount } }',
  titles: 'query Titles($n: Int) { articles(first: $n) { nodes { title } } }',
  sources: 'query Sources { sources { nodes { slug } } }',
  speakers: 'query Speakers { speakers { totalCount } }\n',
} as const

let server: TestServer
let trusting: TestServer
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-documents-'))
  await mkdir(join(folder, 'trusted'))
  const write = (name: string, content: unknown) =>
    writeFile(join(folder, 'trusted', name), typeof content === 'string' ? content : JSON.stringify(content))
  await write('persisted-documents.json', { [sha256(documents.counts)]: documents.counts })
  await write('relay.json', { [md5(documents.titles)]: documents.titles })
  await write('apollo.json', {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'sources-1', name: 'Sources', type: 'query', body: documents.sources }],
  })
  await write('Speakers.graphql', documents.speakers)
  await write('README.txt', 'Not one of them.')
  server = await startTestServer()
  trusting = await startTestServer({
    documents: {
      trustedDocuments: join(folder, 'trusted'),
      documentsWithoutKey: 'trusted',
      persistedQueries: 0,
    },
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await trusting[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

async function post({ url }: { readonly url: string }, body: object, key?: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  })
  const { data = null, errors = [] } = JSON.parse(await response.text())
  return { status: response.status, data, code: errors[0]?.extensions.code }
}

/** What a client sends, one after the other: whether the text of the document is in it, and what came back. */
function watched(): { readonly fetch: typeof fetch; readonly sent: string[] } {
  const sent: string[] = []
  return {
    sent,
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : ''
      const given = body === '' ? Object.fromEntries(new URL(String(input)).searchParams) : JSON.parse(body)
      const response = await fetch(input, init)
      sent.push(`${init?.method ?? 'GET'} ${given.query === undefined ? 'hash' : 'text'} ${response.status}`)
      return response
    },
  }
}

function apollo(url: string, useGETForHashedQueries: boolean) {
  const { fetch, sent } = watched()
  const link = ApolloLink.from([
    new PersistedQueryLink({ sha256, useGETForHashedQueries }),
    new HttpLink({ uri: url, fetch }),
  ])
  return { sent, client: new ApolloClient({ link, cache: new InMemoryCache() }) }
}

function urql(url: string) {
  const { fetch, sent } = watched()
  const persisted = persistedExchange({
    preferGetForPersistedQueries: true,
    generateHash: async (text) => sha256(text),
  })
  return { sent, client: new Client({ url, fetch, exchanges: [persisted, fetchExchange] }) }
}

describe('automatic persisted queries', () => {
  it.each([false, true])('of Apollo Client send the text once (hash by GET: %s)', async (byGet) => {
    const query = gql(`query Apollo${byGet} { articles { totalCount } }`)
    const method = byGet ? 'GET' : 'POST'
    const first = apollo(server.url, byGet)
    const { data } = await first.client.query({ query })
    expect(data).toEqual({ articles: { __typename: 'ArticleConnection', totalCount: 0 } })
    expect(first.sent).toEqual([`${method} hash 400`, 'POST text 200'])
    const second = apollo(server.url, byGet)
    expect((await second.client.query({ query })).data).toEqual(data)
    expect(second.sent).toEqual([`${method} hash 200`])
  })

  it('of urql send the text once', async () => {
    const query = 'query Urql { articles { totalCount } }'
    const first = urql(server.url)
    expect((await first.client.query(query, {})).data).toEqual({ articles: { totalCount: 0 } })
    expect(first.sent).toEqual(['GET hash 400', 'GET text 200'])
    const second = urql(server.url)
    expect((await second.client.query(query, {})).data).toEqual({ articles: { totalCount: 0 } })
    expect(second.sent).toEqual(['GET hash 200'])
  })

  it.each(['Apollo', 'urql'])('of %s give up where the server keeps none, and send texts', async (name) => {
    const open = await startTestServer({ documents: { persistedQueries: 0 } })
    const query = `query ${name} { articles { totalCount } }`
    const { client, sent } = name === 'urql' ? urql(open.url) : apollo(open.url, false)
    const ask = async () =>
      client instanceof ApolloClient ? client.query({ query: gql(query) }) : client.query(query, {})
    expect((await ask()).data).toMatchObject({ articles: { totalCount: 0 } })
    expect((await ask()).data).toMatchObject({ articles: { totalCount: 0 } })
    expect(sent.slice(0, 2)).toEqual([
      expect.stringContaining('hash 400'),
      expect.stringContaining('text 200'),
    ])
    expect(sent.slice(2).filter((one) => one.includes('hash'))).toEqual([])
    await open[Symbol.asyncDispose]()
  })

  const persisted = (hash: string, query?: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    ...(query !== undefined && { query }),
  })

  it('keep what is valid, under its own hash only', async () => {
    const query = '{ articles { totalCount } }'
    expect(await post(server, persisted(sha256('other'), query))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    })
    expect(await post(server, persisted(sha256('other')))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
    const invalid = '{ nothing }'
    expect(await post(server, persisted(sha256(invalid), invalid))).toMatchObject({ status: 422 })
    expect(await post(server, persisted(sha256(invalid)))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
    expect(await post(server, persisted(sha256(query), query))).toMatchObject({ status: 200 })
    expect(await post(server, persisted(sha256(query)))).toMatchObject({ status: 200 })
    expect(await post(server, { documentId: `sha256:${sha256(query)}` })).toMatchObject({ status: 200 })
    const mutation = 'mutation { createKey(input: { scope: READ }) { key } }'
    await post(server, persisted(sha256(mutation), mutation), server.key)
    const address = `${server.url}?documentId=sha256:${sha256(mutation)}`
    expect((await fetch(address, { headers: { authorization: `Bearer ${server.key}` } })).status).toBe(405)
  })

  it('keep no more than they may', async () => {
    const small = await startTestServer({ documents: { persistedQueries: 2 } })
    const queries = ['{ a: __typename }', '{ b: __typename }', '{ c: __typename }']
    for (const query of queries) await post(small, persisted(sha256(query), query))
    const codes = []
    for (const query of queries) codes.push((await post(small, persisted(sha256(query)))).code)
    expect(codes).toEqual(['PERSISTED_QUERY_NOT_FOUND', undefined, undefined])
    await small[Symbol.asyncDispose]()
  })
})

describe('trusted documents', () => {
  it.each<[string, object]>([
    ['by the hash of GraphQL Code Generator', { documentId: `sha256:${sha256(documents.counts)}` }],
    ['by the id of Relay', { doc_id: md5(documents.titles), variables: { n: 1 } }],
    ['by the same id under another name', { id: md5(documents.titles) }],
    [
      'by the id in a manifest of Apollo',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'sources-1' } } },
    ],
    ['by the hash of a file', { documentId: `sha256:${sha256(documents.speakers)}` }],
    ['by their text', { query: documents.counts }],
  ])('are executed without a key, %s', async (_how, body) => {
    expect(await post(trusting, body)).toMatchObject({ status: 200, code: undefined })
  })

  it('are executed by GET', async () => {
    const address = `${trusting.url}?documentId=${md5(documents.titles)}&variables=${encodeURIComponent('{"n":1}')}`
    expect(await (await fetch(address)).json()).toEqual({ data: { articles: { nodes: [] } } })
  })

  it('are all that is executed without a key, where the operator says so', async () => {
    const other = { query: '{ __typename }' }
    expect(await post(trusting, other)).toMatchObject({
      data: null,
      code: 'QUERY_NOT_IN_SAFELIST',
      status: 403,
    })
    expect(await post(trusting, other)).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' })
    expect(await post(trusting, other, 'unknown')).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' })
    expect(await post(trusting, other, trusting.key)).toMatchObject({ status: 200 })
    expect(await post(trusting, other)).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' })
    expect(await post(trusting, { documentId: 'unknown' })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    })
    const stream = await fetch(trusting.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { articlePublished { cursor } }' }),
    })
    expect(await stream.text()).toContain('QUERY_NOT_IN_SAFELIST')
  })

  it.each([
    ['a folder without any', '.'],
    ['what is not there', 'nowhere.json'],
    ['what is no JSON', 'text.json'],
    ['a list', 'list.json'],
    ['ids of something else', 'numbers.json'],
  ])('are refused at the start: %s', async (_what, name) => {
    const contents = { 'text.json': '{', 'list.json': '[]', 'numbers.json': '{"a":1}' }
    const broken = await mkdtemp(join(tmpdir(), 'communique-documents-'))
    for (const [file, content] of Object.entries(contents).filter(([file]) => file === name)) {
      await writeFile(join(broken, file), content)
    }
    await expect(
      startTestServer({ documents: { trustedDocuments: join(broken, name) } }),
    ).rejects.toMatchObject({ code: 'TRUSTED_DOCUMENTS_UNUSABLE', message: expect.stringContaining(broken) })
    await rm(broken, { recursive: true })
  })
})
