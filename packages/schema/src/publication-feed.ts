import {
  encodeCursor,
  type FeedKind,
  type FeedPage,
  type FeedReading,
  type FeedRecord,
} from '@communique/archive'
import { boundTo, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { type ArticleFilterValue, articleConditions } from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import type { Context } from './context.ts'
import { FeedStartEnum } from './enums.ts'
import { FeedItem } from './feed-item.ts'
import { startsBy } from './feed-start.ts'
import { ArticleFilter } from './filters.ts'
import { onArticle } from './on-row.ts'
import type { PublicationEvent } from './publication-event.ts'
import { requestError } from './request-error.ts'
import { isVisibleArticle, isVisibleRelatedItem } from './visible.ts'

/** Where a subscription starts, and which articles it selects. */
export const feedArguments = builder.args((t) => ({
  after: t.field({ type: 'FeedCursor', description: 'Start after this cursor.' }),
  from: t.field({ type: FeedStartEnum, description: 'Start here. Not together with `after`. Default: NOW.' }),
  filter: t.field({
    type: ArticleFilter,
    description:
      'Selects the articles that are published or updated, or that teasers announce. The filter does not apply to withdrawals: the feed sends all of them, because it does not read withdrawn articles.',
  }),
}))

/** Declared on each field that takes `feedArguments`. */
export const feedExtensions = startsBy('after', 'from')

interface FeedArguments {
  readonly after?: string | null | undefined
  readonly from?: 'BEGINNING' | 'NOW' | null | undefined
  readonly filter?: ArticleFilterValue | null | undefined
}

type EventOf<Kind extends FeedKind> = Extract<PublicationEvent, { readonly kind: Kind }>

/**
 * The events of a subscription to the feed, and positions that it reached without an event. Settles when the start and
 * the filter are valid.
 * @throws GraphQLError `BAD_USER_INPUT`
 * @throws StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`
 */
export async function subscribeToFeed<Kind extends FeedKind>(
  { after, from, filter }: FeedArguments,
  kinds: readonly Kind[],
  { db, follow, signal }: Pick<Context, 'db' | 'follow' | 'signal'>,
): Promise<AsyncGenerator<FeedItem<EventOf<Kind>>, void, void>> {
  if (after != null && from != null) {
    throw requestError('BAD_USER_INPUT', 'The subscription has both `after` and `from`. Pass one of them.')
  }
  if (kinds.length === 0) {
    throw requestError(
      'BAD_USER_INPUT',
      '`kinds` is an empty list. Name at least one kind, or leave `kinds` out.',
    )
  }
  // Refused now, not when the first article comes.
  articleConditions(boundTo(filter))
  const reading = await follow(after == null ? (from ?? 'NOW') : { after }, signal)
  return items(reading.pages, kinds, db, filter)
}

async function* items<Kind extends FeedKind>(
  pages: FeedReading['pages'],
  kinds: readonly Kind[],
  db: Context['db'],
  filter: ArticleFilterValue | null | undefined,
): AsyncGenerator<FeedItem<EventOf<Kind>>, void, void> {
  for await (const page of pages) {
    const { epoch } = page
    const wanted = page.records.filter(({ kind }) => isOneOf(kinds, kind) || isToldAsPublished(kinds, kind))
    const told = await toldOf(db, page, wanted, kinds, filter)
    let passed: number | null = null
    for (const { position } of page.records) {
      const found = told.get(position)
      const event: EventOf<Kind> | null = found !== undefined && isOf(kinds, found) ? found : null
      if (event !== null) yield new FeedItem<EventOf<Kind>>({ epoch, position }, event)
      passed = event === null ? position : null
    }
    // One item for all records without an event: an event says by itself that the records before it are done.
    if (passed !== null) yield new FeedItem<EventOf<Kind>>({ epoch, position: passed }, null)
  }
}

/** Whoever asks for publications, and not for restored articles by name, gets these as published once more. */
function isToldAsPublished(kinds: readonly FeedKind[], kind: FeedKind): boolean {
  return kind === 'RESTORED' && isOneOf(kinds, 'PUBLISHED') && !isOneOf(kinds, 'RESTORED')
}

/**
 * The events of records, by position. Records that are not visible now, or not selected, have none; nor have those of an
 * article before it was restored, because the record of that tells how it is. So everybody ends with the same articles,
 * whatever they had read when one was withdrawn or restored.
 */
async function toldOf(
  db: Context['db'],
  { epoch, replayed }: FeedPage,
  records: readonly FeedRecord[],
  kinds: readonly FeedKind[],
  filter: ArticleFilterValue | null | undefined,
): Promise<ReadonlyMap<number, PublicationEvent>> {
  const of = (kind: FeedKind) => records.filter((record) => record.kind === kind)
  const [articles, withdrawn, items] = await Promise.all([
    visibleArticles(db, [...of('PUBLISHED'), ...of('UPDATED'), ...of('RESTORED'), ...of('RESOLVED')], filter),
    withdrawals(db, of('WITHDRAWN')),
    visibleItems(db, of('RESOLVED')),
  ])
  const told = new Map<number, PublicationEvent>()
  for (const { position, kind, articleId, relatedItemId, changed, at } of records) {
    const event = { cursor: encodeCursor({ epoch, position }), replayed, articleId, at }
    const withdrawal = withdrawn.get(articleId)
    if (kind === 'WITHDRAWN') {
      if (withdrawal !== undefined && isNews(position, withdrawal))
        told.set(position, { ...event, kind, withdrawnAt: withdrawal.at })
    } else if (isNews(position, articles.get(articleId))) {
      if (kind === 'PUBLISHED' || isToldAsPublished(kinds, kind))
        told.set(position, { ...event, kind: 'PUBLISHED' })
      else if (kind === 'RESTORED') told.set(position, { ...event, kind })
      else if (kind === 'UPDATED') told.set(position, { ...event, kind, changed: changed ?? [] })
      else if (kind === 'RESOLVED' && relatedItemId !== null && isNews(position, items.get(relatedItemId)))
        told.set(position, { ...event, kind, relatedItemId })
    }
  }
  return told
}

/** Where the feed has the newest restoration of an article: at no position yet, it is behind all that have one. */
interface Restored {
  readonly restored: number | null
}

const unstamped = Number.MAX_SAFE_INTEGER

/** Whether a record still says how the article is. */
function isNews(position: number, article: Restored | undefined): boolean {
  return article !== undefined && (article.restored === null || article.restored <= position)
}

const restoredAt = (id: 'article.id' | 'related_item.article_id') =>
  sql<number | null>`(
    select max(coalesce(restored.position, ${sql.lit(unstamped)})) from feed restored
    where restored.article_id = ${sql.ref(id)} and restored.kind = 'RESTORED')`.as('restored')

/** The articles of records that the filter selects and that are still visible. */
async function visibleArticles(
  db: Context['db'],
  records: readonly FeedRecord[],
  filter: ArticleFilterValue | null | undefined,
): Promise<ReadonlyMap<string, Restored>> {
  if (records.length === 0) return new Map()
  const ids = new Set(records.map(({ articleId }) => articleId))
  const rows = await db
    .selectFrom('article')
    .select(['article.id', restoredAt('article.id')])
    .where('article.id', 'in', [...ids])
    .where(all([isVisibleArticle(), ...articleConditions(boundTo(filter))]))
    .execute()
  return new Map(rows.map(({ id, restored }) => [id, { restored }]))
}

/** When articles were withdrawn. A withdrawal under embargo is left out: its publication was never announced. */
async function withdrawals(
  db: Context['db'],
  records: readonly FeedRecord[],
): Promise<ReadonlyMap<string, Restored & { readonly at: Date }>> {
  if (records.length === 0) return new Map()
  const ids = records.map(({ articleId }) => articleId)
  const rows = await db
    .selectFrom('article')
    .select(['article.id', 'article.withdrawn_at', restoredAt('article.id')])
    .where('article.id', 'in', ids)
    .where(onArticle('article.publish_at', '<=', onArticle.ref('article.withdrawn_at')))
    .execute()
  return new Map(
    rows.flatMap(({ id, withdrawn_at, restored }) =>
      withdrawn_at === null ? [] : [[id, { at: withdrawn_at, restored }] as const],
    ),
  )
}

/** The teasers of records whose own article is visible. */
async function visibleItems(
  db: Context['db'],
  records: readonly FeedRecord[],
): Promise<ReadonlyMap<string, Restored>> {
  const ids = records.flatMap(({ relatedItemId }) => (relatedItemId === null ? [] : [relatedItemId]))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('related_item')
    .select(['related_item.id', restoredAt('related_item.article_id')])
    .where('related_item.id', 'in', ids)
    .where(isVisibleRelatedItem())
    .execute()
  return new Map(rows.map(({ id, restored }) => [id, { restored }]))
}

function isOneOf<Kind extends FeedKind>(kinds: readonly Kind[], kind: FeedKind): kind is Kind {
  return kinds.some((one) => one === kind)
}

function isOf<Kind extends FeedKind>(
  kinds: readonly Kind[],
  event: PublicationEvent,
): event is EventOf<Kind> {
  return isOneOf(kinds, event.kind)
}
