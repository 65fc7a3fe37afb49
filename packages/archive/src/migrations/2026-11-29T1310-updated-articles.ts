import { type Kysely, sql } from 'kysely'

/** What is given to an article that is there already: a language that its page does not state, and the record of it in the feed. */
const statements = [
  'alter table article add column given_language text',
  'alter table feed add column changed text[]',
  'alter table feed drop constraint feed_kind',
  `alter table feed add constraint feed_kind check (
    (kind = 'UPDATED') = (changed is not null) and
    case kind when 'PUBLISHED' then related_item_id is null
              when 'UPDATED' then related_item_id is null
              when 'WITHDRAWN' then related_item_id is null
              when 'RESOLVED' then related_item_id is not null
              else false end)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
