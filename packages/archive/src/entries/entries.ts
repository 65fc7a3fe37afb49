import { type RawBuilder, sql, type Transaction } from 'kysely'
import { givenRows } from '../rows.ts'
import type { Tables } from '../tables.ts'

/** The words of an article: see `articleWords`. */
export interface EntryWords {
  readonly article_id: string
  readonly search: string
}

const wordTypes = { article_id: 'uuid', search: 'tsvector' } as const

/** Makes the entries of articles that were inserted in this transaction. Nobody sees them before they have a position. */
export function entryInsertion(words: readonly EntryWords[]): RawBuilder<unknown> {
  return sql`
    insert into article_entry (article_id, written_after, source_id, dated, dated_precision, sort_date, genre, language,
      dated_latest, published_latest, search)
    select c.article_id, (select position from feed_head), c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language,
      c.dated_latest, c.published_latest, given.search
    from ${givenRows(wordTypes, words)}
    cross join lateral (select * from entry_columns where article_id = given.article_id offset 0) c`
}

/** See sql/refresh_entries.sql. */
export async function refreshEntries(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`select refresh_entries(${sql.val([...ids])}::uuid[])`.execute(tx)
}

/** Puts other words into entries. */
export async function writeWords(tx: Transaction<Tables>, words: readonly EntryWords[]): Promise<void> {
  if (words.length === 0) return
  // In one order, so that two transactions never wait for each other crosswise.
  await sql`
    with held as materialized (
      select article_id from article_entry where article_id = any(${sql.val(words.map(({ article_id }) => article_id))}::uuid[])
      order by article_id for no key update
    )
    update article_entry set search = given.search
    from ${givenRows(wordTypes, words)} join held using (article_id)
    where article_entry.article_id = given.article_id`.execute(tx)
}
