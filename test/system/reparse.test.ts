import { readdir, readFile } from 'node:fs/promises'
import { Archive } from '@communique/archive'
import { type GivenPage, PageError, type ParsedPage, parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '../environment/database.ts'
import { startTestServer } from '../environment/test-server.ts'

const sample = new URL('../../apps/server/sample/pages/', import.meta.url)

async function samplePages(): Promise<ParsedPage[]> {
  const names = (await readdir(sample)).sort()
  return await Promise.all(
    names.map(async (name) =>
      parsePage({ kind: 'file', format: 'auto', name, bytes: await readFile(new URL(name, sample)) }),
    ),
  )
}

/** Everything that a reader of the archive may see, with its ids. */
async function contents({ db }: Archive): Promise<unknown> {
  const [articles, speeches, statements, items, candidates] = await Promise.all([
    db.selectFrom('article').selectAll().orderBy('id').execute(),
    db.selectFrom('speech').selectAll().orderBy('id').execute(),
    db.selectFrom('statement').selectAll().orderBy('speech_id').orderBy('position').execute(),
    db.selectFrom('related_item').selectAll().orderBy('id').execute(),
    db.selectFrom('related_candidate').selectAll().orderBy('related_item_id').orderBy('article_id').execute(),
  ])
  return { articles, speeches, statements, items, candidates }
}

async function withSample(
  use: (archive: Archive, pages: readonly ParsedPage[]) => Promise<void>,
): Promise<void> {
  await using database = await createDatabase()
  await using archive = await Archive.open({
    databaseUrl: database.databaseUrl,
    onTrouble: (what, error) => {
      throw new Error(what, { cause: error })
    },
  })
  const pages = await samplePages()
  await archive.publish(pages)
  await use(archive, pages)
}

describe('reparse', () => {
  it('changes nothing when the parser is the same, step by step', async () => {
    await withSample(async (archive, pages) => {
      const before = await contents(archive)
      let checked = 0
      let next: string | null = null
      do {
        const step = await archive.reparse(parsePage, next, 10)
        expect(step.articles).toEqual([])
        checked += step.checked
        next = step.next
      } while (next !== null)
      expect(checked).toBe(pages.length)
      expect(await contents(archive)).toEqual(before)
    })
  })

  it('puts another reading in place, keeps the ids of what is still there, and comes back', async () => {
    await withSample(async (archive) => {
      const before = await contents(archive)
      const feed = () => archive.db.selectFrom('feed').selectAll().orderBy('position').execute()
      const published = await feed()
      const ids = async () => ({
        speeches: (await archive.db.selectFrom('speech').select('id').orderBy('id').execute()).map(
          ({ id }) => id,
        ),
        items: (await archive.db.selectFrom('related_item').select('id').orderBy('id').execute()).map(
          ({ id }) => id,
        ),
      })
      const kept = await ids()
      // Turns every list and every speech round, and changes a word of each.
      const turned = (given: GivenPage): ParsedPage => {
        const page = parsePage(given)
        return {
          ...page,
          parserVersion: 'turned',
          title: `${page.title} (again)`,
          speeches: page.speeches
            .map((speech) => ({
              ...speech,
              statements: speech.statements.map((said) => ({ ...said, text: `${said.text}!` })),
            }))
            .reverse(),
          relatedItems: page.relatedItems.toReversed().map((item, position) => ({ ...item, position })),
        }
      }
      const step = await archive.reparse(turned, null, 100)
      expect(step.articles.every(({ changed }) => changed.includes('TITLE'))).toBe(true)
      expect(await ids()).toEqual(kept)
      const versions = await archive.db.selectFrom('capture').select('parser_version').distinct().execute()
      expect(versions).toEqual([{ parser_version: 'turned' }])
      expect(await contents(archive)).not.toEqual(before)

      await archive.reparse(parsePage, null, 100)
      expect(await contents(archive)).toEqual(before)
      expect(await feed()).toEqual(published)
    })
  })

  it('links anew what another reading lets announce something else', async () => {
    await withSample(async (archive) => {
      const before = await contents(archive)
      const withoutLists = (given: GivenPage): ParsedPage => ({ ...parsePage(given), relatedItems: [] })
      await archive.reparse(withoutLists, null, 100)
      expect(await archive.db.selectFrom('related_link').select('article_id').execute()).toEqual([])
      expect(
        await archive.db.selectFrom('article').select('id').where('published_basis', '=', 'TEASER').execute(),
      ).toEqual([])

      await archive.reparse(parsePage, null, 100)
      const count = (candidates: unknown) => (candidates as { candidates: unknown[] }).candidates.length
      expect(count(await contents(archive))).toBe(count(before))
    })
  })

  it('leaves an article alone whose page is refused', async () => {
    await withSample(async (archive) => {
      const before = await contents(archive)
      const step = await archive.reparse(() => new PageError('PAGE_NO_ARTICLE', 'No more.'), null, 5)
      expect(step.articles.map(({ error }) => error?.code)).toEqual(Array(5).fill('PAGE_NO_ARTICLE'))
      expect(await contents(archive)).toEqual(before)
    })
  })

  it('is an operation that needs a key', async () => {
    await using server = await startTestServer({ sample: true })
    const mutation =
      'mutation { reparse(input: { first: 30 }) { checked next articles { changed article { title } error { code } } } }'
    expect((await server.request(mutation)).data).toMatchObject({ reparse: { checked: 30, articles: [] } })
    expect(
      (await server.request(mutation, {}, null)).errors.map(({ extensions }) => extensions.code),
    ).toEqual(['UNAUTHENTICATED'])
  })
})
