import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** Makes the entries of articles that were inserted in this transaction. Nobody sees them before they have a position. */
export function entryInsertion(ids: readonly string[]): RawBuilder<unknown> {
  return sql`
    insert into article_entry (article_id, source_id, dated, dated_precision, sort_date, genre, language, dated_latest, published_latest)
    select c.article_id, c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language, c.dated_latest, c.published_latest
    from unnest(${sql.val([...ids])}::uuid[]) as given (id)
    cross join lateral (select * from entry_columns where article_id = given.id offset 0) c`
}

/** See sql/refresh_entries.sql. */
export async function refreshEntries(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`select refresh_entries(${sql.val([...ids])}::uuid[])`.execute(tx)
}
