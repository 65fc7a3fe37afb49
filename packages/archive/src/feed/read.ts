import type { Kysely } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { FeedKind, GivenPart, Tables } from '../tables.ts'
import { decodeCursor, type FeedPosition } from './cursor.ts'

export interface FeedRecord {
  readonly position: number
  readonly kind: FeedKind
  /** Of RESOLVED the article that the related item announces. */
  readonly articleId: string
  /** Of RESOLVED the related item, which another article lists; it may be deleted since. Else null. */
  readonly relatedItemId: string | null
  /** Of UPDATED what changed of the article. Else null. */
  readonly changed: readonly GivenPart[] | null
  /** When it happened: of a publication under embargo, the end of that. */
  readonly at: Date
}

/** The newest position of the feed. */
export async function feedHead(db: Kysely<Tables>): Promise<FeedPosition> {
  return await db.selectFrom('feed_head').select(['epoch', 'position']).executeTakeFirstOrThrow()
}

/** Records after a position, oldest first. @throws StoreError `CURSOR_EXPIRED` where another archive was restored meanwhile */
export async function readFeed(
  db: Kysely<Tables>,
  { epoch, position: after }: FeedPosition,
  limit: number,
): Promise<FeedRecord[]> {
  const rows = await db
    .selectFrom('feed')
    .select(['position', 'kind', 'article_id as articleId', 'related_item_id as relatedItemId', 'changed'])
    .select('publish_at as at')
    .select((eb) => eb.selectFrom('feed_head').select('epoch').as('epoch'))
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ epoch: now, ...row }, index) => {
    if (now !== epoch) throw cursorExpired()
    if (row.position !== after + index + 1) {
      throw new Error(`The feed has a gap: position ${after + index + 1} is missing`)
    }
    return { ...row, position: row.position }
  })
}

export function cursorExpired(): StoreError {
  return new StoreError(
    'CURSOR_EXPIRED',
    'This feed cursor has expired: the archive was restored since, or is another one. Begin again with `from: BEGINNING`.',
  )
}

/** @throws StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE` */
export function positionOf(cursor: string, head: FeedPosition): FeedPosition {
  const position = decodeCursor(cursor)
  if (position.epoch !== head.epoch) throw cursorExpired()
  if (position.position > head.position) throw cursorInFuture()
  return position
}

export function cursorInFuture(): StoreError {
  return new StoreError(
    'CURSOR_IN_FUTURE',
    'This feed cursor is ahead of the archive. Use a cursor that this archive gave.',
  )
}
