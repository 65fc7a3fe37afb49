import type { FeedPosition } from '@communique/archive'
import type { Context } from '@communique/schema'
import type { DeliveredSubscription } from '../operation/feed-subscription.ts'
import { Semaphore } from '../semaphore.ts'
import { FeedTail } from './feed-tail.ts'
import { type GroupMember, SubscriptionGroup } from './subscription-group.ts'

/**
 * Executions at a time: the rest of the server's connections to the database is for those who ask. What is new does
 * not wait behind those who come back, however many they are.
 */
const liveAtOnce = 3
const catchingUpAtOnce = 2

/** All groups of a server, and the one tail of the feed that they read. */
export class SubscriptionGroups {
  readonly #follow: Context['follow']
  readonly #closing: AbortSignal
  readonly #live = new Semaphore(liveAtOnce)
  readonly #catchingUp = new Semaphore(catchingUpAtOnce)
  readonly #groups = new Map<string, SubscriptionGroup>()
  #tail: FeedTail | undefined

  constructor(follow: Context['follow'], closing: AbortSignal) {
    this.#follow = follow
    this.#closing = closing
  }

  /** The group for what a member subscribes to, which begins at `start` if it is new. */
  join(subscription: DeliveredSubscription, start: FeedPosition, member: GroupMember): SubscriptionGroup {
    const key = `${start.epoch} ${subscription.key}`
    let group = this.#groups.get(key)
    if (group === undefined || group.hasFailed) {
      group = new SubscriptionGroup(subscription, this.#tailOf(start), start, {
        live: this.#live,
        catchingUp: this.#catchingUp,
      })
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
