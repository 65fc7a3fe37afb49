import type { ParsedPage } from '@communique/press'
import { type Kysely, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import * as columns from '../columns.ts'
import { insertRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { articleRow, captureRow, relatedItemRows, speechRows } from './article-rows.ts'
import { findOrMakeSources } from './sources.ts'
import { findOrMakeSpeakers } from './speakers.ts'

export interface PublishOptions {
  /** Slug of the source of all pages; without it each page's own name decides. */
  readonly source?: string | undefined
  /** Before it nothing of the articles is visible. Default: now. */
  readonly publishAt?: Date | undefined
}

/** WITHDRAWN: the same bytes were published once and withdrawn since; they are not published again. */
export type PublishOutcome =
  | { readonly status: 'PUBLISHED'; readonly articleId: string }
  | { readonly status: 'UNCHANGED'; readonly articleId: string }
  | { readonly status: 'WITHDRAWN' }

/**
 * Writes pages as articles, all in one transaction: captures, sources, speakers, articles, speeches, statements,
 * related items, and one record in the feed for each article. Bytes that are in the archive already
 * change nothing. One outcome for each page, in order.
 *
 * The articles get their positions in the feed and the links of their teasers afterwards: see `stampFeed`.
 */
export async function publishPages(
  db: Kysely<Tables>,
  pages: readonly ParsedPage[],
  options: PublishOptions = {},
): Promise<PublishOutcome[]> {
  return await db.transaction().execute(async (tx) => {
    const unique = [...new Map(pages.map((page) => [page.sha256, page])).values()]
    const outcomes = await outcomesOf(
      tx,
      unique.map(({ sha256 }) => sha256),
    )
    const missing = unique.filter(({ sha256 }) => !outcomes.has(sha256))
    const fresh = new Set(await insertCaptures(tx, missing))
    const articles = missing.filter(({ sha256 }) => fresh.has(sha256)).map((page) => ({ id: uuid(), page }))
    await insertArticles(tx, articles, options)
    for (const { id, page } of articles) outcomes.set(page.sha256, { status: 'UNCHANGED', articleId: id })
    // What another transaction wrote meanwhile.
    const others = missing.map(({ sha256 }) => sha256).filter((sha256) => !fresh.has(sha256))
    for (const [sha256, outcome] of await outcomesOf(tx, others)) outcomes.set(sha256, outcome)
    return pages.map(({ sha256 }) => {
      const outcome = outcomes.get(sha256)
      if (outcome === undefined) throw new Error(`No article came of page ${sha256}`)
      // Only the first of equal pages is the one that was published.
      return fresh.delete(sha256) && outcome.status === 'UNCHANGED'
        ? { status: 'PUBLISHED', articleId: outcome.articleId }
        : outcome
    })
  })
}

/** The hashes of those that were not in the archive. A page that another transaction is writing is waited for. */
async function insertCaptures(tx: Transaction<Tables>, pages: readonly ParsedPage[]): Promise<string[]> {
  // Sorted, so that two transactions never wait for each other crosswise.
  const rows = pages.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).map(captureRow)
  const inserted = await insertRows(tx, columns.capture, rows, 'on conflict do nothing returning sha256')
  return inserted.map((row) => String(row['sha256']))
}

async function insertArticles(
  tx: Transaction<Tables>,
  articles: readonly { readonly id: string; readonly page: ParsedPage }[],
  options: PublishOptions,
): Promise<void> {
  if (articles.length === 0) return
  const publishAt = options.publishAt ?? (await now(tx))
  const pages = articles.map(({ page }) => page)
  const sourceOf = await findOrMakeSources(tx, pages, options.source)
  const speakersOf = await findOrMakeSpeakers(tx, articles)

  const speeches = articles.flatMap(({ id, page }) => speechRows(id, page, speakersOf(id, page)))
  await insertRows(
    tx,
    columns.article,
    articles.map(({ id, page }) => articleRow(id, page, sourceOf(page), publishAt)),
  )
  await insertRows(
    tx,
    columns.speech,
    speeches.map(({ speech }) => speech),
  )
  await insertRows(
    tx,
    columns.statement,
    speeches.flatMap(({ statements }) => statements),
  )
  await insertRows(
    tx,
    columns.relatedItem,
    articles.flatMap(({ id, page }) => relatedItemRows(id, page)),
  )
  await insertRows(
    tx,
    columns.feed,
    articles.map(({ id }) => ({ article_id: id, kind: 'PUBLISHED', publish_at: publishAt.toISOString() })),
  )
}

/** The database's clock: it alone decides when an embargo ends. */
async function now(tx: Transaction<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error('The database does not tell the time')
  return row.now
}

/** What came of bytes that were published before, by their sha256; nothing for those that were not. */
export async function outcomesOf(
  db: Kysely<Tables>,
  hashes: readonly string[],
): Promise<Map<string, PublishOutcome>> {
  if (hashes.length === 0) return new Map()
  const articles = await db
    .selectFrom('article')
    .select(['id', 'sha256', 'withdrawn_at'])
    .where('sha256', 'in', hashes)
    .execute()
  return new Map(
    articles.map(({ id, sha256, withdrawn_at }) => [
      sha256,
      withdrawn_at === null ? { status: 'UNCHANGED', articleId: id } : { status: 'WITHDRAWN' },
    ]),
  )
}
