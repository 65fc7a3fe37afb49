import { type Kysely, sql } from 'kysely'

/**
 * The words of articles move into a table of their own, whose rows are only inserted and hold their words in line: a search reads a
 * thousand of them. What stays is narrow. The words are cut anew behind the migration (see src/entries/fill-entries.ts), because the
 * archive says from here on which edition of the cutter cut them.
 */
const statements = [
  `create table article_words (
    article_id uuid primary key references article,
    written_after bigint not null,
    windows integer[] not null generated always as (array[
      (written_after >> 12)::integer,
      (1 << 28) + (written_after >> 14)::integer,
      (2 << 28) + (written_after >> 16)::integer,
      (3 << 28) + (written_after >> 18)::integer
    ]) stored,
    is_listed boolean not null,
    search tsvector not null
  ) with (toast_tuple_target = 8160)`,
  // What was written last waits in a list that every search reads: see decision 11.
  `create index article_words_search on article_words using gin (search, windows)
    with (gin_pending_list_limit = 1024) where is_listed`,
  // The new value of a column is what makes PostgreSQL write the rows anew, without those that go.
  `alter table article_entry drop column search, drop column windows, drop column written_after,
    alter column sort_date type date using (sort_date + 0)`,
  'alter table search_fill add column below uuid',
  `create table words_head (
    one integer primary key default 1 check (one = 1),
    edition integer not null
  )`,
  'insert into words_head (edition) values (0)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
