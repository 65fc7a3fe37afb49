import { type Kysely, sql } from 'kysely'

/**
 * What lists and searches need of an article moves into a narrow table, with the position of the feed from which it is visible.
 * Words are cut and folded by the program from here on: what PostgreSQL made of the texts goes, and the entries are filled behind
 * the migration, while the archive is read (see src/entries/fill-entries.ts). A one-row table counts the changes of what is visible that have no position.
 */
const statements = [
  `create table article_entry (
    article_id uuid primary key references article,
    visible_from bigint,
    written_after bigint not null,
    windows integer[] not null generated always as (array[
      (written_after >> 12)::integer,
      (1 << 28) + (written_after >> 14)::integer,
      (2 << 28) + (written_after >> 16)::integer,
      (3 << 28) + (written_after >> 18)::integer
    ]) stored,
    source_id uuid,
    dated date,
    dated_precision text,
    sort_date date not null,
    genre text,
    language text,
    search tsvector
  ) with (fillfactor = 50, toast_tuple_target = 128)`,
  'alter table article_entry alter search set storage external',
  `insert into article_entry (article_id, visible_from, written_after, source_id, dated, dated_precision, sort_date, genre, language)
    select id, shown.visible_from, coalesce(shown.written_after, head.position), source_id, coalesce(published_earliest, event_date_earliest),
      case when published_earliest is null then event_date_precision else published_precision end, sort_date, genre, language
    from article cross join feed_head head left join (
      select distinct on (article_id) article_id, case when kind <> 'WITHDRAWN' then position end as visible_from,
        min(position) over (partition by article_id) as written_after
      from feed where position is not null and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
      order by article_id, position desc
    ) shown on shown.article_id = article.id`,
  // What was written last waits in a list that every search reads: see decision 11.
  'create index article_entry_search on article_entry using gin (search, windows) with (gin_pending_list_limit = 1024)',
  'create index article_entry_unfilled on article_entry (article_id) where search is null',
  'alter table article drop column search',
  'alter table speech drop column search',
  'alter table speech add column search tsvector',
  'create index speech_search on speech using gin (search)',
  'drop function search_configuration',
  `create table search_fill (
    one integer primary key default 1 check (one = 1),
    done bigint not null,
    total bigint not null
  )`,
  'insert into search_fill (done, total) select 0, count(*) from article_entry having count(*) > 0',
  `create table generation_head (
    one integer primary key default 1 check (one = 1),
    generation bigint not null
  )`,
  'insert into generation_head (generation) values (0)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
