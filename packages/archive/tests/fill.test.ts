import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleWords } from '../src/entries/article-words.ts'
import { fillPart, fillSome } from '../src/entries/fill-entries.ts'
import { type MigrationStep, migrate, migrations } from '../src/migrate.ts'
import { refusedBySql } from '../src/sql-states.ts'
import type { Tables } from '../src/tables.ts'

/* What an archive of the first release goes through when it is opened. */
describe('the words of an archive of an earlier release', () => {
  let db: Kysely<Tables>
  let total: number
  const steps: MigrationStep[] = []
  beforeAll(async () => {
    const pglite = await PGlite.create({ parsers: { [types.INT8]: Number } })
    db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    const dump = await readFile(new URL('../testing/first-release/archive.sql.gz', import.meta.url))
    await pglite.exec(gunzipSync(dump).toString())
    await pglite.exec('reset search_path')
    await migrate(db, (step) => steps.push(step))
    const { rows } = await sql<{ count: number }>`select count(*) from article`.execute(db)
    total = rows[0]?.count ?? 0
  })
  afterAll(() => db.destroy())

  const filled = async () => (await db.selectFrom('article_words').select('article_id').execute()).length

  async function refusal(): Promise<{ code: string; message: string } | null> {
    try {
      await sql`select search_ready()`.execute(db)
      return null
    } catch (error) {
      return refusedBySql(error)
    }
  }

  it('come behind migrations, each of which is told of', () => {
    const later = Object.keys(migrations).slice(7)
    expect(steps).toEqual(
      later.map((migration, index) => ({ migration, number: index + 1, of: later.length })),
    )
  })

  it('are not there at first, and all that searches none is', async () => {
    expect(total).toBeGreaterThan(30)
    expect(await filled()).toBe(0)
    // As it was shown then: not withdrawn, and not under embargo.
    const { rows } = await sql<{ shown: number; was: number }>`
      select (select count(*) from visible_article) as shown,
        (select count(*) from article where withdrawn_at is null and publish_at <= now()) as was`.execute(db)
    expect(rows[0]?.shown).toBe(rows[0]?.was)
    expect(await refusal()).toMatchObject({
      code: 'SEARCH_NOT_READY',
      message: expect.stringContaining(`0 of ${total} articles`),
    })
  })

  it('are filled in parts, newest first, and stay where one part fails', async () => {
    expect(await fillSome(db, 5)).toBe('MORE')
    expect(await filled()).toBe(5)
    expect((await refusal())?.message).toContain(`5 of ${total} articles`)
    const { rows } = await sql<{ newest: number }>`
      select count(*) as newest from (select article_id from article_entry order by article_id desc limit 5) entry
      join article_words using (article_id)`.execute(db)
    expect(rows[0]?.newest).toBe(5)

    // A process that ends in the middle of the next part.
    await expect(
      db.transaction().execute(async (tx) => {
        await fillPart(tx, 5)
        throw new Error('The process died')
      }),
    ).rejects.toThrow('died')
    expect(await filled()).toBe(5)
    expect((await refusal())?.message).toContain(`5 of ${total} articles`)
  })

  it('are those of the texts at the end, and searches are answered', async () => {
    for (let parts = 0; (await fillSome(db, 10)) !== 'DONE'; parts++) expect(parts).toBeLessThan(total)
    expect(await filled()).toBe(total)
    expect(await refusal()).toBeNull()
    expect(await db.selectFrom('search_fill').selectAll().execute()).toEqual([])
    const speeches = await sql`select from speech where search is null`.execute(db)
    expect(speeches.rows).toEqual([])
    const article = await db
      .selectFrom('article')
      .selectAll()
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { rows } = await sql<{ isSame: boolean }>`
      select search = ${articleWords(article)}::tsvector as "isSame" from article_words
      where article_id = ${article.id}`.execute(db)
    expect(rows).toEqual([{ isSame: true }])
    // There is nothing to do any more.
    expect(await fillSome(db, 10)).toBe('DONE')
  })

  it('are cut anew where another edition of the cutter cut them', async () => {
    await db.updateTable('words_head').set({ edition: 0 }).execute()
    await migrate(db)
    expect(await filled()).toBe(0)
    expect((await refusal())?.message).toContain(`0 of ${total} articles`)
    // Nor does a process of that edition go on, which may still run.
    await db.updateTable('words_head').set({ edition: 0 }).execute()
    expect(await fillSome(db, 10)).toBe('BUSY')
    expect(await filled()).toBe(0)
    await migrate(db)
    expect(await fillSome(db, 10)).toBe('MORE')
    // It goes on where it was, and begins anew only for another edition.
    await migrate(db)
    expect(await filled()).toBe(10)
    while ((await fillSome(db, 10)) !== 'DONE');
    expect(await filled()).toBe(total)
    expect(await refusal()).toBeNull()
  })
})
