import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'
import { openTwoPaths, type TwoPaths } from '../environment/two-paths.ts'

const ask = async (url: string, query: string) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: await response.text() }
}

// The embedded engine runs in the server's own process, where nothing can end a statement or plan it by name.
describe('what callers read from PostgreSQL', () => {
  const opened = async (stack: AsyncDisposableStack, readMilliseconds: number): Promise<TwoPaths> => {
    return stack.use(await openTwoPaths(stack.use(await createDatabase()), { readMilliseconds }))
  }

  it('is ended at its time limit, with the same words in both lanes, and asked only once', async () => {
    await using stack = new AsyncDisposableStack()
    const { archive, fast, ordinary } = await opened(stack, 300)
    const query = '{ articles(first: 1) { nodes { id } } }'
    const [one, other] = await databaseOf(archive)
      .transaction()
      .execute(async (transaction) => {
        await sql`lock table article in access exclusive mode`.execute(transaction)
        return await Promise.all([ask(fast, query), ask(ordinary, query)])
      })
    expect(one).toEqual(other)
    expect(JSON.parse(one.body).errors).toMatchObject([{ extensions: { code: 'TIME_LIMIT_EXCEEDED' } }])
    expect(await ask(fast, query)).toEqual({ status: 200, body: '{"data":{"articles":{"nodes":[]}}}' })
  })

  it('is ended at its time limit also where it waits for a connection before', async () => {
    await using stack = new AsyncDisposableStack()
    const { archive, fast } = await opened(stack, 1_000)
    const query = '{ articles(first: 1) { nodes { id } } }'
    await databaseOf(archive)
      .transaction()
      .execute(async (transaction) => {
        await sql`lock table article in access exclusive mode`.execute(transaction)
        const begun = performance.now()
        // Three times as many as there are connections: each third would begin when the one before it has ended.
        const answers = await Promise.all(Array.from({ length: 30 }, () => ask(fast, query)))
        expect(performance.now() - begun).toBeLessThan(1_900)
        for (const { body } of answers) expect(body).toContain('TIME_LIMIT_EXCEEDED')
      })
    expect(await ask(fast, query)).toEqual({ status: 200, body: '{"data":{"articles":{"nodes":[]}}}' })
  })

  it('cannot write', async () => {
    await using stack = new AsyncDisposableStack()
    const { archive } = await opened(stack, 5_000)
    await expect(
      archive.reading.texts(`insert into source default values returning 'x'`, [], 'ONCE'),
    ).rejects.toThrow(/read-only/)
  })

  it('is planned once for each text, and no connection keeps more than a hundred plans', async () => {
    await using stack = new AsyncDisposableStack()
    const { archive } = await opened(stack, 5_000)
    const read = async (sql: string, values: readonly unknown[]) =>
      (await archive.reading.texts(sql, values, 'ONCE'))[0]?.toString()
    const text = (number: number) => read(`select ${number} || $1::text`, ['!'])
    const planned = async () =>
      Number(await read(`select /*${Math.random()}*/ count(*)::text from pg_prepared_statements`, []))
    expect(await text(1)).toBe('1!')
    expect(await text(1)).toBe('1!')
    expect(await planned()).toBeLessThanOrEqual(3)
    for (let number = 2; number < 250; number += 1) expect(await text(number)).toBe(`${number}!`)
    expect(await planned()).toBeLessThanOrEqual(101)
    // Given up long ago.
    expect(await text(1)).toBe('1!')
    // One that fails is no plan, and does no harm to the next.
    await expect(archive.reading.texts('select 1 / $1::int', [0], 'ONCE')).rejects.toThrow()
    await expect(archive.reading.texts('select nothing', [], 'ONCE')).rejects.toThrow()
    expect(String(await archive.reading.texts('select (1 / $1::int)::text', [1], 'BY_VALUES'))).toBe('1')
  })
})
