import { type Kysely, sql } from 'kysely'

/**
 * What another reading adds. Null in rows of earlier releases until reparse fills them: their countries are then found by the
 * words that the page prints, by an index that shrinks as rows get their codes.
 */
const statements = [
  'alter table article add column genre text',
  'alter table speech add column country_code text, add column in_reply_to integer',
  'create index speech_country on speech (country_code, article_id)',
  `create index speech_country_uncoded on speech (lower(country))
    where country_code is null and country is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
