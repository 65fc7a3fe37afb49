import type { Generated } from 'kysely'

export type AuditAct =
  | 'PUBLISH'
  | 'WITHDRAW'
  | 'RESTORE'
  | 'MOVE_EMBARGO'
  | 'REPARSE'
  | 'RENAME_SOURCE'
  | 'MERGE_SOURCES'
  | 'CREATE_KEY'
  | 'REVOKE_KEY'
  | 'CREATE_WEBHOOK'
  | 'REMOVE_WEBHOOK'
  | 'REPLAY_WEBHOOK'
  | 'PAUSE_WEBHOOK'
  | 'RESUME_WEBHOOK'
  | 'ROTATE_WEBHOOK_SECRET'

/** Who did what: one row for each call. Nothing changes or deletes a row. */
export interface AuditEntryTable {
  id: string
  at: Generated<Date>
  act: AuditAct
  /** Null where the server did it by itself. */
  key_id: string | null
  /** As it was then. */
  key_label: string | null
  address: string | null
  /** As the log calls the request. */
  request_id: string | null
  /** The key that was created or revoked. */
  subject_key_id: string | null
  /** The webhook that the act concerned; it may be removed since. */
  subject_webhook_id: string | null
  /** What was changed, and into what: slugs, ends of embargoes, the scope of a key, the address or cursor of a webhook. */
  before: string | null
  after: string | null
}

/** The articles that an act concerned. */
export interface AuditArticleTable {
  audit_id: string
  article_id: string
}
