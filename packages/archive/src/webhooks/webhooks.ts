import { type Kysely, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { type Act, newAct, recordAct } from '../audit/act.ts'
import type { AuditAct } from '../audit/audit-tables.ts'
import { encodeCursor } from '../feed/cursor.ts'
import type { FeedStart } from '../feed/follow.ts'
import { feedHead, positionOf } from '../feed/read.ts'
import { StoreError } from '../store-error.ts'
import type { FeedKind, Tables } from '../tables.ts'
import { newSecret } from './secret.ts'

export interface WebhookToCreate {
  readonly url: string
  /** A note for people. */
  readonly label: string
  readonly kinds: readonly FeedKind[]
  /** An `ArticleFilter` of the API, as JSON; null selects all. */
  readonly filter: string | null
  readonly start: FeedStart
}

export interface CreatedWebhook {
  readonly id: string
  readonly secret: string
}

/** Where a delivery goes, and what it is signed with. */
export interface WebhookAddress {
  readonly id: string
  readonly url: string
  readonly label: string
  /** The present one, and the former one as long as it is used too. */
  readonly secrets: readonly string[]
}

type Tx = Transaction<Tables>

/** How long deliveries are signed with the former secret too. */
const formerSecretHours = 24

/** The webhooks of an archive: who creates, changes and removes them. What is delivered is in `deliveries.ts`. */
export class Webhooks {
  readonly #db: Kysely<Tables>
  readonly #onWritten: () => void

  /** `onWritten` hears of each change. */
  constructor(db: Kysely<Tables>, onWritten: () => void) {
    this.#db = db
    this.#onWritten = onWritten
  }

  /**
   * Creates a webhook. `secret` is shown to nobody again.
   * @throws StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`
   */
  async create({ start, ...given }: WebhookToCreate, act: Act = newAct()): Promise<CreatedWebhook> {
    const created = { id: uuid(), secret: newSecret() }
    await this.#write(async (tx) => {
      const position = await startPosition(tx, start)
      await tx
        .insertInto('webhook')
        .values({ ...given, ...created, kinds: [...given.kinds], position })
        .execute()
      await record(tx, 'CREATE_WEBHOOK', act, created.id, { after: given.url })
    })
    return created
  }

  /** Nothing more is delivered, and nothing is kept of it but in the audit log. @throws StoreError `NOT_FOUND` */
  async remove(id: string, act: Act = newAct()): Promise<void> {
    await this.#write(async (tx) => {
      const { url } = await locked(tx, id)
      await tx.deleteFrom('webhook').where('id', '=', id).execute()
      await record(tx, 'REMOVE_WEBHOOK', act, id, { before: url })
    })
  }

  /**
   * Delivers from another position on, forwards or backwards, at once, whatever the state was.
   * @throws StoreError `NOT_FOUND`, `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`
   */
  async replay(id: string, start: FeedStart, act: Act = newAct()): Promise<void> {
    await this.#write(async (tx) => {
      const before = await locked(tx, id)
      const { epoch } = await feedHead(tx)
      const position = await startPosition(tx, start)
      // Whoever delivers now has lost the lease: its position must not take the place of this one.
      await tx
        .updateTable('webhook')
        .set({ position, ...tryNow, lease: null, leased_until: null })
        .where('id', '=', id)
        .execute()
      await record(tx, 'REPLAY_WEBHOOK', act, id, {
        before: encodeCursor({ epoch, position: before.position }),
        after: encodeCursor({ epoch, position }),
      })
    })
  }

  /** Keeps the place in the feed, and delivers nothing until it is resumed. @throws StoreError `NOT_FOUND` */
  async pause(id: string, act: Act = newAct()): Promise<void> {
    await this.#write(async (tx) => {
      const { state } = await locked(tx, id)
      if (state === 'PAUSED') return
      await tx.updateTable('webhook').set({ state: 'PAUSED' }).where('id', '=', id).execute()
      await record(tx, 'PAUSE_WEBHOOK', act, id)
    })
  }

  /** Delivers from where it stopped, at once, whatever the state was. @throws StoreError `NOT_FOUND` */
  async resume(id: string, act: Act = newAct()): Promise<void> {
    await this.#write(async (tx) => {
      await locked(tx, id)
      await tx.updateTable('webhook').set(tryNow).where('id', '=', id).execute()
      await record(tx, 'RESUME_WEBHOOK', act, id)
    })
  }

  /** Another secret. For a day, deliveries are signed with the former one too. @throws StoreError `NOT_FOUND` */
  async rotateSecret(id: string, act: Act = newAct()): Promise<string> {
    const secret = newSecret()
    await this.#write(async (tx) => {
      await locked(tx, id)
      await tx
        .updateTable('webhook')
        .set((eb) => ({
          secret,
          former_secret: eb.ref('secret'),
          former_secret_until: sql<Date>`now() + make_interval(hours => ${sql.lit(formerSecretHours)})`,
        }))
        .where('id', '=', id)
        .execute()
      await record(tx, 'ROTATE_WEBHOOK_SECRET', act, id)
    })
    return secret
  }

  /** @throws StoreError `NOT_FOUND` */
  async addressOf(id: string): Promise<WebhookAddress> {
    const row = await this.#db
      .selectFrom('webhook')
      .select(['id', 'url', 'label', secretsNow])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) throw unknown()
    return row
  }

  async #write(work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.#db.transaction().execute(work)
    this.#onWritten()
  }
}

export const secretsNow = sql<string[]>`
  case when former_secret_until > now() then array[secret, former_secret] else array[secret] end`.as(
  'secrets',
)

const tryNow = { state: 'ACTIVE', failures: 0, next_attempt_at: sql<Date>`now()` } as const

async function locked(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('webhook')
    .select(['url', 'position', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw unknown()
  return row
}

function unknown(): StoreError {
  return new StoreError('NOT_FOUND', 'This webhook does not exist. Run `communique webhook list` to see all.')
}

async function startPosition(tx: Tx, start: FeedStart): Promise<number> {
  const head = await feedHead(tx)
  if (start === 'BEGINNING') return 0
  return start === 'NOW' ? head.position : positionOf(start.after, head).position
}

function record(
  tx: Tx,
  kind: AuditAct,
  act: Act,
  webhookId: string,
  change: { readonly before?: string; readonly after?: string } = {},
): Promise<void> {
  return recordAct(tx, kind, act, [], { webhookId, ...change })
}
