import type { Archive } from '@communique/archive'
import { GraphQLError } from 'graphql'
import type { DeliveryOptions } from '../configuration.ts'
import { FairQueue } from '../limits/fair-queue.ts'
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
import { SubscriptionRoom } from './subscription-room.ts'
import { UnreadReaders } from './unread-readers.ts'
import { WrittenWatch } from './written-watch.ts'

const answersAtOnce = 64

/** How a subscription ended: by the server with a code, or by the client; and how many events went out. */
export interface EndedSubscription {
  readonly code: string | null
  readonly events: number
}

/** Is told of subscriptions, in the context of the request that they came with. */
export interface DeliveryLog {
  readonly began: (sink: EventSink) => void
  readonly ended: (ended: EndedSubscription) => void
}

/** Everything that is delivered, whatever the transport. `closing` ends it all. */
export class Delivery {
  readonly limits: DeliveryLimits
  readonly connections: ConnectionLimits
  /** What is held until clients have read it. */
  readonly held: HeldBytes
  readonly unread: UnreadReaders
  readonly watch = new WrittenWatch()
  /** Answers over connections that hold several wait here until there is room for what they give. */
  readonly answers: FairQueue
  readonly #follow: Archive['follow']
  readonly #groups: SubscriptionGroups
  readonly #room = new SubscriptionRoom()
  readonly #keys: KeyWatch
  readonly closing: AbortSignal
  readonly #log: DeliveryLog | undefined
  readonly #sinks = new Set<EventSink>()

  constructor(
    archive: Pick<Archive, 'follow' | 'keyOf'>,
    closing: AbortSignal,
    options: DeliveryOptions = {},
    held: Chosen<'limits'> = {},
    log?: DeliveryLog,
  ) {
    this.#log = log
    this.limits = deliveryLimits(options)
    this.connections = new ConnectionLimits(this.limits)
    this.#follow = (start, signal) => archive.follow(start, signal)
    this.held = new HeldBytes(withDefaults('limits', held))
    this.unread = new UnreadReaders(this.held, this.limits.crowdedTimeout)
    this.answers = new FairQueue(
      answersAtOnce,
      (address) => this.held.fullFor(address) === null,
      () => this.unread.sendAway(),
    )
    this.#groups = new SubscriptionGroups(this.#follow, closing, this.held, this.unread)
    this.#keys = new KeyWatch((secret) => archive.keyOf(secret), this.limits.keyCheckInterval)
    this.closing = closing
    closing.addEventListener('abort', () => {
      for (const sink of this.#sinks) sink.end([closeReason('SERVER_CLOSING')])
    })
  }

  /** Subscriptions that are open. */
  get subscriptions(): number {
    return this.#sinks.size
  }

  /** Up to where the feed was read for subscribers; null before the first of them. */
  get position(): number | null {
    return this.#groups.position
  }

  /**
   * Until the reader has gone or was sent away. `resumeAfter` is the cursor that the transport brought: it goes before
   * the start that the document names; `ready` is until when nothing is to be sent.
   */
  async deliver(
    subscription: DeliveredSubscription,
    sink: EventSink,
    resumeAfter: string | null,
    ready?: () => Promise<void>,
  ): Promise<void> {
    if (this.closing.aborted) {
      sink.end([closeReason('SERVER_CLOSING')])
      return
    }
    let release: () => void
    try {
      release = this.#room.take(sink.address, subscription.weight)
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      sink.end([error])
      return
    }
    try {
      await ready?.()
      await this.#run(subscription, sink, resumeAfter)
    } finally {
      release()
    }
  }

  async #run(
    subscription: DeliveredSubscription,
    sink: EventSink,
    resumeAfter: string | null,
  ): Promise<void> {
    this.#sinks.add(sink)
    const { secret } = subscription
    const unwatch =
      secret === null ? null : this.#keys.watch(secret, () => sink.end([closeReason('UNAUTHENTICATED')]))
    this.#log?.began(sink)
    const subscriber = new Subscriber(subscription, sink, this.#groups, this.#follow)
    try {
      await subscriber.run(resumeAfter)
    } finally {
      unwatch?.()
      this.#sinks.delete(sink)
      const { reason } = sink.signal
      this.#log?.ended({ code: typeof reason === 'string' ? reason : null, events: subscriber.events })
    }
  }
}
