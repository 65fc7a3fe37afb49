import type { Archive } from '@communique/archive'
import type { DeliveryOptions } from '../configuration.ts'
import { HeldBytes } from '../limits/held-bytes.ts'
import type { DeliveredSubscription } from '../operation/feed-subscription.ts'
import { type Chosen, withDefaults } from '../settings/settings.ts'
import { closeReason } from './close-reason.ts'
import { ConnectionLimits } from './connection-limits.ts'
import { type DeliveryLimits, deliveryLimits } from './delivery-limits.ts'
import type { EventSink } from './event-sink.ts'
import { KeyWatch } from './key-watch.ts'
import { Subscriber } from './subscriber.ts'
import { SubscriptionGroups } from './subscription-groups.ts'
import { UnreadReaders } from './unread-readers.ts'

/** Everything that is delivered, whatever the transport. `closing` ends it all. */
export class Delivery {
  readonly limits: DeliveryLimits
  readonly connections: ConnectionLimits
  /** What is held until clients have read it. */
  readonly held: HeldBytes
  readonly unread: UnreadReaders
  readonly #follow: Archive['follow']
  readonly #groups: SubscriptionGroups
  readonly #keys: KeyWatch
  readonly closing: AbortSignal
  readonly #sinks = new Set<EventSink>()

  constructor(
    archive: Pick<Archive, 'follow' | 'keyOf'>,
    closing: AbortSignal,
    options: DeliveryOptions = {},
    held: Chosen<'limits'> = {},
  ) {
    this.limits = deliveryLimits(options)
    this.connections = new ConnectionLimits(this.limits)
    this.#follow = (start, signal) => archive.follow(start, signal)
    this.held = new HeldBytes(withDefaults('limits', held))
    this.unread = new UnreadReaders(this.held, this.limits.crowdedTimeout)
    this.#groups = new SubscriptionGroups(this.#follow, closing, this.held, this.unread)
    this.#keys = new KeyWatch((secret) => archive.keyOf(secret), this.limits.keyCheckInterval)
    this.closing = closing
    closing.addEventListener('abort', () => {
      for (const sink of this.#sinks) sink.end([closeReason('SERVER_CLOSING')])
    })
  }

  /**
   * Until the reader has gone or was sent away. `resumeAfter` is the cursor that the transport brought: it goes before
   * the start that the document names.
   */
  async deliver(
    subscription: DeliveredSubscription,
    sink: EventSink,
    resumeAfter: string | null,
  ): Promise<void> {
    if (this.closing.aborted) {
      sink.end([closeReason('SERVER_CLOSING')])
      return
    }
    this.#sinks.add(sink)
    const { secret } = subscription
    const unwatch =
      secret === null ? null : this.#keys.watch(secret, () => sink.end([closeReason('UNAUTHENTICATED')]))
    try {
      await new Subscriber(subscription, sink, this.#groups, this.#follow).run(resumeAfter)
    } finally {
      unwatch?.()
      this.#sinks.delete(sink)
    }
  }
}
