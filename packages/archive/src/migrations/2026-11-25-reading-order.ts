import { type Kysely, sql } from 'kysely'

/** The orders in which speakers and sources are read, page by page. */
const statements = [
  'create index speaker_order on speaker ((name is null), (coalesce(name, description)), id)',
  'create index source_order on source (name, id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
