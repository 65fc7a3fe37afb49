import { type Kysely, sql } from 'kysely'

/**
 * Webhooks: addresses to which the feed is delivered, each from a position of its own. A server that delivers to one holds its
 * lease, which ends by itself where the server dies.
 */
const statements = [
  `create table webhook (
    id uuid primary key,
    url text not null,
    label text not null,
    secret text not null,
    former_secret text,
    former_secret_until timestamptz,
    kinds text[] not null,
    filter jsonb,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'FAILING', 'PAUSED', 'GONE')),
    position bigint not null,
    failures integer not null default 0,
    attempted_at timestamptz,
    status integer,
    fault text,
    delivered_at timestamptz,
    next_attempt_at timestamptz not null default now(),
    lease uuid,
    leased_until timestamptz,
    created_at timestamptz not null default now()
  )`,
  'alter table audit_entry add column subject_webhook_id uuid',
  `alter table audit_entry drop constraint audit_entry_act_check,
    add constraint audit_entry_act_check check (act in ('PUBLISH', 'WITHDRAW', 'RESTORE', 'MOVE_EMBARGO', 'REPARSE',
      'RENAME_SOURCE', 'MERGE_SOURCES', 'CREATE_KEY', 'REVOKE_KEY', 'CREATE_WEBHOOK', 'REMOVE_WEBHOOK', 'REPLAY_WEBHOOK',
      'PAUSE_WEBHOOK', 'RESUME_WEBHOOK', 'ROTATE_WEBHOOK_SECRET'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
