import { Archive, type Tables } from '@communique/archive'
import { type PageFields, parsePage } from '@communique/press'
import fc from 'fast-check'
import type { Kysely, Selectable } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'
import { randomRuns } from '../environment/random-runs.ts'

/*
 * Links are found by walking sorted keys, by index. Here every teaser is held against every article, one pair after the other,
 * with words of which some begin others, so that keys have much in common.
 */

const word = fc.constantFrom('har', 'harl', 'harlen', 'vel', 'velmar', 'é', '港', '湾', '9', 'x'.repeat(100))
const words = fc.array(word, { minLength: 1, maxLength: 7 }).map((drawn) => drawn.join(' '))
const day = fc.constantFrom('2031-05-04', '2031-05-05')
const address = fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://b.example/1')
const source = fc.constantFrom('Office of Harl', 'Office of Velmar')
const option = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const teaser = fc.record({
  teaser: fc.tuple(words, fc.boolean()).map(([text, isCut]) => (isCut ? `${text} ...` : text)),
  date: option(day),
  url: option(address),
})
const page = fc.record({
  title: words,
  // Long enough to be no list.
  text: words.map(
    (drawn) => `${drawn} and the office of the harbour says no more about it than that, today.`,
  ),
  date: option(day),
  source: option(source),
  url: option(address),
  related: fc.array(teaser, { maxLength: 6 }),
})
const load = fc.array(fc.array(page, { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 6 })

describe('the links of teasers', () => {
  it('are those that every pair of teaser and article gives', async () => {
    await using database = await createDatabase()
    await using archive = await Archive.open({ ...database, onTrouble: (what) => expect.unreachable(what) })
    const db = databaseOf(archive)
    let runs = 0
    await fc.assert(
      // In one archive, so that what came in earlier runs takes part.
      fc.asyncProperty(load, async (batches) => {
        const run = runs++
        for (const [number, batch] of batches.entries()) {
          await archive.publish(batch.map((fields, at) => parsed(fields, `${run}-${number}-${at}`)))
        }
        const links = await db.selectFrom('related_link').selectAll().execute()
        expect(links.map(lineOf).sort()).toEqual((await expectedLinks(db)).map(lineOf).sort())
        expect(links.length).toBeGreaterThan(0)
      }),
      { ...randomRuns(3), endOnFailure: true },
    )
  })
})

function parsed({ date, source: name, url, related, ...fields }: Drawn, id: string) {
  return parsePage({
    kind: 'fields',
    // The id makes each of them a page of its own.
    fields: {
      ...fields,
      id,
      ...(date !== undefined && { date }),
      ...(name !== undefined && { source: name }),
      ...(url !== undefined && { url }),
      related: related.map((item) => ({
        teaser: item.teaser,
        ...(item.date !== undefined && { date: item.date }),
        ...(item.url !== undefined && { url: item.url }),
      })),
    } satisfies PageFields,
  })
}

type Drawn = typeof page extends fc.Arbitrary<infer Value> ? Value : never
type Link = Selectable<Tables['related_link']>
type Item = Selectable<Tables['related_item']>
type Article = Selectable<Tables['article']>

async function expectedLinks(db: Kysely<Tables>): Promise<Link[]> {
  const articles = await db.selectFrom('article').selectAll().execute()
  const items = await db.selectFrom('related_item').selectAll().execute()
  const sourceOf = new Map(articles.map(({ id, source_id }) => [id, source_id]))
  return items.flatMap((item) =>
    articles.flatMap((article) => linkOf(item, article, sourceOf.get(item.article_id) ?? null) ?? []),
  )
}

function linkOf(item: Item, article: Article, host: string | null): Link | null {
  const begins = (key: string) => `${key} `.startsWith(`${item.teaser_key} `)
  const isWhole = item.teaser_key === article.title_key
  const fits =
    item.teaser_key !== '' &&
    (isWhole || begins(article.head_key) || (item.truncated && begins(article.title_key)))
  const isAddress = item.url_key !== null && item.url_key === article.url_key
  const areDated =
    item.published_value !== null && article.published_value !== null && article.published_basis !== 'TEASER'
  const datesAgree = areDated && item.published_value === article.published_value
  const link = { related_item_id: item.id, article_id: article.id, dated: datesAgree }
  if (isAddress) return { ...link, rank: fits ? 1 : 2 }
  const site = (key: string) => key.split('/')[0]
  const isElsewhere =
    item.url_key !== null && article.url_key !== null && site(item.url_key) === site(article.url_key)
  const isOneSource = host === null || article.source_id === null || host === article.source_id
  return fits && isOneSource && !isElsewhere && (!areDated || datesAgree) ? { ...link, rank: 3 } : null
}

const lineOf = ({ related_item_id, article_id, rank, dated }: Link) =>
  [related_item_id, article_id, rank, dated].join(' ')
