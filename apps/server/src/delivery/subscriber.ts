import { setTimeout as sleep } from 'node:timers/promises'
import { encodeCursor, type FeedReading } from '@communique/archive'
import type { Context, FeedItem } from '@communique/schema'
import { type DeliveredSubscription, SubscriptionFailed } from '../operation/feed-subscription.ts'
import type { EventSink } from './event-sink.ts'
import type { GroupMember, SubscriptionGroup } from './subscription-group.ts'
import type { SubscriptionGroups } from './subscription-groups.ts'
import { upTo } from './up-to.ts'

/** Milliseconds for which a subscriber that waits for its reader keeps the page of the log that it has in hand. */
const pageKeptFor = 500

/** Up to where a subscriber reads the log by itself. */
interface Reach {
  readonly position: number
  /** Whether that is a replay: what a subscriber missed since it came is none. */
  readonly replayed: boolean
}

/** Milliseconds between two looks whether a database that is away is back. */
const awayPause = 250

/**
 * One subscriber: reads by itself what was there when it came, then from the recent events of its group. One who falls behind
 * these reads by itself again. It knows one thing, its position, and takes what is behind that, wherever it
 * comes from: nothing is lost or repeated where it changes over. While it waits, for its reader or for its turn, it has
 * nothing but that position.
 */
export class Subscriber implements GroupMember {
  readonly #subscription: DeliveredSubscription
  readonly #sink: EventSink
  readonly #groups: SubscriptionGroups
  readonly #follow: Context['follow']
  #events = 0
  #position = 0
  /** The position that the reader was told last. */
  #told = 0
  #epoch = ''
  #group: SubscriptionGroup | undefined
  #isLive = false
  #isWaiting = false
  #hasRoom = true
  #roomMade = Promise.withResolvers<void>()
  #fellBehind = Promise.withResolvers<void>()

