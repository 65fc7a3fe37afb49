import { type Kysely, sql, type Transaction } from 'kysely'
import { type Act, recordAct } from '../audit/act.ts'
import type { FeedKind, Tables } from '../tables.ts'
import { forgetUnpublished, holdArticle } from './held-article.ts'

/**
 * Takes an article out of everything that is read, from the position on that the record of it gets in the feed. What it was
 * stays in the tables; publishing the same bytes again does not bring it back. Withdrawing twice is the same as once.
 *
 * An article under embargo then never appears: nobody was told of it, and nobody is told that it is gone.
 * @throws StoreError `NOT_FOUND`
 */
export async function withdrawArticle(db: Kysely<Tables>, articleId: string, act: Act): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (article.isWithdrawn) return
    await tx.updateTable('article').set({ withdrawn_at: sql`now()` }).where('id', '=', articleId).execute()
    if (article.isUnderEmbargo) await forgetUnpublished(tx, articleId)
    else await record(tx, articleId, 'WITHDRAWN')
    await recordAct(tx, 'WITHDRAW', act, [articleId])
  })
}

/**
 * Takes a withdrawal back: the article is read again as it was, under its id. In the feed that is a record of its own, or the
 * publication where the article was under embargo when it was withdrawn. Restoring twice is the same as once.
 * @throws StoreError `NOT_FOUND`
 */
export async function restoreArticle(db: Kysely<Tables>, articleId: string, act: Act): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article.isWithdrawn) return
    await tx.updateTable('article').set({ withdrawn_at: null }).where('id', '=', articleId).execute()
    await record(tx, articleId, article.isInFeed ? 'RESTORED' : 'PUBLISHED')
    await recordAct(tx, 'RESTORE', act, [articleId])
  })
}

/** Never before the publication: not under embargo, nor when the clock was set back. */
async function record(
  tx: Transaction<Tables>,
  articleId: string,
  kind: Exclude<FeedKind, 'UPDATED' | 'RESOLVED'>,
): Promise<void> {
  await tx
    .insertInto('feed')
    .values((eb) => ({
      article_id: articleId,
      kind,
      publish_at: eb
        .selectFrom('article')
        .select(sql<Date>`greatest(now(), publish_at)`.as('publish_at'))
        .where('id', '=', articleId),
    }))
    .execute()
}
