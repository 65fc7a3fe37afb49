import type { Kysely } from 'kysely'
import { ArchiveError } from '../archive-error.ts'
import type { FeedKind, Tables } from '../tables.ts'
import { decodeCursor, type FeedPlace } from './cursor.ts'

export interface FeedRecord {
  readonly position: number
  readonly kind: FeedKind
  /** Of RESOLVED the article that the related item announces. */
  readonly articleId: string
  /** Of RESOLVED the related item, beside another article; it may be gone since. Else null. */
  readonly relatedItemId: string | null
}

/** The newest place of the feed. */
export async function feedHead(db: Kysely<Tables>): Promise<FeedPlace> {
  return await db.selectFrom('feed_head').select(['epoch', 'position']).executeTakeFirstOrThrow()
}

/** Records after a position, oldest first. */
export async function readFeed(db: Kysely<Tables>, after: number, limit: number): Promise<FeedRecord[]> {
  const rows = await db
    .selectFrom('feed')
    .select(['position', 'kind', 'article_id as articleId', 'related_item_id as relatedItemId'])
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row, index) => {
    if (row.position !== after + index + 1) {
      throw new Error(`The feed has a gap: position ${after + index + 1} is missing`)
    }
    return { ...row, position: row.position }
  })
}

/** @throws ArchiveError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE` */
export function placeOf(cursor: string, head: FeedPlace): FeedPlace {
  const place = decodeCursor(cursor)
  if (place.epoch !== head.epoch) {
    throw new ArchiveError(
      'CURSOR_EXPIRED',
      'This cursor is of another epoch: the archive was restored since, or is another one. Begin anew with from: BEGINNING.',
    )
  }
  if (place.position > head.position) {
    throw new ArchiveError(
      'CURSOR_IN_FUTURE',
      'This cursor is ahead of the archive: pass one that articlePublished of this archive gave.',
    )
  }
  return place
}
