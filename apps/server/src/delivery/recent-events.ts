import type { EncodedEvent } from './encoded-event.ts'
import { type KeptEvents, keptLength } from './kept-events.ts'

const maxEvents = 256

/** Bytes of JSON. */
const maxLength = 256 * 1024

/**
 * The newest events of a group, so that a member that is a little behind need not read them from the log again. What
 * falls out is still in the log.
 */
export class RecentEvents {
  /** All that is behind this position, up to `tip`, is here or is no event of the group. */
  since: number
  tip: number
  readonly #kept: KeptEvents
  #events: EncodedEvent[] = []
  #length = 0

  constructor(start: number, kept: KeptEvents) {
    this.since = start
    this.tip = start
    this.#kept = kept
  }

  /** Nobody needs what is before this position. */
  skipTo(position: number): void {
    if (position <= this.tip) return
    this.tip = position
    this.clear()
  }

  /** There is no event up to here. */
  pass(position: number): void {
    this.tip = position
  }

  add(event: EncodedEvent): void {
    this.#events.push(event)
    this.#length += event.length
    this.tip = event.position
    this.#kept.keep(event, () => this.#forget(event.position))
    while (this.#events.length > maxEvents || (this.#length > maxLength && this.#events.length > 1)) {
      this.#forget(this.#events[0]?.position ?? this.tip)
    }
  }

  /** All who waited have had the newest event: one that is too long is not kept for others. */
  served(): void {
    const newest = this.#events.at(-1)
    if (newest !== undefined && newest.length > keptLength) this.#forget(newest.position)
  }

  /** Forgets all of it: who needs it reads it from the log again. */
  clear(): void {
    this.#forget(this.tip)
  }

  /** The first event behind a position that is not before `since`. Those who ask are mostly near the tip. */
  after(position: number): EncodedEvent | undefined {
    let index = this.#events.length
    while (index > 0 && (this.#events[index - 1]?.position ?? 0) > position) index -= 1
    return this.#events[index]
  }

  /** Up to a position. */
  #forget(position: number): void {
    this.since = Math.max(this.since, position)
    const left = this.#events.findIndex((event) => event.position > position)
    for (const event of this.#events.splice(0, left < 0 ? this.#events.length : left)) {
      this.#length -= event.length
      this.#kept.drop(event)
    }
  }
}
