import type pg from 'pg'

/**
 * What somebody has who searches in PostgreSQL alone: the words as its own parser cuts them, title before text, in a
 * table with an index. The archive's are others, made by itself.
 */
const statements = [
  'create schema if not exists bench',
  'drop table if exists bench.article_words, bench.speech_words',
  `create table bench.article_words as
    select id, language, setweight(to_tsvector(configuration, left(title, 10000)), 'A')
      || setweight(to_tsvector(configuration, left(text, 200000)), 'D') as search
    from article, lateral (select ${configurationOf('language')} as configuration) c`,
  'alter table bench.article_words add primary key (id)',
  'create index on bench.article_words using gin (search)',
  `create table bench.speech_words as
    select id, article_id, language, to_tsvector(${configurationOf('language')}, left(text, 200000)) as search
    from speech`,
  'alter table bench.speech_words add primary key (id)',
  'create index on bench.speech_words using gin (search)',
  'vacuum analyze bench.article_words, bench.speech_words',
]

/** Made once for a data set. */
export async function makePlainSearch(client: pg.ClientBase, say: (what: string) => void): Promise<void> {
  const { rows } = await client.query<{ mark: string | null }>(
    "select obj_description(to_regclass('bench.speech_words'), 'pg_class') as mark",
  )
  if (rows[0]?.mark === 'complete') return
  say('making the words that PostgreSQL cuts itself ...')
  await client.query("set maintenance_work_mem = '512MB'")
  for (const statement of statements) await client.query(statement)
  // Last of all, so that what was interrupted is made again.
  await client.query("comment on table bench.speech_words is 'complete'")
}

function configurationOf(language: string): string {
  return `case when ${language} like 'en%' then 'english'::regconfig else 'simple'::regconfig end`
}
