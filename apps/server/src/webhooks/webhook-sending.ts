import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Act,
  type Archive,
  isUnavailable,
  type LeasedWebhook,
  leaseMilliseconds,
  type WebhookToCreate,
} from '@communique/archive'
import type { WebhookActs, WebhookAttempt } from '@communique/schema'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import { type Chosen, withDefaults } from '../settings/settings.ts'
import { Destinations } from './destinations.ts'
import { testPayload } from './payload.ts'
import { type Attempt, Sender } from './sender.ts'
import { type Failed, type RunResources, WebhookRun } from './webhook-run.ts'

/** Milliseconds between two looks at the database for what other servers or callers changed. */
const idleMilliseconds = 1_000

/** Milliseconds between two looks at the position that this process knows of anyhow. */
const newsMilliseconds = 50

/** Milliseconds that a webhook waits after a fault of ours, which is none of its receiver. */
const troubleMilliseconds = 5_000

/** Milliseconds that requests under way have when the server stops. */
const graceMilliseconds = 1_500

/** Milliseconds that somebody waits who tries a webhook. */
const testMilliseconds = 10_000

export interface SendingOptions {
  readonly archive: Archive
  readonly settings: Chosen<'webhooks'> | undefined
  /** Whether no other process can deliver. */
  readonly isAlone: boolean
  readonly log: Logger
  readonly metrics: Metrics
  readonly closing: AbortSignal
}

/** What events are made with. */
type EventSource = Pick<RunResources, 'subscribe' | 'origin'>

/**
 * Delivers to webhooks, of which each has its own place in the feed. Several servers at one database share them: whoever leases a
 * webhook delivers to it, for a few seconds at a time. Nothing here is part of publishing: the feed is the queue.
 */
export class WebhookSending implements AsyncDisposable {
  readonly #archive: Archive
  readonly #options: SendingOptions
  readonly #settings: ReturnType<typeof withDefaults<'webhooks'>>
  readonly #destinations: Destinations
  readonly #sender: Sender
  readonly #running = new Map<string, Promise<void>>()
  readonly #interrupting = new AbortController()
  #scheduling = Promise.resolve()
  /** Of this process's leases, on its own clock. */
  #leasedUntil = 0
  #isWoken = false
  /** What kept it from its work the last time. */
  #trouble: string | undefined

  constructor(options: SendingOptions) {
    this.#options = options
    this.#archive = options.archive
    this.#settings = withDefaults('webhooks', options.settings)
    this.#destinations = new Destinations(this.#settings.webhookNetworks)
    this.#sender = new Sender(this.#destinations)
  }

  /** Begins to deliver. */
  start(source: EventSource): void {
    if (this.#settings.webhooksAtOnce > 0) this.#scheduling = this.#schedule(source)
  }

  /** What callers may do with webhooks. */
  acts(act: () => Act): WebhookActs {
    const { webhooks } = this.#archive
    const woken = async <Result>(work: Promise<Result>): Promise<Result> => {
      const result = await work
      this.#isWoken = true
      return result
    }
    return {
      create: (given) => woken(this.#create(given, act())),
      remove: (id) => webhooks.remove(id, act()),
      replay: (id, start) => woken(webhooks.replay(id, start, act())),
      pause: (id) => webhooks.pause(id, act()),
      resume: (id) => woken(webhooks.resume(id, act())),
      rotateSecret: (id) => webhooks.rotateSecret(id, act()),
      test: (id) => this.#test(id),
    }
  }

  async #create(given: WebhookToCreate, act: Act): Promise<{ id: string; secret: string }> {
    await this.#destinations.check(given.url)
    return await this.#archive.webhooks.create(given, act)
  }

  async #test(id: string): Promise<WebhookAttempt> {
    const webhook = await this.#archive.webhooks.addressOf(id)
    const message = { id: `msg_test_${randomUUID()}`, body: testPayload(webhook) }
    const timeout = Math.min(testMilliseconds, this.#settings.webhookTimeout)
    const { signal } = this.#interrupting
    const { status, fault, milliseconds } = await this.#sender.send(webhook, message, timeout, signal)
    return { status, fault, milliseconds }
  }

  async #schedule(source: EventSource): Promise<void> {
    const { isAlone, closing } = this.#options
    const { deliveries } = this.#archive
    let renewAt = 0
    let isFirst = isAlone
    while (!closing.aborted) {
      const { position } = this.#archive.state()
      this.#isWoken = false
      let wait: number | null = null
      let areAny = false
      try {
        if (isFirst) await deliveries.freeAll()
        isFirst = false
        if (this.#running.size > 0 && performance.now() >= renewAt) {
          renewAt = performance.now() + leaseMilliseconds / 4
          await this.#leased(() => deliveries.renew([...this.#running.keys()]))
        }
        const due = await deliveries.due()
        areAny = due.areAny
        wait = due.nextIn
        for (const id of due.ids) await this.#begin(id, source)
        this.#trouble = undefined
      } catch (error) {
        this.#report(error)
      }
      await this.#pause(Math.min(wait ?? idleMilliseconds, idleMilliseconds), areAny ? position : null)
    }
  }

