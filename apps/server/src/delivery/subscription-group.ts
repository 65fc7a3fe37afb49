import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { encodeCursor, type FeedPage, type FeedPosition } from '@communique/archive'
import type { Context, FeedItem } from '@communique/schema'
import { GraphQLError } from 'graphql'
import type { FairQueue } from '../limits/fair-queue.ts'
import type { HeldBytes } from '../limits/held-bytes.ts'
import { type DeliveredSubscription, SubscriptionFailed } from '../operation/feed-subscription.ts'
import { EncodedEvent } from './encoded-event.ts'
import type { FeedTail } from './feed-tail.ts'
import type { KeptEvents } from './kept-events.ts'
import { RecentEvents } from './recent-events.ts'
import { RecentExecutions } from './recent-executions.ts'
import { upTo } from './up-to.ts'

/** Who is at the newest of the recent events, or a little behind. */
export interface GroupMember {
  readonly position: number
  /** Has all the recent events, which are about to be forgotten. */
  readonly settle: () => void
  /** Takes what it can from the recent events. */
  readonly advance: () => void
  readonly end: (failed: SubscriptionFailed) => void
}

/** What all groups of a server have together. */
export interface GroupResources {
  readonly follow: Context['follow']
  readonly held: HeldBytes
  readonly kept: KeptEvents
  /** Where executions wait for their turn, and for room for what they give. */
  readonly live: FairQueue
  readonly catchingUp: FairQueue
}

/** Sockets that are written to in one turn of the event loop, so that others get their turns too. */
const membersAtOnce = 250

/** Milliseconds for which a fault of ours is tried again before all members are sent away. */
const retryFor = 5_000
const retryPause = 250

/** Milliseconds after which an item is looked at again before it is executed: its article may be withdrawn by now. */
const lookedAtFor = 500

/**
 * Subscribers with the same document, variables and rights: their filter runs once, each event is executed and
 * serialised once. The group reads on only while a member waits for more, so that nothing piles up for readers who
 * do not read; one who falls behind the recent events reads the log by itself.
 */
export class SubscriptionGroup {
  readonly recentEvents: RecentEvents
  readonly #subscription: DeliveredSubscription
  readonly #tail: FeedTail
  readonly #resources: GroupResources
  readonly #recent: RecentExecutions
  readonly #members = new Set<GroupMember>()
  readonly #closing = new AbortController()
  #waiting = new Set<GroupMember>()
  #pausing = new AbortController()
  #demand = Promise.withResolvers<void>()
  #isReading = false
  #hasFailed = false

  constructor(
    subscription: DeliveredSubscription,
    tail: FeedTail,
    start: FeedPosition,
    resources: GroupResources,
  ) {
    this.#subscription = subscription
    this.#tail = tail
    this.#resources = resources
    this.#recent = new RecentExecutions(resources.kept)
    this.recentEvents = new RecentEvents(start.position, resources.kept)
  }

  /** Whether its members were sent away: who comes now needs another. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /**
   * The event of an item that members may ask for one by one, at about the same time; null where there is none by now.
   * Who asks waits until it is the turn of its address, unless somebody has just asked for the same.
   */
  async encode(item: FeedItem, address: string, signal: AbortSignal): Promise<EncodedEvent | null> {
    const known = this.#recent.known(item)
    if (known !== undefined) return await known
    const { catchingUp } = this.#resources
    const asked = performance.now()
    return await catchingUp.run(address, signal, () =>
      this.#recent.execute(item, () => this.#execute(item, asked, address)),
    )
  }

  join(member: GroupMember): void {
    this.#members.add(member)
  }

