import { type Kysely, sql } from 'kysely'

/**
 * The record of an article that was withdrawn and is restored. A teaser that announces it is resolved once more then, so a
 * pair of item and article may have several records.
 */
const statements = [
  'alter table feed drop constraint feed_kind',
  `alter table feed add constraint feed_kind check (
    (kind = 'UPDATED') = (changed is not null) and
    case kind when 'PUBLISHED' then related_item_id is null
              when 'UPDATED' then related_item_id is null
              when 'WITHDRAWN' then related_item_id is null
              when 'RESTORED' then related_item_id is null
              when 'RESOLVED' then related_item_id is not null
              else false end)`,
  'drop index feed_resolution',
  `create index feed_resolution on feed (related_item_id, article_id) where kind = 'RESOLVED'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
