import { type RawBuilder, sql, type Transaction } from 'kysely'
import { givenRows } from '../rows.ts'
import type { Tables } from '../tables.ts'

/** The words of an article: see `articleWords`. */
export interface ArticleWords {
  readonly article_id: string
  readonly search: string
}

const types = { article_id: 'uuid', search: 'tsvector' } as const

/** Puts in the words of articles that were inserted in this transaction, to be shown at `publishAt`. */
export function wordsInsertion(words: readonly ArticleWords[], publishAt: Date): RawBuilder<unknown> {
  return sql`
    insert into article_words (article_id, written_after, is_listed, search)
    select article_id, (select position from feed_head), ${publishAt.toISOString()}::timestamptz <= now(), search
    from ${givenRows(types, words)}`
}

/**
 * Puts in other words of articles, or those that they lack. Whoever calls it has locked the articles, and then their entries, so
 * that no article comes or goes meanwhile.
 */
export async function writeWords(tx: Transaction<Tables>, words: readonly ArticleWords[]): Promise<void> {
  if (words.length === 0) return
  await sql`
    insert into article_words (article_id, written_after, is_listed, search)
    select article_id, coalesce(first.position, head.position), visible_from is not null, search
    from ${givenRows(types, words)} join article_entry using (article_id) cross join feed_head head
    left join lateral (
      select min(feed.position) as position from feed where feed.article_id = given.article_id
    ) first on true
    on conflict (article_id) do update set search = excluded.search`.execute(tx)
}
