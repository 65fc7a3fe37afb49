import { type Kysely, sql } from 'kysely'

/**
 * Functions and views stand in `sql/` from here on, and are applied behind the migrations: see `definitions.ts`. What earlier
 * migrations made of them goes, under the names of that time. `search_configuration` stays, because stored columns rest on it.
 */
const statements = [
  'drop view related_candidate, visible_article',
  `drop function feed_tick, announce_resolved, settle_related, date_by_teasers, link_related, key_beginnings,
    teaser_fits`,
  `create table definition (
    name text primary key,
    kind text not null check (kind in ('function', 'view')),
    head text not null,
    hash text not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
