import { Archive, encodeCursor } from '@communique/archive'
import { schema } from '@communique/schema'
import fc from 'fast-check'
import { graphql } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'

/** So many articles, one behind each 300 positions: they lie in all windows. */
const articles = 4_000
const apart = 300

/* All have the same rank, so that the newest come first. */
describe('the newest matches', () => {
  const stack = new AsyncDisposableStack()
  let archive: Archive
  beforeAll(async () => {
    const { databaseUrl, directory } = stack.use(await createDatabase())
    archive = stack.use(await Archive.open({ databaseUrl, directory, onTrouble: () => {} }))
    const db = databaseOf(archive)
    const hash = sql`lpad(to_hex(n), 64, '0')`
    const id = sql`lpad(to_hex(n), 32, '0')::uuid`
    const numbers = sql`generate_series(1, ${sql.lit(articles)}) as n`
    await sql`
      insert into capture (sha256, bytes, media_type, encoding, raw, remainder, parser_version)
      select ${hash}, '', 'text/plain', 'utf-8', '', '[]', 'test' from ${numbers}`.execute(db)
    await sql`
      insert into article (id, sha256, title, title_basis, text, event_present, head_key, title_key, publish_at)
      select ${id}, ${hash}, '', 'PRINTED', '', '{}', '', '', now() from ${numbers}`.execute(db)
    await sql`
      insert into article_entry (article_id, visible_from, sort_date)
      select ${id}, n * ${sql.lit(apart)}, current_date from ${numbers}`.execute(db)
    await sql`
      insert into article_words (article_id, written_after, is_listed, search)
      select ${id}, n * ${sql.lit(apart)}, true,
        ('each' || case when n % 3 = 0 then ' third' else '' end || case when n % 900 = 0 then ' rare' else '' end)::tsvector
      from ${numbers}`.execute(db)
    await sql`update feed_head set position = ${sql.lit(articles * apart)}`.execute(db)
  })
  afterAll(() => stack.disposeAsync())

  /** The numbers of all articles that are found, page by page. */
  async function found(query: string, asOf: string | null = null): Promise<number[]> {
    const numbers: number[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await graphql({
        schema,
        source: `query ($query: String!, $after: String, $asOf: FeedCursor) {
          search(query: $query, first: 100, after: $after, asOf: $asOf) { nodes { ... on Node { id } } pageInfo { endCursor hasNextPage } }
        }`,
        variableValues: { query, after, asOf },
        contextValue: { db: databaseOf(archive) },
      })
      expect(errors).toBeUndefined()
      const { search } = JSON.parse(JSON.stringify(data))
      for (const { id } of search.nodes) numbers.push(Number.parseInt(id.slice(-12), 16))
      if (!search.pageInfo.hasNextPage) return numbers
      after = search.pageInfo.endCursor
    }
  }

  const backFrom = (newest: number, step: number, most = 1_000) =>
    Array.from({ length: Math.min(most, Math.floor(newest / step)) }, (_, index) => newest - index * step)

  it('are found window by window where there are many', async () => {
    expect(await found('each')).toEqual(backFrom(articles, 1))
  })

  it('are found at once behind the first window where there are few', async () => {
    expect(await found('third')).toEqual(backFrom(3_999, 3))
    expect(await found('rare')).toEqual(backFrom(3_600, 900))
  })

  it('are those of a position that is asked for', async () => {
    const { epoch } = archive.state()
    const asOf = encodeCursor({ epoch, position: 2_000 * apart })
    expect(await found('each', asOf)).toEqual(backFrom(2_000, 1))
    expect(await found('rare', asOf)).toEqual([1_800, 900])
  })

  it('are a thousand without what is withdrawn, and never what has no position yet', async () => {
    const db = databaseOf(archive)
    const number = (article: number) => sql`${article.toString(16).padStart(32, '0')}::uuid`
    await sql`update article_entry set visible_from = null where article_id in (${number(4_000)}, ${number(3_999)})`.execute(
      db,
    )
    await sql`update article_words set is_listed = false where article_id = ${number(3_999)}`.execute(db)
    expect(await found('each')).toEqual(backFrom(3_998, 1, 999))
    expect(await found('third')).toEqual(backFrom(3_996, 3))
  })

  it('are sought in windows that have every position once, whatever the first one foretells', async () => {
    const shorter = fc.integer({ min: 0, max: 20_000 })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(shorter, fc.integer({ min: 0, max: 3_000_000 })),
        fc.integer({ min: 0, max: 1_000 }),
        async (head, found) => {
          const { rows } = await sql<{ number: number; windows: number[]; since: number }>`
            select * from search_windows(${head}, null, 1000) union all select * from search_windows(${head}, ${found}, 1000)
            order by number`.execute(databaseOf(archive))
          expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1))
          const blocks = rows.flatMap(({ windows }) => windows).flatMap(blocksOf)
          const [oldest, newest] = [(rows.at(-1)?.since ?? 0) / 4_096, head >> 12]
          const each = Array.from({ length: newest - oldest + 1 }, (_none, index) => oldest + index)
          expect(blocks.sort((one, other) => one - other)).toEqual(each)
        },
      ),
      { numRuns: 50 },
    )
  })
})

/** Those of 4^6 positions. */
function blocksOf(window: number): number[] {
  const length = 4 ** (window >> 28)
  return Array.from({ length }, (_none, index) => (window & 0xfffffff) * length + index)
}
