import { expect, test, vi } from 'vitest'
import {
  ArchiveError,
  ArticleById,
  ArticlePublished,
  Articles,
  type createArchive,
  Publications,
  type TypedDocumentString,
} from './index.ts'
import { answer, connectionOf, createTestArchive, feed, testArticle } from './testing.ts'

const Title = 'query Title($id: ID!) { article(by: { id: $id }) { title } }' as TypedDocumentString<
  { readonly article: { readonly title: string } | null },
  { readonly id: string }
>

test('answers by document, with what is given or with what a function makes of the variables', async () => {
  const archive = createTestArchive([
    answer(ArticleById, { article: null }),
    answer(Title, ({ id }) => ({ article: { title: `Of ${id}` } })),
  ])
  expect(await archive.request(ArticleById, { id: 'a' })).toEqual({ article: null })
  expect((await archive.request(Title, { id: 'b' })).article?.title).toBe('Of b')
  expect(archive.requests).toEqual([
    { document: ArticleById, variables: { id: 'a' } },
    { document: Title, variables: { id: 'b' } },
  ])
})

test('walks pages as an archive cuts them', async () => {
  const all = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => testArticle({ title }))
  const archive = createTestArchive([
    answer(Articles, (variables) => ({ articles: connectionOf(all, variables) })),
  ])
  const titles = []
  for await (const { title } of archive.paginate(Articles, { first: 2 })) titles.push(title)
  expect(titles).toEqual(['One', 'Two', 'Three', 'Four', 'Five'])
  expect(archive.requests).toHaveLength(3)
})

test('fails as an archive fails, and is asked again where it would be', async () => {
  const archive = createTestArchive([
    answer(Title, new ArchiveError('NETWORK', 'Away')),
    answer(Title, new ArchiveError('HTTP_503', 'Sorry')),
    answer(Title, { article: { title: 'There' } }),
    answer(Title, new ArchiveError('TOO_COSTLY', 'Ask for less.', { requestId: 'r7' })),
    answer(ArticleById, () => new ArchiveError('OVERLOADED', 'Later', { status: 429 })),
  ])
  expect((await archive.request(Title, { id: 'a' })).article?.title).toBe('There')
  expect(archive.requests).toHaveLength(3)
  await expect(archive.request(Title, { id: 'a' })).rejects.toMatchObject({
    code: 'TOO_COSTLY',
    message: 'Ask for less.',
    requestId: 'r7',
  })
  await expect(archive.request(ArticleById, { id: 'a' })).rejects.toMatchObject({
    code: 'OVERLOADED',
    status: 429,
  })
  expect(archive.requests).toHaveLength(8)
})

test('says what to add where nothing answers', async () => {
  const archive = createTestArchive()
  await expect(archive.request(Title, { id: 'a' })).rejects.toThrow(
    'The test archive has no answer to Title, asked with {"id":"a"}. Add answer(Title, { article: ... }) to its fixtures.',
  )
  await expect(archive.articlePublished().next()).rejects.toMatchObject({
    code: 'NO_FIXTURE',
    message: expect.stringContaining('Add feed(ArticlePublished, [ ... ]) to its fixtures.'),
  })
})

test('follows a feed step by step, over interruptions, and what is pushed later', async () => {
  const archive = createTestArchive([
    feed(ArticlePublished, [
      { article: testArticle({ title: 'One' }) },
      new ArchiveError('NETWORK', 'Cut'),
      { article: testArticle({ title: 'Two' }), cursor: 'known' },
      new ArchiveError('SERVER_CLOSING', 'Closing'),
    ]),
  ])
  const onReconnect = vi.fn()
  const titles: string[] = []
  for await (const { article, cursor } of archive.articlePublished({ onReconnect })) {
    titles.push(`${article.title} ${cursor}`)
    if (titles.length === 2) {
      setTimeout(() => archive.push(ArticlePublished, { article: testArticle({ title: 'Three' }) }), 5)
    }
    if (titles.length === 3) break
  }
  expect(titles).toEqual(['One test.1', 'Two known', 'Three test.5'])
  expect(onReconnect.mock.calls.map(([{ code }]) => code)).toEqual(['NETWORK', 'SERVER_CLOSING'])
  const { value } = await archive.articlePublished({ after: 'known' }).next()
  expect(value?.article.title).toBe('Three')
  await expect(archive.articlePublished({ after: 'lost' }).next()).rejects.toThrow(
    "No event of this feed has the cursor lost. Give it to one: { cursor: 'lost', ... }.",
  )
})

test('ends a loop with the error that no new connection overcomes, or when the signal aborts', async () => {
  const archive = createTestArchive([
    feed(Publications, [
      { __typename: 'ArticleWithdrawn', articleId: 'a', withdrawnAt: '2031-03-14T00:00:00Z' },
      new ArchiveError('CURSOR_EXPIRED', 'Begin again.'),
    ]),
  ])
  const kinds: string[] = []
  const loop = async (signal?: AbortSignal) => {
    for await (const event of archive.publications({ document: Publications, signal }))
      kinds.push(event.__typename)
  }
  await expect(loop()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' })
  await loop(AbortSignal.timeout(20))
  expect(kinds).toEqual(['ArticleWithdrawn', 'ArticleWithdrawn'])
})

test('rejects with the reason of the signal while an answer is awaited', async () => {
  const archive = createTestArchive([answer(Title, () => new Promise<never>(() => {}))])
  const stop = new AbortController()
  const pending = archive.request(Title, { id: 'a' }, { signal: stop.signal })
  stop.abort(new Error('Enough'))
  await expect(pending).rejects.toThrow('Enough')
})

test('fits where an archive is expected, and its fixtures are typed by their documents', () => {
  const use = (archive: ReturnType<typeof createArchive>) => archive
  expect(use(createTestArchive())).toBeDefined()
  // @ts-expect-error a field that the document does not select is missing here
  answer(Title, { article: {} })
  // @ts-expect-error the function gets the variables of its document
  answer(Title, ({ url }) => ({ article: { title: url } }))
  // @ts-expect-error the events are those of the document
  feed(ArticlePublished, [{ article: { title: 'One' } }])
})

test('makes whole articles of what is said', () => {
  const article = testArticle({ said: { 'Ada Kerrin': ['The dam holds.', 'So does the lock.'] } })
  expect(article.text).toBe('The dam holds. So does the lock.')
  expect(article.speeches[0]).toMatchObject({
    speaker: { name: 'Ada Kerrin' },
    statements: [{ position: 0 }, { position: 1, text: 'So does the lock.' }],
  })
  expect(testArticle().id).not.toBe(testArticle().id)
})

test('takes syntax trees, with print', async () => {
  const tree = { kind: 'Document', definitions: [], text: 'query Mine { mine }' }
  const print = ({ text }: typeof tree) => text
  const archive = createTestArchive([answer(tree, { mine: true })], { print })
  expect(await archive.request(tree)).toEqual({ mine: true })
  expect(archive.requests[0]?.document).toBe('query Mine { mine }')
})
