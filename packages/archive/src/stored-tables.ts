import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** What is not carried: views, and what each release makes anew from its own files or from what is carried. */
type Remade =
  | 'visible_article'
  | 'visible_link'
  | 'related_candidate'
  | 'entry_columns'
  | (typeof remadeTables)[number]

export const remadeTables = [
  'definition',
  'article_entry',
  'article_words',
  'words_head',
  'search_fill',
] as const

/** In the order in which a backup holds them. A table that is missing here does not compile. */
const carried = {
  api_key: true,
  source: true,
  source_slug: true,
  capture: true,
  article: true,
  speaker: true,
  speaker_identity: true,
  wording: true,
  speech: true,
  statement: true,
  related_item: true,
  related_link: true,
  feed: true,
  feed_head: true,
  generation_head: true,
  audit_entry: true,
  audit_article: true,
  webhook: true,
} as const satisfies Record<Exclude<keyof Tables, Remade>, true>

export const carriedTables: readonly string[] = Object.keys(carried)

/** A table as the database has it: an archive of an earlier release has other ones. */
export interface StoredTable {
  readonly name: string
  /** Their types by their names, without those that are derived from others. */
  readonly columns: Readonly<Record<string, string>>
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[]
  /** Columns of text and bytes, which may be long. */
  readonly long: readonly string[]
}

/** The tables of an archive that are there, in the order of `carriedTables`. */
export async function storedTables(db: Kysely<Tables>): Promise<StoredTable[]> {
  const { rows } = await sql<StoredTable>`
    select c.relname as name,
      (select json_object_agg(attname, format_type(atttypid, null) order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
          and atttypid <> 'tsvector'::regtype) as columns,
      (select json_agg(attname order by array_position(i.indkey::int2[], attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(json_agg(attname), '[]') from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
          and atttypid in ('text'::regtype, 'bytea'::regtype, 'jsonb'::regtype)) as long
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and c.relname = any(${sql.val([...carriedTables])}::text[])`.execute(db)
  return rows.toSorted((one, other) => carriedTables.indexOf(one.name) - carriedTables.indexOf(other.name))
}

/** The migrations that made these tables, in their order; none where there is no archive. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (found[0]?.there !== true) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C"`.execute(db)
  return rows.map(({ name }) => name)
}
