import { setTimeout as sleep } from 'node:timers/promises'
import { Archive, isUnavailable } from '@communique/archive'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '../environment/database.ts'
import { randomRuns } from '../environment/random-runs.ts'

// Only statements that are known to be short are written over one connection before those before them are answered.
describe('statements that share connections to PostgreSQL', () => {
  let database: TestDatabase
  let archive: Archive
  beforeAll(async () => {
    database = await createDatabase()
    archive = await Archive.open({ ...database, onTrouble: () => {}, readMilliseconds: 20_000 })
  })
  afterAll(async () => {
    await archive[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })

  const ask = async (statement: string, ...parameters: unknown[]) =>
    (await archive.reading.texts(statement, parameters, 'ONCE'))[0]?.toString()

  /** Runs a statement until it is known to be short, whatever else the machine does. */
  const known = async (statement: string, ...parameters: unknown[]) => {
    for (let run = 0; run < 200; run += 1) await ask(statement, ...parameters)
  }

  it('get their own answers, in whatever order they are asked', async () => {
    const echo = 'select $1::text'
    await known(echo, '')
    const texts = Array.from({ length: 500 }, (_, number) => `${number} ${'é😀'.repeat(number)}`)
    expect(await Promise.all(texts.map((text) => ask(echo, text)))).toEqual(texts)
  })

  it('fail alone', async () => {
    const inverse = 'select (60 / $1::int)::text'
    await known(inverse, 1)
    const divisors = Array.from({ length: 100 }, (_, number) => number % 7)
    const results = await Promise.allSettled(divisors.map((divisor) => ask(inverse, divisor)))
    for (const [index, result] of results.entries()) {
      const divisor = divisors[index] ?? 0
      if (divisor === 0) expect(result).toMatchObject({ reason: { code: '22012' } })
      else expect(result).toMatchObject({ value: String(60 / divisor - ((60 / divisor) % 1)) })
    }
  })

  it('wait for none that takes long this once', async () => {
    const wait = "select $1::text || coalesce(pg_sleep($2::float8)::text, '')"
    await known(wait, 'short', 0)
    const begun = performance.now()
    const long = ask(wait, 'long', 2).then(() => performance.now() - begun)
    await Promise.all(Array.from({ length: 60 }, (_, number) => ask(wait, String(number), 0)))
    expect(performance.now() - begun).toBeLessThan(1_700)
    expect(await long).toBeGreaterThan(1_900)
  })

  it('are refused together where their connection breaks, and others take its place', async () => {
    const pids = 'select pg_backend_pid()::text || coalesce(pg_sleep($1::float8)::text, $2)'
    await known(pids, 0, '')
    const [first, ...others] = Array.from({ length: 8 }, () => ask(pids, 0.5, ''))
    const settled = Promise.allSettled([first, ...others])
    await sleep(100)
    const killed = await archive.reading.db
      .selectNoFrom(
        sql<number>`(
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and query like '%pg_backend_pid()::text%' and pid <> pg_backend_pid())`.as(
          'count',
        ),
      )
      .executeTakeFirstOrThrow()
    expect(killed.count).toBeGreaterThan(0)
    const reasons = (await settled).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons) expect(isUnavailable(reason)).toBe(true)
    expect(await ask(pids, 0, '')).toMatch(/^\d+$/)
  })

  it('give their connections to whoever needs one for other statements', async () => {
    const wait = 'select coalesce(pg_sleep($1::float8)::text, $2)'
    const many = Array.from({ length: 10 }, (_, number) => ask(wait, 0.2 + number / 100, ''))
    const rows = await sql<{ one: number }>`select 1 as one`.execute(archive.reading.db)
    expect(rows.rows).toEqual([{ one: 1 }])
    await Promise.all(many)
  })

  it('are given lists of texts as they are', async () => {
    const unit = fc.constantFrom('"', '\\', '{', '}', ',', ' ', 'NULL', 'é', '😀')
    const item = fc.option(fc.string({ unit }))
    await fc.assert(
      fc.asyncProperty(fc.array(item), async (list) => {
        expect(JSON.parse((await ask('select to_json($1::text[])::text', list)) ?? '')).toEqual(list)
      }),
      randomRuns(30),
    )
  })
})
