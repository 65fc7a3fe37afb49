import { type Kysely, sql } from 'kysely'

/** The day of a change that a page states, and what a container said of the capture. Null in rows of earlier releases. */
const statements = [
  `alter table article
    add column updated_value text, add column updated_precision text, add column updated_basis text,
    add column updated_text text, add column updated_earliest date, add column updated_latest date`,
  `alter table capture
    add column url text, add column captured_at timestamptz, add column declared_media_type text,
    add column basis text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
