import type { FeedPosition } from '@communique/archive'
import type { PublicationEvent } from './publication-event.ts'

/**
 * One step of a subscription through the feed, which is what its source stream yields: a subscriber that has the event,
 * where there is one, has everything up to this position.
 */
export class FeedItem<Event extends PublicationEvent = PublicationEvent> implements FeedPosition {
  readonly epoch: string
  readonly position: number
  /** Null where the records up to here are not told to this subscriber. */
  readonly event: Event | null

  constructor({ epoch, position }: FeedPosition, event: Event | null) {
    this.epoch = epoch
    this.position = position
    this.event = event
  }

  /** The event of an item that is executed. @throws Error where there is none */
  get told(): Event {
    if (this.event === null) throw new Error('An item of the feed without an event was executed')
    return this.event
  }
}
