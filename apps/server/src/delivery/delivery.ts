import type { IncomingMessage } from 'node:http'
import type { Archive } from '@communique/archive'
import { type DeliveryLimits, type DeliveryOptions, deliveryLimits } from './delivery-options.ts'
import { ending } from './ending.ts'
import type { FeedSubscription } from './feed-subscription.ts'
import { Groups } from './groups.ts'
import type { Outlet } from './outlet.ts'
import { type Guest, Seats } from './seats.ts'
import { Subscriber } from './subscriber.ts'

/** Everything that is delivered, whatever the transport. `closing` ends it all. */
export class Delivery {
  readonly limits: DeliveryLimits
  readonly seats: Seats
  readonly #follow: Archive['follow']
  readonly #groups: Groups
  readonly #closing: AbortSignal
  readonly #outlets = new Set<Outlet>()

  constructor(archive: Pick<Archive, 'follow'>, closing: AbortSignal, options: DeliveryOptions = {}) {
    this.limits = deliveryLimits(options)
    this.seats = new Seats(this.limits)
    this.#follow = (start, signal) => archive.follow(start, signal)
    this.#groups = new Groups(this.#follow, closing)
    this.#closing = closing
    closing.addEventListener('abort', () => {
      for (const outlet of this.#outlets) outlet.end([ending('SERVER_CLOSING')])
    })
  }

  /** Until the reader has gone or was sent away. `resumeAfter` is the cursor that the transport brought. */
  async deliver(subscription: FeedSubscription, outlet: Outlet, resumeAfter: string | null): Promise<void> {
    if (this.#closing.aborted) {
      outlet.end([ending('SERVER_CLOSING')])
      return
    }
    this.#outlets.add(outlet)
    try {
      await new Subscriber(subscription, outlet, this.#groups, this.#follow).run(resumeAfter)
    } finally {
      this.#outlets.delete(outlet)
    }
  }
}

export function guestOf({ socket, headers }: IncomingMessage): Guest {
  const [, key = null] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
  return { address: socket.remoteAddress ?? 'unknown', key }
}
