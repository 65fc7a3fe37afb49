import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createBareDatabase } from '../environment/database.ts'
import { Pgbouncer, pgbouncerPath } from '../environment/pgbouncer.ts'

const path = pgbouncerPath()

describe.skipIf(path === null)('behind a pooler that lends connections for a transaction', () => {
  it('several processes open one archive, publish, and read one feed without a gap', async () => {
    await using database = await createBareDatabase()
    await using bouncer = await Pgbouncer.start(path ?? '', database.databaseUrl ?? '', 3)
    const trouble: unknown[] = []
    const open = () =>
      Archive.open({
        databaseUrl: bouncer.url,
        onTrouble: (_what, error) => trouble.push(error),
      })
    await using stack = new AsyncDisposableStack()
    // All at once, and each migrates: no lock may stay behind on a connection that somebody else is lent next.
    const archives = (await Promise.all([open(), open(), open()])).map((archive) => stack.use(archive))
    const expected = archives.length * 20
    const readers = archives.map(async (archive) => {
      const enough = new AbortController()
      const read: string[] = []
      for await (const { records } of (await archive.follow('BEGINNING', enough.signal)).pages) {
        read.push(...records.map(({ position, articleId }) => `${position} ${articleId}`))
        if (read.length >= expected) enough.abort()
      }
      return read
    })
    await Promise.all(
      archives.map(async (archive, writer) => {
        for (let turn = 0; turn < 20; turn++) {
          const text = `Notice ${writer}-${turn} of the harbour office.`
          await archive.publish([parsePage({ kind: 'fields', fields: { title: 'Notice', text } })])
        }
      }),
    )
    const [first = [], ...others] = await Promise.all(readers)
    expect(first).toHaveLength(expected)
    expect(others).toEqual(others.map(() => first))
    // A process that comes later, when there is nothing to migrate.
    await using late = await open()
    expect(await databaseOf(late).selectFrom('feed_head').select('position').execute()).toEqual([
      { position: expected },
    ])
    const numbers = Array.from({ length: 30 }, (_, number) => String(number))
    const ask = (number: string) => late.reading.texts('select $1::text, 1', [number], 'ONCE').then(String)
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers.map((number) => `${number},1`))
    expect(trouble).toEqual([])
  })
})
