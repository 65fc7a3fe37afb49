import { type Kysely, sql } from 'kysely'

/**
 * Entries know the last days of their dates, so that timelines ask no article. In order of dates with and without a source: none of
 * these columns changes when an article becomes visible, so that its entry can stay where it is.
 */
const statements = [
  'alter table article_entry add column dated_latest date, add column published_latest date',
  `update article_entry set dated_latest = coalesce(article.published_latest, event_date_latest), published_latest = article.published_latest
    from article where id = article_id and (article.published_latest is not null or event_date_latest is not null)`,
  'create index article_entry_source on article_entry (source_id, sort_date)',
  'create index article_entry_sort_date on article_entry (sort_date)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
