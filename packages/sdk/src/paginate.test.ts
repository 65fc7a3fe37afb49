import { expect, test } from 'vitest'
import { json, type Received, stubServer, unavailable } from '../testing/stub-server.ts'
import { Articles, Search, Speakers } from './_generated/operations.ts'
import { createArchive } from './create-archive.ts'
import type { TypedDocumentString } from './typed-document.ts'

const retry = { attempts: 3, minDelay: 1, maxDelay: 2 }

/** A list of `length` numbers, three a page. */
function numbers(length: number) {
  return (response: Parameters<ReturnType<typeof json>>[0], { variables }: Received) => {
    const begin = Number(variables['after'] ?? 0)
    const nodes = Array.from({ length: Math.min(3, length - begin) }, (_, index) => ({ id: begin + index }))
    const endCursor = nodes.length > 0 ? String(begin + nodes.length) : null
    const pageInfo = { endCursor, hasNextPage: begin + nodes.length < length }
    json({ data: { speakers: { nodes, pageInfo } } })(response)
  }
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) collected.push(item)
  return collected
}

test.each([0, 1, 3, 4, 9, 10])('gives each of %i nodes once', async (length) => {
  await using server = await stubServer(numbers(length))
  const nodes = await collect(
    createArchive({ url: server.url }).paginate(Speakers, { filter: { name: 'a' } }),
  )
  expect(nodes).toEqual(Array.from({ length }, (_, id) => ({ id })))
  expect(server.requests).toHaveLength(Math.max(1, Math.ceil(length / 3)))
  for (const { variables } of server.requests) expect(variables).toMatchObject({ filter: { name: 'a' } })
})

test('begins behind a cursor, fetches no page before it is needed, and repeats a failed one', async () => {
  await using server = await stubServer(numbers(10), unavailable(503), numbers(10))
  const nodes = createArchive({ url: server.url, retry }).paginate(Speakers, { after: '4' })
  const seen: unknown[] = []
  for await (const node of nodes) {
    seen.push(node)
    expect(server.requests.length).toBe(seen.length <= 3 ? 1 : 3)
    if (seen.length === 4) break
  }
  expect(seen).toEqual([4, 5, 6, 7].map((id) => ({ id })))
})

test('takes nodes out of edges, and gives whole pages for what stands beside them', async () => {
  const search = {
    totalCount: 1,
    edges: [{ score: 2, snippet: '<mark>a</mark>', node: { __typename: 'Article', id: 'a' } }],
    pageInfo: { endCursor: 'x', hasNextPage: false },
  }
  await using server = await stubServer(json({ data: { search } }))
  const archive = createArchive({ url: server.url })
  expect(await collect(archive.paginate(Search, { query: 'a' }))).toEqual([search.edges[0]?.node])
  expect(await collect(archive.pages(Search, { query: 'a' }))).toEqual([{ search }])
})

const OfSource =
  'query ($after: String) { source(slug: "a") { articles(after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }' as TypedDocumentString<
    {
      source: {
        articles: { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
      } | null
    },
    { after?: string | null }
  >

test('finds the connection below other fields, and none where these are null', async () => {
  const articles = { nodes: [{ id: 'a' }], pageInfo: { endCursor: 'x', hasNextPage: false } }
  await using server = await stubServer(
    json({ data: { source: { articles } } }),
    json({ data: { source: null } }),
  )
  const archive = createArchive({ url: server.url })
  expect(await collect(archive.paginate(OfSource))).toEqual([{ id: 'a' }])
  expect(await collect(archive.paginate(OfSource))).toEqual([])
})

test('reads the connection at a path, each node once, and none where nothing is', async () => {
  const pageInfo = { endCursor: '2', hasNextPage: true }
  const other = { nodes: [{ id: 'other' }], pageInfo }
  const at = (nodes: object[], hasNextPage: boolean) =>
    json({ data: { speaker: { speeches: { nodes, pageInfo: { endCursor: '2', hasNextPage } }, other } } })
  await using server = await stubServer(at([{ id: 'a' }, { id: 'b' }], true), at([{ id: 'c' }], false))
  const document = '' as TypedDocumentString<
    { speaker: { speeches: typeof other; other: typeof other } },
    { after?: string | null }
  >
  const archive = createArchive({ url: server.url })
  const nodes = await collect(archive.paginate(document, {}, { path: 'speaker.speeches' }))
  expect(nodes).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  expect(server.requests.map(({ variables }) => variables['after'])).toEqual([undefined, '2'])

  await using empty = await stubServer(json({ data: { speaker: null } }))
  const none = createArchive({ url: empty.url }).paginate(document, {}, { path: 'speaker.speeches' })
  expect(await collect(none)).toEqual([])
})

test('refuses several connections, and a document that does not go on', async () => {
  const page = { nodes: [], pageInfo: { endCursor: 'same', hasNextPage: true } }
  await using several = await stubServer(json({ data: { articles: page, speakers: page } }))
  await expect(collect(createArchive({ url: several.url }).paginate(Articles))).rejects.toMatchObject({
    code: 'BAD_DOCUMENT',
    message: expect.stringContaining('several'),
  })
  await using stuck = await stubServer(json({ data: { articles: page } }))
  await expect(collect(createArchive({ url: stuck.url }).paginate(Articles))).rejects.toMatchObject({
    code: 'BAD_DOCUMENT',
    message: expect.stringContaining('$after'),
  })
  expect(stuck.requests).toHaveLength(2)
})