  constructor(
    subscription: DeliveredSubscription,
    sink: EventSink,
    groups: SubscriptionGroups,
    follow: Context['follow'],
  ) {
    this.#subscription = subscription
    this.#sink = sink
    this.#groups = groups
    this.#follow = follow
    sink.onRoom = () => this.#onRoom()
    sink.signal.addEventListener('abort', () => this.#stop(), { once: true })
  }

  /** How many were handed to the sink. */
  get events(): number {
    return this.#events
  }

  /** Everything up to here the reader has, or does not want. */
  get position(): number {
    const recentEvents = this.#isWaiting ? this.#group?.recentEvents : undefined
    if (recentEvents === undefined || recentEvents.after(this.#position) !== undefined) return this.#position
    return Math.max(this.#position, recentEvents.tip)
  }

  /** Until the reader has gone or was sent away. `resumeAfter` is the cursor that the transport brought. */
  async run(resumeAfter: string | null): Promise<void> {
    try {
      await this.#catchUp({ position: await this.#begin(resumeAfter), replayed: true })
      // Else a reader with a filter would learn only from the next heartbeat that nothing more was there.
      if (this.#position > this.#told) this.#sink.caughtUp?.()
      for (;;) {
        await this.#live()
        if (this.#sink.signal.aborted) return
        await this.#catchUp(null)
      }
    } catch (error) {
      if (!this.#sink.signal.aborted) {
        this.end(error instanceof SubscriptionFailed ? error : this.#subscription.failed([error]))
      }
    } finally {
      this.#stop()
      if (this.#group !== undefined) {
        this.#groups.leave(this.#subscription, this.#epoch, this.#group, this)
      }
    }
  }

  end({ errors }: SubscriptionFailed): void {
    this.#sink.end(errors)
  }

  settle(): void {
    this.#position = this.position
  }

  advance(): void {
    try {
      if (this.#group !== undefined) this.#take(this.#group)
    } catch (error) {
      // Whatever is the matter with this one's way out, the group goes on.
      this.end(this.#subscription.failed([error]))
    }
  }

  #take(group: SubscriptionGroup): void {
    const { recentEvents } = group
    this.#isWaiting = false
    while (this.#isLive && this.#hasRoom) {
      if (this.#position < recentEvents.since) {
        this.#fellBehind.resolve()
        return
      }
      const event = recentEvents.after(this.#position)
      if (event === undefined) {
        this.#position = Math.max(this.#position, recentEvents.tip)
        this.#isWaiting = true
        group.wait(this)
        return
      }
      this.#position = event.position
      this.#events += 1
      this.#hasRoom = this.#sink.send(event)
    }
  }

  /**
   * Takes its place in the feed: behind `resumeAfter`, or else where the arguments of the subscription say. Returns up
   * to where there is something already.
   */
  async #begin(resumeAfter: string | null): Promise<number> {
    const reading = Promise.withResolvers<FeedReading>()
    const items = await this.#subscription.items({
      follow: async (given, signal) => {
        const found = await this.#follow(resumeAfter === null ? given : { after: resumeAfter }, signal)
        reading.resolve(found)
        return { ...found, pages: upTo(found, found.start.position) }
      },
      signal: this.#sink.signal,
    })
    // Nothing of it is read here, but what does not follow the feed is not waited for.
    for await (const _item of items) throw onlyTheFeed()
    reading.reject(onlyTheFeed())
    const { start, head } = await reading.promise
    this.#epoch = start.epoch
    this.#position = start.position
    this.#told = start.position
    this.#group = this.#groups.join(this.#subscription, head, this)
    this.#sink.open(() => this.#cursor())
    return head.position
  }

  /** From the log, up to where it was to read, or up to what is there now. */
  async #catchUp(reach: Reach | null): Promise<void> {
    const { signal } = this.#sink
    let isDone = reach !== null && this.#position >= reach.position
    while (!isDone && !signal.aborted) {
      await this.#room()
      try {
        isDone = await this.#groups.reading.run(this.#sink.address, signal, () => this.#readLog(reach))
      } catch (error) {
        // Its reader has gone while it waited for its turn: no fault, and nothing to be logged.
        if (signal.aborted) return
        const failed = error instanceof SubscriptionFailed ? error : this.#subscription.failed([error])
        if (!failed.isAway) throw failed
        await sleep(awayPause)
      }
    }
  }

  /** Returns whether it has come to the end; if not, its reader does not read. */
  async #readLog(reach: Reach | null): Promise<boolean> {
    let end = this.#position
    const items = await this.#subscription.items({
      follow: async (_given, signal) => {
        const reading = await this.#follow({ after: this.#cursor() }, signal)
        end = reach?.position ?? reading.head.position
        return { ...reading, pages: upTo(reading, end, reach?.replayed ?? false) }
      },
      signal: this.#sink.signal,
    })
    for await (const item of items) {
      if (!this.#hasRoom && !(await this.#roomSoon())) return false
      if (this.#sink.signal.aborted) return true
      if (item.event === null) this.#position = item.position
      else await this.#send(item)
    }
    this.#position = Math.max(this.#position, end)
    return true
  }

  async #send(item: FeedItem): Promise<void> {
    const { address, signal } = this.#sink
    // Not before there is room: what waits for a reader is a position, not an event.
    const event = await this.#group?.encode(item, address, signal)
    if (event === undefined || signal.aborted) return
    this.#position = item.position
    if (event === null) return
    this.#told = item.position
    this.#events += 1
    this.#hasRoom = this.#sink.send(event)
  }

  /** From the recent events, until the group has gone on without this subscriber, or the reader is gone. */
  async #live(): Promise<void> {
    if (this.#sink.signal.aborted) return
    this.#fellBehind = Promise.withResolvers<void>()
    this.#isLive = true
    this.advance()
    await this.#fellBehind.promise
    this.#isLive = false
  }

  #cursor(): string {
    return encodeCursor({ epoch: this.#epoch, position: this.position })
  }

  /** Until the reader has read what it was sent, or has gone. */
  async #room(): Promise<void> {
    if (this.#hasRoom || this.#sink.signal.aborted) return
    this.#roomMade = Promise.withResolvers<void>()
    await this.#roomMade.promise
  }

  async #roomSoon(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, pageKeptFor)
    await Promise.race([this.#room(), promise])
    clearTimeout(timer)
    return this.#hasRoom
  }

  #onRoom(): void {
    this.#hasRoom = true
    this.#roomMade.resolve()
    if (this.#isLive) this.advance()
  }

  #stop(): void {
    this.#isLive = false
    this.#fellBehind.resolve()
    this.#roomMade.resolve()
  }
}

function onlyTheFeed(): Error {
  return new Error('Only subscriptions to the feed can be delivered')
}
