import { type RawBuilder, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Tables } from '../tables.ts'
import type { AuditAct } from './audit-tables.ts'

/** Who does something. All is null where the server does it by itself, such as loading the sample. */
export interface Actor {
  readonly keyId: string | null
  /** As it is at that moment. */
  readonly keyLabel: string | null
  readonly address: string | null
  /** As the log calls the request. */
  readonly requestId: string | null
}

/** One call of somebody, which has one entry in the audit log, in however many transactions it writes. */
export interface Act extends Actor {
  readonly id: string
}

const server: Actor = { keyId: null, keyLabel: null, address: null, requestId: null }

export function newAct(actor: Actor = server): Act {
  return { id: uuid(), ...actor }
}

/** What an act is about, beside articles. */
export interface ActDetails {
  readonly keyId?: string
  readonly webhookId?: string
  readonly before?: string
  readonly after?: string
}

/** Writes the entry of an act, and the articles that it concerns, in the transaction in which it happens. */
export async function recordAct(
  tx: Transaction<Tables>,
  kind: AuditAct,
  act: Act,
  articleIds: readonly string[],
  details: ActDetails = {},
): Promise<void> {
  await recordOf(kind, act, articleIds, details).execute(tx)
}

/** The statement of `recordAct`. The first transaction of an act writes the entry, all of them write their articles. */
export function recordOf(
  kind: AuditAct,
  { id, keyId, keyLabel, address, requestId }: Act,
  articleIds: readonly string[],
  details: ActDetails = {},
): RawBuilder<unknown> {
  return sql`
    with entry as (
      insert into audit_entry (id, act, key_id, key_label, address, request_id, subject_key_id,
        subject_webhook_id, before, after)
      values (${id}::uuid, ${kind}::text, ${keyId}::uuid, ${keyLabel}::text, ${address}::text, ${requestId}::text,
        ${details.keyId ?? null}::uuid, ${details.webhookId ?? null}::uuid,
        ${details.before ?? null}::text, ${details.after ?? null}::text)
      on conflict (id) do nothing
    )
    insert into audit_article (audit_id, article_id)
    select ${id}::uuid, unnest(${[...articleIds]}::uuid[])
    on conflict do nothing`
}
