import { type Kysely, sql } from 'kysely'

/** Addresses that nobody can follow on the web, `javascript:` and `file:` among them, were stored as they were given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['article', 'related_item']) {
    await sql`update ${sql.table(table)} set url = null, url_key = null where url !~* '^https?://[^/]'`.execute(
      db,
    )
  }
  await sql`update capture set url = null where url !~* '^https?://[^/]'`.execute(db)
}
