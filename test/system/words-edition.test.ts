import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { sql } from 'kysely'
import { expect, it, vi } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'

const articles = 300

it('words are cut of every article, also where another edition comes while they are cut', async () => {
  await using database = await createDatabase()
  const { databaseUrl, directory } = database
  const open = () => Archive.open({ databaseUrl, directory, onTrouble: () => {} })
  await using archive = await open()
  const db = databaseOf(archive)
  await archive.publish(
    Array.from({ length: articles }, (_none, number) =>
      parsePage({
        kind: 'fields',
        fields: { title: `Notice ${number}`, text: `The pier ${number} is closed.` },
      }),
    ),
  )
  const fill = () => db.selectFrom('search_fill').select('done').executeTakeFirst()
  const becomeAnother = async () => {
    await db.updateTable('words_head').set({ edition: 0 }).execute()
    await using _other = await open()
  }
  for (let round = 0; round < 3; round++) {
    await becomeAnother()
    // The first process cuts them.
    await vi.waitFor(async () => expect((await fill())?.done ?? articles).toBeGreaterThan(40), {
      timeout: 20_000,
      interval: 5,
    })
    await becomeAnother()
    await vi.waitFor(async () => expect(await fill()).toBeUndefined(), { timeout: 20_000 })
    const { rows } = await sql`select count(*) as words from article_words`.execute(db)
    expect(rows).toEqual([{ words: articles }])
  }
}, 60_000)
