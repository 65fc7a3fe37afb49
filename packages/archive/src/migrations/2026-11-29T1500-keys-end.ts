import { type Kysely, sql } from 'kysely'

/** Keys have one of three scopes, may expire, can be revoked and tell when they were used. Those of earlier releases stay as they are. */
const statements = [
  `alter table api_key
    add column ending text, add column expires_at timestamptz, add column revoked_at timestamptz,
    add column last_used_at timestamptz,
    add constraint api_key_scope check (scope in ('READ', 'PUBLISH', 'ADMIN'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
