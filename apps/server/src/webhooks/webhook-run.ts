import { setTimeout as sleep } from 'node:timers/promises'
import { type Deliveries, encodeCursor, type FeedPage, type LeasedWebhook } from '@communique/archive'
import type { Context, FeedItem } from '@communique/schema'
import { upTo } from '../delivery/up-to.ts'
import type { FeedSubscription } from '../operation/feed-subscription.ts'
import { messageId, type Origin, payloadOf } from './payload.ts'
import { pauseAfter, stateAfter } from './retry-schedule.ts'
import type { Attempt, Sender } from './sender.ts'

/** Then others have their turn: so many events, or so many milliseconds. */
const mostEvents = 100
const mostMilliseconds = 5_000

/** Milliseconds after which an event is looked at again before it is sent: its article may be withdrawn by now. */
const lookedAtFor = 500

/** Milliseconds between two tries to write down that an event was taken. */
const writePause = 250

/** What follows an attempt that failed. */
export interface Failed {
  readonly failures: number
  readonly pause: number
  readonly state: ReturnType<typeof stateAfter>
}

/** What all runs of a server have together. */
export interface RunResources {
  readonly deliveries: Pick<Deliveries, 'delivered' | 'failed' | 'release'>
  readonly follow: Context['follow']
  readonly subscribe: (variables: Readonly<Record<string, unknown>>) => FeedSubscription
  readonly sender: Sender
  /** Milliseconds. */
  readonly timeout: number
  readonly longestPause: number
  readonly origin: () => Origin
  /** Aborts when the server stops: nothing more is begun. */
  readonly closing: AbortSignal
  /** Aborts a moment later: what is under way ends. */
  readonly interrupting: AbortSignal
  /** Whether another server may deliver by now, because this one could not renew its leases. */
  readonly isLeaseOver: () => boolean
  readonly onAttempt: (webhook: LeasedWebhook, attempt: Attempt, failed: Failed | null) => void
}

/**
 * Delivers to one webhook what the feed has behind its position, event by event, each only when the one before it was taken and that is
 * written down. Ends when all is delivered, when an attempt fails, or when it is the turn of others.
 */
export class WebhookRun {
  readonly #webhook: LeasedWebhook
  readonly #resources: RunResources
  readonly #subscription: FeedSubscription
  /** Up to here everything was delivered, or is not for this webhook. */
  #position: number
  #failures: number
  /** When the page of the feed was read whose events are being delivered. */
  #readAt = 0

  constructor(webhook: LeasedWebhook, resources: RunResources) {
    this.#webhook = webhook
    this.#resources = resources
    const { kinds, filter } = webhook
    this.#subscription = resources.subscribe({ kinds, filter })
    this.#position = webhook.position
    this.#failures = webhook.failures
  }

  async run(): Promise<void> {
    const { closing, isLeaseOver } = this.#resources
    const over = performance.now() + mostMilliseconds
    let events = 0
    for await (const item of this.#behind(this.#position)) {
      if (closing.aborted || isLeaseOver() || events >= mostEvents || performance.now() > over) break
      if (item.event !== null) {
        events += 1
        const next = await this.#deliver(item)
        if (next === 'LOST') return
        if (next === 'STOP') break
      }
      this.#position = item.position
    }
    await this.#resources.deliveries.release(this.#webhook.id, this.#position)
  }

  /** STOP: the event was not sent. LOST: the lease is given back, or somebody else's. */
  async #deliver(item: FeedItem): Promise<'GO_ON' | 'STOP' | 'LOST'> {
    const { sender, timeout, interrupting, origin, deliveries, onAttempt } = this.#resources
    const told = await this.#toldNow(item)
    if (told === null) return 'GO_ON'
    const body = payloadOf(await this.#subscription.execute(told), told.told.at, origin())
    const message = { id: messageId(item), body }
    const attempt = await sender.send(this.#webhook, message, timeout, interrupting)
    if (attempt.outcome === 'INTERRUPTED') return 'STOP'
    if (attempt.outcome !== 'DELIVERED') {
      await this.#fail(attempt)
      return 'LOST'
    }
    onAttempt(this.#webhook, attempt, null)
    this.#failures = 0
    const { id } = this.#webhook
    const goesOn = await this.#written(() => deliveries.delivered(id, item.position, attempt.status ?? 200))
    return goesOn ? 'GO_ON' : 'LOST'
  }

  /** The event of an item as it is to be told now; null where it is not any more. */
  async #toldNow(item: FeedItem): Promise<FeedItem | null> {
    if (performance.now() - this.#readAt < lookedAtFor) return item
    for await (const again of this.#behind(item.position - 1, item.position)) {
      if (again.event !== null) return again
    }
    return null
  }

  /** The webhook keeps its place before the event that was not taken. */
  async #fail(attempt: Attempt): Promise<void> {
    const { deliveries, longestPause, onAttempt } = this.#resources
    const { status, retryAfter } = attempt
    const failures = this.#failures + 1
    const pause = pauseAfter(failures, retryAfter, longestPause)
    const state = stateAfter(failures, status)
    onAttempt(this.#webhook, attempt, { failures, pause, state })
    const failed = { position: this.#position, status, fault: attempt.fault ?? '', failures, pause, state }
    await deliveries.failed(this.#webhook.id, failed)
  }

  /** The feed behind a position, up to another one or as far as it is there now. */
  async *#behind(after: number, end?: number): AsyncGenerator<FeedItem, void, void> {
    const { follow, closing } = this.#resources
    const { epoch } = this.#webhook
    const reading = await follow({ after: encodeCursor({ epoch, position: after }) }, closing)
    const pages = this.#dated(upTo(reading, end ?? reading.head.position))
    yield* await this.#subscription.items({ follow: async () => ({ ...reading, pages }), signal: closing })
  }

  async *#dated(pages: AsyncIterable<FeedPage>): AsyncGenerator<FeedPage, void, void> {
    for await (const page of pages) {
      this.#readAt = performance.now()
      yield page
    }
  }

  /** Where the database is away, for as long as nobody else delivers: else the receiver would get the event once more. */
  async #written<Result>(write: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        if (this.#resources.isLeaseOver() || this.#resources.interrupting.aborted) throw error
        await sleep(writePause)
      }
    }
  }
}