  /** Returns whether nobody is left; then the group has ended. */
  leave(member: GroupMember): boolean {
    this.#members.delete(member)
    this.#waiting.delete(member)
    if (this.#waiting.size === 0) this.#pausing.abort()
    if (this.#members.size > 0) return false
    this.#closing.abort()
    this.#demand.resolve()
    return true
  }

  /** The member has taken all that there is: it is to advance when there is more. */
  wait(member: GroupMember): void {
    this.#waiting.add(member)
    this.#demand.resolve()
    if (!this.#isReading) {
      this.#isReading = true
      this.#read()
    }
  }

  async #read(): Promise<void> {
    let failingSince = Number.POSITIVE_INFINITY
    while (!this.#closing.signal.aborted) {
      await this.#someoneWaits()
      this.recentEvents.skipTo(this.#leastPosition())
      const tip = this.recentEvents.tip
      try {
        await this.#readOn()
      } catch (error) {
        const failed = error instanceof SubscriptionFailed ? error : this.#subscription.failed([error])
        if (this.recentEvents.tip > tip) failingSince = Number.POSITIVE_INFINITY
        failingSince = Math.min(failingSince, performance.now())
        const isSoonOver = failed.isOurs && performance.now() - failingSince < retryFor
        // A database that is away comes back, whenever that is: nobody is sent away for it.
        if (failed.isAway || isSoonOver) {
          await sleep(retryPause)
          continue
        }
        this.#hasFailed = true
        for (const member of [...this.#members]) member.end(failed)
        return
      }
    }
  }

  /** Until nobody waits for what comes next. */
  async #readOn(): Promise<void> {
    const { signal } = this.#closing
    const pausing = new AbortController()
    this.#pausing = pausing
    const items = await this.#subscription.items({
      follow: async () => {
        const position = { epoch: this.#tail.epoch, position: this.recentEvents.tip }
        const pages = this.#watched(AbortSignal.any([signal, pausing.signal]))
        return { start: position, head: position, pages }
      },
      signal,
    })
    try {
      for await (const item of items) {
        if (item.event === null) {
          this.recentEvents.pass(item.position)
          continue
        }
        const asked = performance.now()
        const { live } = this.#resources
        const event = await live.run(null, signal, () => this.#execute(item, asked, null))
        if (event === null) {
          this.recentEvents.pass(item.position)
          continue
        }
        event.hold()
        this.recentEvents.add(event)
        await this.#serve()
        this.recentEvents.served()
        event.release()
        if (this.#waiting.size === 0) return
      }
    } finally {
      pausing.abort()
    }
  }

  /** `asked` is when it was seen that the item has an event. */
  async #execute(item: FeedItem, asked: number, address: string | null): Promise<EncodedEvent | null> {
    const { held } = this.#resources
    const isOld = performance.now() - asked > lookedAtFor
    if (isOld && !(await this.#isStillTold(item))) return null
    const json = await this.#subscription.execute(item)
    const event = new EncodedEvent(item, json, (bytes) => held.hold(address, bytes))
    const most = held.limits.heldBytesPerConnection
    if (event.length > most) throw this.#subscription.failed([tooLarge(event.length, most)])
    return event
  }

  /** Looks into the log again. */
  async #isStillTold({ epoch, position, told: { replayed } }: FeedItem): Promise<boolean> {
    const { follow } = this.#resources
    const items = await this.#subscription.items({
      follow: async (_given, signal) => {
        const reading = await follow({ after: encodeCursor({ epoch, position: position - 1 }) }, signal)
        return { ...reading, pages: upTo(reading, position, replayed) }
      },
      signal: this.#closing.signal,
    })
    for await (const { event } of items) if (event !== null) return true
    return false
  }

  /** What was withdrawn must not lie about here: who has not got it yet looks into the log again. */
  async *#watched(signal: AbortSignal): AsyncGenerator<FeedPage, void, void> {
    for await (const page of this.#tail.pages(this.recentEvents.tip, signal)) {
      if (page.records.some(({ kind }) => kind === 'WITHDRAWN')) {
        for (const member of this.#waiting) member.settle()
        this.recentEvents.clear()
        this.#recent.clear()
      }
      yield page
    }
  }

  async #serve(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = new Set()
    let served = 0
    for (const member of waiting) {
      if (served > 0 && served % membersAtOnce === 0) await nextTurn()
      served += 1
      // Gone meanwhile, perhaps.
      if (this.#members.has(member)) member.advance()
    }
  }

  /** Of those who wait. */
  #leastPosition(): number {
    let least = Number.POSITIVE_INFINITY
    for (const { position } of this.#waiting) least = Math.min(least, position)
    return Number.isFinite(least) ? least : this.recentEvents.tip
  }

  async #someoneWaits(): Promise<void> {
    while (this.#waiting.size === 0 && !this.#closing.signal.aborted) {
      this.#demand = Promise.withResolvers<void>()
      await this.#demand.promise
    }
  }
}

function tooLarge(length: number, most: number): GraphQLError {
  const [has, may] = [length, most].map((bytes) => (bytes / 1_000_000).toFixed(1))
  return new GraphQLError(
    `An event of this subscription has ${has} MB; the server holds at most ${may} MB for a connection. Select less, and read long texts by queries.`,
    { extensions: { code: 'RESPONSE_TOO_LARGE' } },
  )
}
