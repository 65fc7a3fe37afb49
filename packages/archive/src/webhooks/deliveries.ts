import { randomUUID } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { FeedKind, Tables, WebhookState } from '../tables.ts'
import { secretsNow, type WebhookAddress } from './webhooks.ts'

/** A webhook that this process has to deliver to, and nobody else. */
export interface LeasedWebhook extends WebhookAddress {
  readonly kinds: readonly FeedKind[]
  /** An `ArticleFilter` of the API; null selects all. */
  readonly filter: unknown
  /** Of the feed: what is behind it is to be delivered. */
  readonly epoch: string
  readonly position: number
  /** Attempts that failed since the last one that did not. */
  readonly failures: number
}

/** What there is to do, by the clock of the database. */
export interface DueWebhooks {
  /** Whether any webhook may have something to be delivered, now or later. */
  readonly areAny: boolean
  /** Those that wait for a server, longest waiting first. */
  readonly ids: readonly string[]
  /** Milliseconds until the next attempt of another one; null where there is none. */
  readonly nextIn: number | null
}

/** How an attempt failed. */
export interface FailedAttempt {
  /** Up to here everything was delivered, or is not for this webhook. */
  readonly position: number
  /** Null where no answer came. */
  readonly status: number | null
  /** For people. */
  readonly fault: string
  /** Milliseconds until the next attempt. */
  readonly pause: number
  /** Attempts that failed in a row. */
  readonly failures: number
  readonly state: WebhookState
}

/** What whoever runs the archive wants to know of its webhooks. */
export interface WebhookCounts {
  readonly states: Readonly<Record<WebhookState, number>>
  /** Records of the feed that the one that is farthest behind has before it; paused ones are not counted. */
  readonly behind: number
}

/** Milliseconds after which others may take over what a process does not say anything of. */
export const leaseMilliseconds = 6_000

/**
 * Which process delivers to which webhook, and how far each has come. A lease is a row's own, ends by the clock of the database, and
 * needs no session: a pooler may lend connections, and a process that dies holds nothing back for long.
 */
export class Deliveries {
  readonly #db: Kysely<Tables>
  readonly #process = randomUUID()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Only reads. */
  async due(): Promise<DueWebhooks> {
    const { rows } = await sql<{ id: string; isFree: boolean; wait: number }>`
      select webhook.id, coalesce(leased_until <= now(), true) as "isFree",
        greatest(0, 1000 * extract(epoch from next_attempt_at - now()))::float8 as wait
      from webhook
      where state in ('ACTIVE', 'FAILING') and position < (select position from feed_head)
      order by leased_until nulls first, webhook.id`.execute(this.#db)
    const free = rows.filter(({ isFree }) => isFree)
    const waits = free.flatMap(({ wait }) => (wait > 0 ? [wait] : []))
    return {
      areAny: rows.length > 0 || (await this.#areAny()),
      ids: free.flatMap(({ id, wait }) => (wait > 0 ? [] : [id])),
      nextIn: waits.length === 0 ? null : Math.min(...waits),
    }
  }

  async #areAny(): Promise<boolean> {
    const found = await this.#db
      .selectFrom('webhook')
      .select('id')
      .where('state', 'in', ['ACTIVE', 'FAILING'])
      .limit(1)
      .executeTakeFirst()
    return found !== undefined
  }

  /** Takes the lease; null where another process was faster, or nothing is to be delivered any more. */
  async lease(id: string): Promise<LeasedWebhook | null> {
    const row = await this.#db
      .updateTable('webhook')
      .from('feed_head')
      .set({ lease: this.#process, leased_until: leaseEnd })
      .where('webhook.id', '=', id)
      .where('state', 'in', ['ACTIVE', 'FAILING'])
      .where('next_attempt_at', '<=', sql<Date>`now()`)
      .where(sql<boolean>`coalesce(leased_until <= now(), true)`)
      .returning(['webhook.id', 'url', 'label', 'kinds', 'filter', 'webhook.position', 'failures'])
      .returning(['epoch', secretsNow])
      .executeTakeFirst()
    return row ?? null
  }

  /** Keeps leases of this process for a while longer. One that could not be given back is not among them, and ends by itself. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.#db
      .updateTable('webhook')
      .set({ leased_until: leaseEnd })
      .where('id', 'in', [...ids])
      .where('lease', '=', this.#process)
      .execute()
  }

  /**
   * The receiver has all up to a position. Returns whether to go on: the webhook is still leased to this process, and neither paused
   * nor removed.
   */
  async delivered(id: string, position: number, status: number): Promise<boolean> {
    const row = await this.#db
      .updateTable('webhook')
      .set({
        position,
        status,
        fault: null,
        failures: 0,
        state: sql<WebhookState>`case when state = 'FAILING' then 'ACTIVE' else state end`,
        attempted_at: sql<Date>`now()`,
        delivered_at: sql<Date>`now()`,
        next_attempt_at: sql<Date>`now()`,
        leased_until: leaseEnd,
      })
      .where('id', '=', id)
      .where('lease', '=', this.#process)
      .returning('state')
      .executeTakeFirst()
    return row?.state === 'ACTIVE'
  }

  /** An attempt failed: the webhook keeps its place, and waits. */
  async failed(
    id: string,
    { position, status, fault, failures, pause, state }: FailedAttempt,
  ): Promise<void> {
    await this.#db
      .updateTable('webhook')
      .set((eb) => ({
        status,
        fault,
        failures,
        position: eb.fn<number>('greatest', ['position', sql.val(position)]),
        state: sql<WebhookState>`case when state = 'PAUSED' then state else ${state} end`,
        attempted_at: sql<Date>`now()`,
        next_attempt_at: later(pause),
        ...free,
      }))
      .where('id', '=', id)
      .where('lease', '=', this.#process)
      .execute()
  }

  /** Gives the lease back. All up to `position` was delivered or is not for this webhook; it waits `pause` milliseconds. */
  async release(id: string, position: number, pause = 0): Promise<void> {
    await this.#db
      .updateTable('webhook')
      .set((eb) => ({
        position: eb.fn<number>('greatest', ['position', sql.val(position)]),
        ...(pause > 0 && { next_attempt_at: later(pause) }),
        ...free,
      }))
      .where('id', '=', id)
      .where('lease', '=', this.#process)
      .execute()
  }

  /** Where no other process can deliver: what a process that died had leased is free at once. */
  async freeAll(): Promise<void> {
    await this.#db.updateTable('webhook').set(free).where('lease', 'is not', null).execute()
  }

  async counts(): Promise<WebhookCounts> {
    const { rows } = await sql<{ state: WebhookState; count: number; behind: number }>`
      select state, count(*)::int8 as count,
        coalesce(max(feed_head.position - webhook.position) filter (where state <> 'PAUSED'), 0)::int8 as behind
      from webhook, feed_head group by state`.execute(this.#db)
    const of = (state: WebhookState) => rows.find((row) => row.state === state)?.count ?? 0
    return {
      states: { ACTIVE: of('ACTIVE'), FAILING: of('FAILING'), PAUSED: of('PAUSED'), GONE: of('GONE') },
      behind: Math.max(0, ...rows.map(({ behind }) => behind)),
    }
  }
}

const later = (milliseconds: number): RawBuilder<Date> =>
  sql<Date>`now() + make_interval(secs => ${milliseconds / 1_000}::float8)`

const leaseEnd = later(leaseMilliseconds)

/** Those that were served longest ago come first: see `due`. */
const free = { lease: null, leased_until: sql<Date>`now()` }
