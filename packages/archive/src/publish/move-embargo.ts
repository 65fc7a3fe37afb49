import { type Kysely, sql } from 'kysely'
import { type Act, recordAct } from '../audit/act.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { holdArticle } from './held-article.ts'

/**
 * Moves the end of an embargo, or ends it: where `publishAt` is null or past, now. What waits in the feed moves along in its
 * order; it has no positions yet. Returns the new end.
 * @throws StoreError `NOT_FOUND`, `EMBARGO_ENDED`, `ARTICLE_WITHDRAWN`
 */
export async function moveEmbargo(
  db: Kysely<Tables>,
  articleId: string,
  publishAt: Date | null,
  act: Act,
): Promise<Date> {
  return await db.transaction().execute(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (article.isWithdrawn) {
      throw new StoreError(
        'ARTICLE_WITHDRAWN',
        'This article was withdrawn. Restore it first; then its embargo can be moved.',
      )
    }
    if (!article.isUnderEmbargo) {
      throw new StoreError(
        'EMBARGO_ENDED',
        'This article is not under embargo: everybody may see it. Withdraw it if nobody should.',
      )
    }
    const { publish_at } = await tx
      .updateTable('article')
      .set({ publish_at: publishAt === null ? sql`now()` : sql`greatest(now(), ${publishAt}::timestamptz)` })
      .where('id', '=', articleId)
      .returning('publish_at')
      .executeTakeFirstOrThrow()
    // Not by way of a Date, which knows no microseconds: no record may be due before its article is visible.
    await tx
      .updateTable('feed')
      .set({
        publish_at: sql<Date>`(select article.publish_at from article where article.id = feed.article_id)`,
      })
      .where('article_id', '=', articleId)
      .where('position', 'is', null)
      .execute()
    await recordAct(tx, 'MOVE_EMBARGO', act, [articleId], {
      before: article.publishAt.toISOString(),
      after: publish_at.toISOString(),
    })
    return publish_at
  })
}
