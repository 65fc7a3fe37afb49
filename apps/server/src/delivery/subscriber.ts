import { encodeCursor, type FeedReading, type FeedStart } from '@communique/archive'
import type { Context } from '@communique/schema'
import { type DeliveredSubscription, SubscriptionFailed } from '../operation/feed-subscription.ts'
import type { EventSink } from './event-sink.ts'
import type { GroupMember, SubscriptionGroup } from './subscription-group.ts'
import type { SubscriptionGroups } from './subscription-groups.ts'
import { upToHead } from './up-to-head.ts'

/**
 * One subscriber: reads by itself what was there when it came, then from the recent events of its group. One who falls behind
 * these reads by itself again. It knows one thing, its position, and takes what is behind that, wherever it
 * comes from: nothing is lost or repeated where it changes over.
 */
export class Subscriber implements GroupMember {
  readonly #subscription: DeliveredSubscription
  readonly #sink: EventSink
  readonly #groups: SubscriptionGroups
  readonly #follow: Context['follow']
  #position = 0
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

  /** Everything up to here the reader has, or does not want. */
  get position(): number {
    const recentEvents = this.#isWaiting ? this.#group?.recentEvents : undefined
    if (recentEvents === undefined || recentEvents.after(this.#position) !== undefined) return this.#position
    return Math.max(this.#position, recentEvents.tip)
  }

  /** Until the reader has gone or was sent away. `resumeAfter` is the cursor that the transport brought. */
  async run(resumeAfter: string | null): Promise<void> {
    try {
      await this.#catchUp(resumeAfter === null ? undefined : { after: resumeAfter }, true)
      for (;;) {
        if (this.#sink.signal.aborted) return
        await this.#live()
        if (this.#sink.signal.aborted) return
        await this.#catchUp({ after: this.#cursor() }, false)
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
      this.#hasRoom = this.#sink.send(event)
    }
  }

  /**
   * What is in the feed now, from `start`, or else from where the arguments of the subscription say. Only what was
   * there when the subscriber came is a replay; what it missed since is none.
   */
  async #catchUp(start: FeedStart | undefined, isFirst: boolean): Promise<void> {
    let head: number | undefined
    const items = await this.#subscription.items({
      follow: async (given, signal) => {
        const reading = await this.#follow(start ?? given, signal)
        head = reading.head.position
        if (isFirst) this.#begin(reading)
        return { ...reading, pages: isFirst ? upToHead(reading) : asLive(reading) }
      },
      signal: this.#sink.signal,
    })
    const group = this.#group
    if (head === undefined || group === undefined) {
      throw new Error('Only subscriptions to the feed can be delivered')
    }
    for await (const item of items) {
      if (this.#sink.signal.aborted) return
      if (item.event === null) {
        this.#position = item.position
        continue
      }
      if (!this.#hasRoom) {
        this.#roomMade = Promise.withResolvers<void>()
        await this.#roomMade.promise
      }
      // Not before there is room: what waits for a reader is a position, not an event.
      const event = await group.encode(item)
      if (this.#sink.signal.aborted) return
      this.#position = event.position
      this.#hasRoom = this.#sink.send(event)
    }
    this.#position = Math.max(this.#position, head)
  }

  #begin({ start, head }: FeedReading): void {
    this.#epoch = start.epoch
    this.#position = start.position
    this.#group = this.#groups.join(this.#subscription, head, this)
    this.#sink.open(() => this.#cursor())
  }

  /** From the recent events, until the group has gone on without this subscriber, or the reader is gone. */
  async #live(): Promise<void> {
    this.#fellBehind = Promise.withResolvers<void>()
    this.#isLive = true
    this.advance()
    await this.#fellBehind.promise
    this.#isLive = false
  }

  #cursor(): string {
    return encodeCursor({ epoch: this.#epoch, position: this.position })
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

/** What a subscriber missed since it came is no replay. */
async function* asLive(reading: FeedReading): FeedReading['pages'] {
  for await (const page of upToHead(reading)) yield { ...page, replayed: false }
}
