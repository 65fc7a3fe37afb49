import { afterEach, expect, test, vi } from 'vitest'
import { next, stream, stubServer } from '../testing/stub-server.ts'
import { Publications } from './_generated/operations.ts'
import { createArchive } from './create-archive.ts'
import { localStorageCursor, memoryCursor } from './cursor-store.ts'
import type { TypedDocumentString } from './typed-document.ts'

const retry = { attempts: 3, minDelay: 1, maxDelay: 2 }

afterEach(() => {
  vi.unstubAllGlobals()
})

function withdrawal(position: number) {
  return {
    __typename: 'ArticleWithdrawn',
    cursor: `e.${position}`,
    replayed: false,
    articleId: `Article:${position}`,
    withdrawnAt: '2031-03-14T09:30:00.000Z',
  }
}

const sent = (position: number) => next({ data: { publications: withdrawal(position) } })

test('follows every kind of publication with its variables, across connections', async () => {
  await using server = await stubServer(stream([sent(1), sent(2)], 'cut'), stream([sent(2), sent(3)]))
  const filter = { text: 'rail' }
  const seen: unknown[] = []
  const publications = createArchive({ url: server.url, retry }).publications({
    document: Publications,
    from: 'BEGINNING',
    kinds: ['WITHDRAWN'],
    filter,
  })
  for await (const publication of publications) if (seen.push(publication) === 3) break
  expect(seen).toEqual([1, 2, 3].map(withdrawal))
  expect(server.requests).toMatchObject([
    { query: Publications, variables: { from: 'BEGINNING', filter, kinds: ['WITHDRAWN'] } },
    { query: Publications, variables: { from: null, after: 'e.2', filter, kinds: ['WITHDRAWN'] } },
  ])
})

test('reads events under whatever name a document gives to the field', async () => {
  const Named = 'subscription { happening: publications { cursor } }' as TypedDocumentString<
    { publications: { cursor: string } },
    object
  >
  await using server = await stubServer(stream([next({ data: { happening: { cursor: 'e.1' } } })]))
  for await (const { cursor } of createArchive({ url: server.url }).publications({ document: Named })) {
    expect(cursor).toBe('e.1')
    break
  }
})

test('a store in memory lets the next loop go on where the last was left', async () => {
  await using server = await stubServer(stream([sent(1), sent(2)]), stream([sent(2), sent(3)]))
  const archive = createArchive({ url: server.url, retry })
  const store = memoryCursor()
  expect(await store.load()).toBeUndefined()
  const bodies: string[] = []
  for (const length of [2, 4]) {
    for await (const { cursor } of archive.publications({ document: Publications, store })) {
      if (bodies.push(cursor) === length) break
    }
  }
  // The body of the second had not finished when the loop was left.
  expect(bodies).toEqual(['e.1', 'e.2', 'e.2', 'e.3'])
  expect(server.requests.map(({ variables }) => variables['after'])).toEqual([undefined, 'e.1'])
})

test('a store in localStorage keeps each loop under a key of its own', async () => {
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  })
  await using server = await stubServer(stream([sent(1), sent(2)]))
  expect(localStorageCursor('list').load()).toBeNull()
  const publications = createArchive({ url: server.url }).publications({
    document: Publications,
    store: localStorageCursor('list'),
  })
  for await (const { cursor } of publications) if (cursor === 'e.2') break
  expect([...items]).toEqual([['list', 'e.1']])
  expect(localStorageCursor('list').load()).toBe('e.1')
  expect(localStorageCursor('other').load()).toBeNull()
})
