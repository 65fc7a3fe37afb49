import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { json, type Received, stubServer } from '../testing/stub-server.ts'
import { Publications, Timeline } from './_generated/operations.ts'
import { createArchive } from './create-archive.ts'
import { byId, persistedFetch } from './persisted.ts'
import type { TypedDocumentString } from './typed-document.ts'

const data = { timeline: [] }
const variables = { interval: 'YEAR' } as const
const hashOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const documentId = hashOf(Timeline)
const refusal = (code: string) => json({ errors: [{ message: code, extensions: { code } }] }, 400)

/** What was sent, without what stands in every request. */
const sent = (requests: readonly Received[]) => requests.map(({ headers: _, ...operation }) => operation)

test('sends the id alone, and the text once where the server does not know it', async () => {
  await using server = await stubServer(refusal('PERSISTED_QUERY_NOT_FOUND'), json({ data }))
  const archive = createArchive({ url: server.url, fetch: persistedFetch() })
  for (const _ of [1, 2]) expect(await archive.request(Timeline, variables)).toEqual(data)
  expect(sent(server.requests)).toEqual([
    { documentId, variables },
    { documentId, query: Timeline, variables },
    { documentId, variables },
  ])
})

test('sends texts to a server that keeps none', async () => {
  await using server = await stubServer(refusal('PERSISTED_QUERY_NOT_SUPPORTED'), json({ data }))
  const archive = createArchive({ url: server.url, fetch: persistedFetch() })
  for (const _ of [1, 2]) expect(await archive.request(Timeline, variables)).toEqual(data)
  expect(sent(server.requests)).toEqual([
    { documentId, variables },
    { query: Timeline, variables },
    { query: Timeline, variables },
  ])
})

test('passes other errors on', async () => {
  await using server = await stubServer(refusal('BAD_USER_INPUT'))
  const failure = createArchive({ url: server.url, fetch: persistedFetch() }).request(Timeline, variables)
  await expect(failure).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(server.requests).toHaveLength(1)
})

test('sends nothing but ids to a server that knows all, of subscriptions too', async () => {
  await using server = await stubServer(refusal('PERSISTED_QUERY_NOT_FOUND'))
  const archive = createArchive({ url: server.url, fetch: persistedFetch({ trusted: true }) })
  const code = 'PERSISTED_QUERY_NOT_FOUND'
  await expect(archive.request(Timeline, variables)).rejects.toMatchObject({ code })
  await expect(archive.publications({ document: Publications }).next()).rejects.toMatchObject({ code })
  expect(sent(server.requests)).toEqual([
    { documentId, variables },
    { documentId: hashOf(Publications), variables: { from: undefined, kinds: undefined } },
  ])
})

test('takes documents of graphql-codegen by their ids', async () => {
  await using server = await stubServer(json({ data }))
  const archive = createArchive({ url: server.url, fetch: persistedFetch() })
  // With replaceDocumentWithHash, there is no text at all.
  const Mine = { __meta__: { hash: documentId } } as unknown as TypedDocumentString<
    { timeline: unknown[] },
    { interval: string }
  >
  expect(await archive.request(byId(Mine), { interval: 'YEAR' })).toEqual(data)
  expect(sent(server.requests)).toEqual([{ documentId, variables }])
  expect(() => byId(Timeline)).toThrow('This document has no id.')
})

test('sends the text where nothing computes its hash', async () => {
  await using server = await stubServer(json({ data }))
  vi.stubGlobal('crypto', {})
  try {
    await createArchive({ url: server.url, fetch: persistedFetch() }).request(Timeline, variables)
  } finally {
    vi.unstubAllGlobals()
  }
  expect(sent(server.requests)).toEqual([{ query: Timeline, variables }])
})
