import {
  encodeCursor,
  type FeedKind,
  type FeedPage,
  type FeedReading,
  type FeedRecord,
} from '@communique/archive'
import { boundTo } from 'pothos-kysely'
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
    const wanted = page.records.filter(({ kind }) => isOneOf(kinds, kind))
    const told = await toldOf(db, page, wanted, filter)
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

/** The events of records, by position. Records that are not visible now, or not selected, have none. */
async function toldOf(
  db: Context['db'],
  { epoch, replayed }: FeedPage,
  records: readonly FeedRecord[],
  filter: ArticleFilterValue | null | undefined,
): Promise<ReadonlyMap<number, PublicationEvent>> {
  const of = (kind: FeedKind) => records.filter((record) => record.kind === kind)
  const [articles, withdrawn, items] = await Promise.all([
    visibleArticles(db, [...of('PUBLISHED'), ...of('UPDATED'), ...of('RESOLVED')], filter),
    withdrawals(db, of('WITHDRAWN')),
    visibleItems(db, of('RESOLVED')),
  ])
  const told = new Map<number, PublicationEvent>()
  for (const { position, kind, articleId, relatedItemId, changed } of records) {
    const event = { cursor: encodeCursor({ epoch, position }), replayed, articleId }
    const withdrawnAt = withdrawn.get(articleId)
    if (kind === 'WITHDRAWN') {
      if (withdrawnAt !== undefined) told.set(position, { ...event, kind, withdrawnAt })
    } else if (articles.has(articleId)) {
      if (kind === 'PUBLISHED') told.set(position, { ...event, kind })
      else if (kind === 'UPDATED') told.set(position, { ...event, kind, changed: changed ?? [] })
      else if (relatedItemId !== null && items.has(relatedItemId))
        told.set(position, { ...event, kind, relatedItemId })
    }
  }
  return told
}

/** The articles of records that the filter selects and that are still visible. */
async function visibleArticles(
  db: Context['db'],
  records: readonly FeedRecord[],
  filter: ArticleFilterValue | null | undefined,
): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set()
  const ids = new Set(records.map(({ articleId }) => articleId))
  const rows = await db
    .selectFrom('article')
    .select('article.id')
    .where('article.id', 'in', [...ids])
    .where(all([isVisibleArticle(), ...articleConditions(boundTo(filter))]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** When articles were withdrawn. A withdrawal under embargo is left out: its publication was never announced. */
async function withdrawals(
  db: Context['db'],
  records: readonly FeedRecord[],
): Promise<ReadonlyMap<string, Date>> {
  if (records.length === 0) return new Map()
  const ids = records.map(({ articleId }) => articleId)
  const rows = await db
    .selectFrom('article')
    .select(['article.id', 'article.withdrawn_at'])
    .where('article.id', 'in', ids)
    .where(onArticle('article.publish_at', '<=', onArticle.ref('article.withdrawn_at')))
    .execute()
  return new Map(
    rows.flatMap(({ id, withdrawn_at }) => (withdrawn_at === null ? [] : [[id, withdrawn_at] as const])),
  )
}

/** The teasers of records whose own article is visible. */
async function visibleItems(db: Context['db'], records: readonly FeedRecord[]): Promise<ReadonlySet<string>> {
  const ids = records.flatMap(({ relatedItemId }) => (relatedItemId === null ? [] : [relatedItemId]))
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('related_item')
    .select('related_item.id')
    .where('related_item.id', 'in', ids)
    .where(isVisibleRelatedItem())
    .execute()
  return new Set(rows.map(({ id }) => id))
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
