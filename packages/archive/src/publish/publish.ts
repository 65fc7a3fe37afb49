import type { ParsedPage } from '@communique/press'
import { type Kysely, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { insertRows } from '../bulk-insert.ts'
import type { Tables } from '../tables.ts'
import { articleRow, captureRow, relatedItemRows, speechRows } from './article-rows.ts'
import * as columns from './columns.ts'
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
 * related items, their links, and one record in the feed for each article. Bytes that are in the archive already
 * change nothing. One outcome for each page, in order.
 *
 * The articles get their positions in the feed afterwards: see `stampFeed`.
 */
export async function publishPages(
  db: Kysely<Tables>,
  pages: readonly ParsedPage[],
  options: PublishOptions = {},
): Promise<PublishOutcome[]> {
  return await db.transaction().execute(async (tx) => {
    const unique = [...new Map(pages.map((page) => [page.sha256, page])).values()]
    const fresh = new Set(await insertCaptures(tx, unique))
    await insertArticles(
      tx,
      unique.filter((page) => fresh.has(page.sha256)).map((page) => ({ id: uuid(), page })),
      options,
    )
    const outcomes = await outcomesOf(tx, pages)
    return pages.map((page) => {
      const outcome = outcomes.get(page.sha256)
      if (outcome === undefined) throw new Error(`No article came of page ${page.sha256}`)
      // Only the first of equal pages is the one that was published.
      return fresh.delete(page.sha256) && outcome.status === 'UNCHANGED'
        ? { status: 'PUBLISHED', articleId: outcome.articleId }
        : outcome
    })
  })
}

/** The hashes of those that were not in the archive. A page that another transaction is writing is waited for. */
async function insertCaptures(tx: Transaction<Tables>, pages: readonly ParsedPage[]): Promise<string[]> {
  if (pages.length === 0) return []
  // Sorted, so that two transactions never wait for each other crosswise.
  const hashes = pages.map((page) => page.sha256).sort()
  const known = await tx.selectFrom('capture').select('sha256').where('sha256', 'in', hashes).execute()
  const present = new Set(known.map((capture) => capture.sha256))
  const rows = pages
    .filter((page) => !present.has(page.sha256))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
    .map(captureRow)
  const inserted = await insertRows(
    tx,
    'capture',
    columns.capture,
    rows,
    'on conflict do nothing returning sha256',
  )
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
    'article',
    columns.article,
    articles.map(({ id, page }) => articleRow(id, page, sourceOf(page), publishAt)),
  )
  await insertRows(
    tx,
    'speech',
    columns.speech,
    speeches.map(({ speech }) => speech),
  )
  await insertRows(
    tx,
    'statement',
    columns.statement,
    speeches.flatMap(({ statements }) => statements),
  )
  await insertRows(
    tx,
    'related_item',
    columns.relatedItem,
    articles.flatMap(({ id, page }) => relatedItemRows(id, page)),
  )
  await sql`select settle_related(${articles.map(({ id }) => id)}::uuid[])`.execute(tx)
  await insertRows(
    tx,
    'feed',
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

async function outcomesOf(
  tx: Transaction<Tables>,
  pages: readonly ParsedPage[],
): Promise<Map<string, PublishOutcome>> {
  if (pages.length === 0) return new Map()
  const articles = await tx
    .selectFrom('article')
    .select(['id', 'sha256', 'withdrawn_at'])
    .where(
      'sha256',
      'in',
      pages.map((page) => page.sha256),
    )
    .execute()
  return new Map(
    articles.map(({ id, sha256, withdrawn_at }) => [
      sha256,
      withdrawn_at === null ? { status: 'UNCHANGED', articleId: id } : { status: 'WITHDRAWN' },
    ]),
  )
}
