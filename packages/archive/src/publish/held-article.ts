import { sql, type Transaction } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'

/** How an article stands, while nobody else changes that. */
export interface HeldArticle {
  readonly isWithdrawn: boolean
  /** Nothing of it is visible yet, and its publication has no position in the feed. */
  readonly isUnderEmbargo: boolean
  /** Whether the feed has its publication, with a position or without. */
  readonly isInFeed: boolean
  /** Before it nothing of the article is visible. */
  readonly publishAt: Date
}

/**
 * Holds an article until the transaction ends. One under embargo is held together with the sequencer, in the order in which
 * that locks: while its embargo is moved, no tick may take it for due.
 * @throws StoreError `NOT_FOUND`
 */
export async function holdArticle(tx: Transaction<Tables>, articleId: string): Promise<HeldArticle> {
  // An embargo is never put on an article that is visible: whoever has none now gets none.
  const before = await state(tx, articleId)
  if (before?.isUnderEmbargo) await tx.selectFrom('feed_head').select('one').forUpdate().execute()
  await tx.selectFrom('article').select('id').where('id', '=', articleId).forNoKeyUpdate().execute()
  // By a statement of its own: what a locked row is joined with is as old as the wait for it.
  const held = await state(tx, articleId)
  if (held === undefined) {
    throw new StoreError('NOT_FOUND', 'This article does not exist. Pass an id that the archive returned.')
  }
  return held
}

async function state(tx: Transaction<Tables>, articleId: string): Promise<HeldArticle | undefined> {
  return await tx
    .selectFrom('article')
    .select((eb) => {
      const published = eb
        .selectFrom('feed')
        .whereRef('feed.article_id', '=', 'article.id')
        .where('feed.kind', '=', 'PUBLISHED')
      return [
        eb('withdrawn_at', 'is not', null).as('isWithdrawn'),
        eb
          .and([
            eb('publish_at', '>', sql<Date>`now()`),
            eb.not(eb.exists(published.where('feed.position', 'is not', null).select('feed.id'))),
          ])
          .as('isUnderEmbargo'),
        eb.exists(published.select('feed.id')).as('isInFeed'),
        'publish_at as publishAt',
      ]
    })
    .where('id', '=', articleId)
    .$narrowType<{ isWithdrawn: boolean; isUnderEmbargo: boolean; isInFeed: boolean }>()
    .executeTakeFirst()
}

/** Takes what waits in the feed for the end of an embargo out of it. It has no position yet, so that there is no gap. */
export async function forgetUnpublished(tx: Transaction<Tables>, articleId: string): Promise<void> {
  await tx.deleteFrom('feed').where('article_id', '=', articleId).where('position', 'is', null).execute()
}
