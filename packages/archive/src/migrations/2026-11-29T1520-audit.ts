import { type Kysely, sql } from 'kysely'

/**
 * Who did what. An entry for each call of somebody, and which articles it concerned. Rows are never changed; nothing refers to
 * keys, so that an entry says what the label was at the time.
 */
const statements = [
  `create table audit_entry (
    id uuid primary key,
    at timestamptz not null default now(),
    act text not null check (act in ('PUBLISH', 'WITHDRAW', 'RESTORE', 'MOVE_EMBARGO', 'REPARSE', 'RENAME_SOURCE',
      'MERGE_SOURCES', 'CREATE_KEY', 'REVOKE_KEY')),
    key_id uuid,
    key_label text,
    address text,
    request_id text,
    subject_key_id uuid,
    before text,
    after text
  )`,
  'create index audit_entry_at on audit_entry (at desc, id)',
  `create table audit_article (
    audit_id uuid not null,
    article_id uuid not null,
    primary key (audit_id, article_id)
  )`,
  'create index audit_article_article on audit_article (article_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
