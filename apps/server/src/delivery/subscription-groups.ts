import type { FeedPosition } from '@communique/archive'
import type { Context } from '@communique/schema'
import { FairQueue } from '../limits/fair-queue.ts'
import type { HeldBytes } from '../limits/held-bytes.ts'
import type { DeliveredSubscription } from '../operation/feed-subscription.ts'
import { FeedTail } from './feed-tail.ts'
import { KeptEvents } from './kept-events.ts'
import { type GroupMember, type GroupResources, SubscriptionGroup } from './subscription-group.ts'
import { replayPart, type UnreadReaders } from './unread-readers.ts'

/**
 * Executions at a time: the rest of the server's connections to the database is for those who ask. What is new does
 * not wait behind those who come back, however many they are.
 */
const liveAtOnce = 3
const catchingUpAtOnce = 2

/** Subscribers that read the log at a time: each has a page of it in memory. The others wait with a position alone. */
const readingAtOnce = 64

/** All groups of a server, the one tail of the feed that they read, and the room that they share. */
export class SubscriptionGroups {
  /** Who reads the log by itself waits here for its turn. */
  readonly reading = new FairQueue(readingAtOnce)
  readonly #follow: Context['follow']
  readonly #closing: AbortSignal
  readonly #resources: GroupResources
  readonly #groups = new Map<string, SubscriptionGroup>()
  #tail: FeedTail | undefined

  constructor(follow: Context['follow'], closing: AbortSignal, held: HeldBytes, unread: UnreadReaders) {
    this.#follow = follow
    this.#closing = closing
    const queue = (atOnce: number, part: number) =>
      new FairQueue(
        atOnce,
        (address) => held.fullFor(address, part) === null,
        () => unread.sendAway(),
      )
    this.#resources = {
      follow,
      held,
      live: queue(liveAtOnce, 1),
      catchingUp: queue(catchingUpAtOnce, replayPart),
      kept: new KeptEvents(),
    }
  }

  /** Up to where the feed was read; null before anybody wanted it. */
  get position(): number | null {
    return this.#tail?.position ?? null
  }

  /** The group for what a member subscribes to, which begins at `start` if it is new. */
  join(subscription: DeliveredSubscription, start: FeedPosition, member: GroupMember): SubscriptionGroup {
    const key = `${start.epoch} ${subscription.key}`
    let group = this.#groups.get(key)
    if (group === undefined || group.hasFailed) {
      group = new SubscriptionGroup(subscription, this.#tailOf(start), start, this.#resources)
      this.#groups.set(key, group)
    }
    group.join(member)
    return group
  }

  leave(
    subscription: DeliveredSubscription,
    epoch: string,
    group: SubscriptionGroup,
    member: GroupMember,
  ): void {
    const key = `${epoch} ${subscription.key}`
    if (group.leave(member) && this.#groups.get(key) === group) this.#groups.delete(key)
  }

  #tailOf(start: FeedPosition): FeedTail {
    if (this.#tail === undefined || this.#tail.hasFailed || this.#tail.epoch !== start.epoch) {
      this.#tail = new FeedTail(this.#follow, start, this.#closing)
    }
    return this.#tail
  }
}
