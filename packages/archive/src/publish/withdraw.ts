import { type Kysely, sql } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'

/**
 * Takes an article out of everything that is read, and records that in the feed. What it was stays in the tables;
 * publishing the same bytes again does not bring it back. Withdrawing twice is the same as once.
 * @throws StoreError `NOT_FOUND`
 */
export async function withdrawArticle(db: Kysely<Tables>, articleId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const article = await tx
      .selectFrom('article')
      .select('withdrawn_at')
      .where('id', '=', articleId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (article === undefined) {
      throw new StoreError('NOT_FOUND', 'This article does not exist. Pass an id that the archive returned.')
    }
    if (article.withdrawn_at !== null) return
    await tx.updateTable('article').set({ withdrawn_at: sql`now()` }).where('id', '=', articleId).execute()
    await sql`select link_teasers(array[${articleId}]::uuid[])`.execute(tx)
    await tx
      .insertInto('feed')
      .values((eb) => ({
        article_id: articleId,
        kind: 'WITHDRAWN',
        // Never before the publication that it takes back: not under embargo, nor when the clock was set back.
        publish_at: eb
          .selectFrom('article')
          .select(sql<Date>`greatest(now(), publish_at)`.as('publish_at'))
          .where('id', '=', articleId),
      }))
      .execute()
  })
}