  async #begin(id: string, source: EventSource): Promise<void> {
    if (this.#running.size >= this.#settings.webhooksAtOnce || this.#running.has(id)) return
    const webhook = await this.#leased(() => this.#archive.deliveries.lease(id))
    if (webhook === null) return
    const running = this.#run(webhook, source).finally(() => {
      this.#running.delete(id)
      this.#isWoken = true
    })
    this.#running.set(id, running)
  }

  async #run(webhook: LeasedWebhook, source: EventSource): Promise<void> {
    const { archive, closing } = this.#options
    const { webhookTimeout: timeout, webhookLongestPause: longestPause } = this.#settings
    try {
      await new WebhookRun(webhook, {
        deliveries: archive.deliveries,
        follow: (start, signal) => archive.follow(start, signal),
        ...source,
        sender: this.#sender,
        timeout,
        longestPause,
        closing,
        interrupting: this.#interrupting.signal,
        isLeaseOver: () => performance.now() > this.#leasedUntil,
        onAttempt: (...told) => this.#tell(...told),
      }).run()
    } catch (error) {
      this.#report(error)
      await archive.deliveries.release(webhook.id, webhook.position, troubleMilliseconds).catch(() => {})
    }
  }

  /** What leases, or leases for longer: from before it was asked for, by our own clock. */
  async #leased<Result>(lease: () => Promise<Result>): Promise<Result> {
    const until = performance.now() + leaseMilliseconds
    const result = await lease()
    this.#leasedUntil = Math.max(this.#leasedUntil, until)
    return result
  }

  /** Until there is news behind `position`, somebody changed something here, or the time is over. */
  async #pause(milliseconds: number, position: number | null): Promise<void> {
    const until = performance.now() + milliseconds
    while (!this.#options.closing.aborted && !this.#isWoken) {
      const left = until - performance.now()
      if (left <= 0 || (position !== null && this.#archive.state().position !== position)) return
      await sleep(Math.min(left, newsMilliseconds), undefined, { ref: false })
    }
  }

  #tell({ id, url, label }: LeasedWebhook, attempt: Attempt, failed: Failed | null): void {
    const { metrics, log } = this.#options
    const { outcome, status, fault, milliseconds } = attempt
    metrics.webhookAttempts.with(outcome).add()
    metrics.webhookSeconds.with().observe(milliseconds / 1_000)
    if (failed === null) return
    const { host } = new URL(url)
    log.warn(
      { webhook: id, label, host, status, fault, ...failed },
      failed.state === 'GONE' ? 'a receiver wants no more' : 'a webhook could not be delivered',
    )
  }

  /** Once, until something succeeds. A database that is away is told of elsewhere. */
  #report(error: unknown): void {
    const said = error instanceof Error ? error.message : String(error)
    if (isUnavailable(error) || this.#options.closing.aborted || said === this.#trouble) return
    this.#trouble = said
    this.#options.log.error({ err: error }, 'webhooks are not delivered; it is tried again')
  }

  /** Requests that are under way have a moment. What was not taken then is sent again by the next server. */
  async [Symbol.asyncDispose](): Promise<void> {
    const overdue = setTimeout(() => this.#interrupting.abort(), graceMilliseconds)
    await this.#scheduling
    await Promise.all(this.#running.values())
    clearTimeout(overdue)
    this.#sender[Symbol.dispose]()
  }
}
