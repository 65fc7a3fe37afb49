// @vitest-environment jsdom
import { ArchiveError, ArchiveState, ArticlePublished, Articles } from '@communique/sdk'
import { answer, connectionOf, createTestArchive, feed, testArticle } from '@communique/sdk/testing'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { LiveList } from './live-list.tsx'

afterEach(cleanup)

const titles = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

test('shows what is there, then what is published, over a lost connection', async () => {
  const held = [testArticle({ title: 'Lock opened', said: { 'Ada Kerrin': 'The lock holds.' } })]
  const archive = createTestArchive([
    answer(ArchiveState, { archive: { position: 'here', generation: 0, articles: 1 } }),
    answer(Articles, (variables) => ({ articles: connectionOf(held, variables) })),
    feed(ArticlePublished, [
      { article: testArticle({ title: 'Lock opened' }), cursor: 'here' },
      { article: testArticle({ title: 'Lock closed' }) },
      new ArchiveError('NETWORK', 'The connection breaks.'),
      { article: testArticle({ title: 'Lock mended' }) },
    ]),
  ])
  render(
    <StrictMode>
      <LiveList archive={archive} />
    </StrictMode>,
  )
  await waitFor(() => expect(titles()).toEqual(['Lock mended', 'Lock closed', 'Lock opened Ada Kerrin']))
  archive.push(ArticlePublished, { article: testArticle({ title: 'Lock painted' }) })
  await waitFor(() => expect(titles()[0]).toBe('Lock painted'))
})

test('says why nothing comes', async () => {
  const archive = createTestArchive([
    answer(ArchiveState, new ArchiveError('UNAUTHENTICATED', 'Pass a key.')),
  ])
  render(<LiveList archive={archive} />)
  expect((await screen.findByRole('alert')).textContent).toBe('Pass a key.')
})
