import { readdir, readFile } from 'node:fs/promises'
import { Archive } from '@communique/archive'
import { type GivenPage, PageError, type ParsedPage, parsePage } from '@communique/press'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { Publisher } from '../../apps/server/testing/internals.ts'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { openCountedArchive } from '../environment/counted-archive.ts'
import { createSampleDatabase } from '../environment/database.ts'
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
async function contents(archive: Archive): Promise<unknown> {
  const db = databaseOf(archive)
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
  await using database = await createSampleDatabase()
  await using archive = await Archive.open({
    ...database,
    onTrouble: (what, error) => {
      throw new Error(what, { cause: error })
    },
  })
  await use(archive, await samplePages())
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
      const feed = () => databaseOf(archive).selectFrom('feed').selectAll().orderBy('position').execute()
      const published = await feed()
      const ids = async () => ({
        speeches: (await databaseOf(archive).selectFrom('speech').select('id').orderBy('id').execute()).map(
          ({ id }) => id,
        ),
        items: (
          await databaseOf(archive).selectFrom('related_item').select('id').orderBy('id').execute()
        ).map(({ id }) => id),
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
      const versions = await databaseOf(archive)
        .selectFrom('capture')
        .select('parser_version')
        .distinct()
        .execute()
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
      expect(await databaseOf(archive).selectFrom('related_link').select('article_id').execute()).toEqual([])
      expect(
        await databaseOf(archive)
          .selectFrom('article')
          .select('id')
          .where('published_basis', '=', 'TEASER')
          .execute(),
      ).toEqual([])

      await archive.reparse(parsePage, null, 100)
      const count = (candidates: unknown) => (candidates as { candidates: unknown[] }).candidates.length
      expect(count(await contents(archive))).toBe(count(before))
    })
  })

  it('corrects speakers whom a page only describes', async () => {
    await withSample(async (archive) => {
      const kinds = () =>
        databaseOf(archive)
          .selectFrom('speaker')
          .select(['id', 'kind'])
          .where('name', 'is', null)
          .orderBy('id')
          .execute()
      const before = await kinds()
      expect(before.length).toBeGreaterThan(0)
      const asBodies = (given: GivenPage): ParsedPage => {
        const page = parsePage(given)
        const speakers = page.speakers.map((speaker) =>
          speaker.name === null ? ({ ...speaker, kind: 'ORGANISATION' } as const) : speaker,
        )
        return { ...page, speakers }
      }
      const { articles } = await archive.reparse(asBodies, null, 100)
      expect(new Set(articles.flatMap(({ changed }) => changed))).toEqual(new Set(['SPEAKERS']))
      expect(new Set((await kinds()).map(({ kind }) => kind))).toEqual(new Set(['ORGANISATION']))
      await archive.reparse(parsePage, null, 100)
      expect(await kinds()).toEqual(before)
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

  it('goes on past a reading that cannot be stored, and names it', async () => {
    await withSample(async (archive, pages) => {
      const before = await contents(archive)
      const [broken] = pages
      // Such a day does not exist, and the database says so.
      const noDay = { value: '2031-02-30', precision: 'DAY', basis: 'PRINTED', text: '30 February' } as const
      const reading = (given: GivenPage): ParsedPage => {
        const page = parsePage(given)
        return page.sha256 === broken?.sha256 ? { ...page, published: noDay } : page
      }
      const step = await archive.reparse(reading, null, 100)
      expect(step.checked).toBe(pages.length)
      expect(step.articles.map(({ failure }) => failure?.message)).toEqual([expect.stringContaining('date')])
      expect(await contents(archive)).toEqual(before)

      await using publisher = new Publisher(archive, pino({ level: 'silent' }), new AbortController().signal)
      expect((await publisher.reparse(null, 100)).articles).toEqual([])
    })
  })

  it('changes nothing of pages that hold letters which no database can store', async () => {
    await withSample(async (archive) => {
      const odd = (words: string) => `${words}\0 \ud800 \udc00`
      const page = parsePage({
        kind: 'fields',
        fields: {
          id: odd('one'),
          url: `https://example.org/${odd('one')}`,
          title: odd('The bridge of Harl is open'),
          source: odd('Ministry of Bridges'),
          language: odd('en'),
          text: odd('Ada Kerrin, minister of bridges, said in Harl that the bridge was open.\n\nMore'),
          related: [{ teaser: odd('The tunnel of Velmar is'), url: odd('https://example.org/tunnel') }],
        },
      })
      await archive.publish([page])
      await archive.createKey({ scope: 'PUBLISH', label: odd('import'), expiresAt: null })
      for (const _round of [1, 2]) {
        const { articles } = await archive.reparse(parsePage, null, 100)
        expect(articles).toEqual([])
      }
      expect(await archive.publish([page])).toEqual([expect.objectContaining({ status: 'UNCHANGED' })])
    })
  })

  it('is read in threads by the server, and a page that ends one stops no other', async () => {
    await withSample(async (archive, pages) => {
      const fault = parsePage({
        kind: 'fields',
        fields: { title: 'Fault', text: 'The CRASH was heard at the pier.' },
      })
      await archive.publish([fault])
      const before = await contents(archive)
      const worker = new URL('../environment/faulty-worker.ts', import.meta.url)
      const log = pino({ level: 'silent' })
      await using publisher = new Publisher(archive, log, new AbortController().signal, { worker })
      const step = await publisher.reparse(null, 100)
      expect(step.checked).toBe(pages.length + 1)
      expect(step.articles.map(({ changed, error }) => [changed, error?.code])).toEqual([
        [[], 'INTERNAL_SERVER_ERROR'],
      ])
      expect(await contents(archive)).toEqual(before)
    })
  })

  it('waits for no reading with a transaction open', async () => {
    await withSample(async (archive) => {
      const reading = Promise.withResolvers<void>()
      const proceed = Promise.withResolvers<void>()
      const step = archive.reparse(
        async (given) => {
          reading.resolve()
          await proceed.promise
          return { ...parsePage(given), title: 'Another title' }
        },
        null,
        5,
      )
      await reading.promise
      const [first, ...others] = await databaseOf(archive)
        .selectFrom('article')
        .select('id')
        .orderBy('id')
        .limit(5)
        .execute()
      // On the embedded engine, which has one connection, it would have to wait.
      await archive.withdraw(first?.id ?? '')
      proceed.resolve()
      expect((await step).articles.map(({ articleId }) => articleId)).toEqual(others.map(({ id }) => id))
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

  it('counts the articles in which each part changed', async () => {
    await using counted = await openCountedArchive()
    const db = databaseOf(counted.archive)
    await db.updateTable('article').set({ genre: null }).execute()
    const [one] = await db.selectFrom('article').select('id').orderBy('id').limit(1).execute()
    await db
      .updateTable('article')
      .set({ title: 'Before' })
      .where('id', '=', one?.id ?? '')
      .execute()
    const { result } = await counted.request(
      'mutation { reparse(input: { first: 10 }) { checked changes { part articles } articles { changed } } }',
    )
    expect(result.data).toMatchObject({
      reparse: {
        checked: 10,
        changes: [
          { part: 'GENRE', articles: 10 },
          { part: 'TITLE', articles: 1 },
        ],
      },
    })
  })
})
