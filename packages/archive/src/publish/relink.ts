import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** The articles that the lists of these may announce. */
export async function announcedBy(tx: Transaction<Tables>, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('related_link')
    .innerJoin('related_item', 'related_item.id', 'related_link.related_item_id')
    .select('related_link.article_id')
    .distinct()
    .where('related_item.article_id', 'in', ids)
    .execute()
  return rows.map(({ article_id }) => article_id)
}

/**
 * Forgets every link from and to articles and finds them again; also for those that were announced before (see
 * `announcedBy`).
 */
export async function relink(
  tx: Transaction<Tables>,
  ids: readonly string[],
  announced: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('related_link')
    .where((eb) =>
      eb.or([
        eb('article_id', 'in', ids),
        eb(
          'related_item_id',
          'in',
          eb.selectFrom('related_item').select('id').where('article_id', 'in', ids),
        ),
      ]),
    )
    .execute()
  await sql`select link_teasers(${[...ids, ...announced]}::uuid[])`.execute(tx)
}
