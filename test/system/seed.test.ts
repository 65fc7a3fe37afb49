import { Archive } from '@communique/archive'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { UsageError } from '../command-line.ts'
import { createDatabase } from '../environment/database.ts'
import { seedArchive } from '../seed/seed-archive.ts'
import { parseSeedOptions } from '../seed/seed-options.ts'

describe('npm run seed', () => {
  it('fills an empty archive, goes on where it was interrupted, and refuses one that is not empty', async () => {
    await using database = await createDatabase()
    await using archive = await Archive.open({ ...database, onTrouble: () => {} })
    const stop = new AbortController()
    const size = 220
    const interrupted = seedArchive(archive, { size, add: false }, () => stop.abort(), stop.signal)
    await expect(interrupted).rejects.toThrow(/abort/)

    const again = (add: boolean, progress: number[] = []) =>
      seedArchive(archive, { size, add }, (done) => progress.push(done), new AbortController().signal)
    await expect(again(false)).rejects.toThrow(UsageError)
    const progress: number[] = []
    expect(await again(true, progress)).toEqual({ published: 20, unchanged: 200 })
    expect(progress).toEqual([200, 220])

    const db = databaseOf(archive)
    const count = async (table: 'visible_article' | 'speech' | 'related_candidate') => {
      const { total } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<string>().as('total'))
        .executeTakeFirstOrThrow()
      return Number(total)
    }
    expect(await count('visible_article')).toBe(size)
    expect(await count('speech')).toBeGreaterThan(size / 2)
    expect(await count('related_candidate')).toBeGreaterThan(size / 2)
  })

  it.each([
    [['--size', 'many'], /^--size is not a number of articles/],
    [['--size', '11m'], /^--size is not a number of articles/],
    [['--data', 'a', '--database-url', 'postgres://b'], /^--data and --database-url name two archives/],
    [['--sizes', '3'], /^Unknown option '--sizes'/],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parseSeedOptions(args, {})).toThrow(message)
  })

  it('takes the archive from flags before the environment', () => {
    const environment = { DATABASE_URL: 'postgres://host/db', COMMUNIQUE_DATA: '/data' }
    expect(parseSeedOptions([], environment)).toMatchObject({
      size: 20_000,
      archive: { databaseUrl: 'postgres://host/db' },
    })
    expect(parseSeedOptions(['--size', '3k', '--data', '/own'], environment)).toMatchObject({
      size: 3_000,
      archive: { directory: '/own' },
    })
    expect(parseSeedOptions([], { DATABASE_URL: '' })).toMatchObject({
      archive: { directory: expect.stringMatching(/\.communique$/) },
    })
  })
})
