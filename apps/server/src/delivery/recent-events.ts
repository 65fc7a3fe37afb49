import type { EncodedEvent } from './encoded-event.ts'

const maxEvents = 256

/** Characters of JSON. */
const maxLength = 256 * 1024

/**
 * The newest events of a group, so that a member that is a little behind need not read them from the log again. What
 * falls out is still in the log.
 */
export class RecentEvents {
  /** All that is behind this position, up to `tip`, is here or is no event of the group. */
  since: number
  tip: number
  #events: EncodedEvent[] = []
  #length = 0

  constructor(start: number) {
    this.since = start
    this.tip = start
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
    while (this.#events.length > maxEvents || (this.#length > maxLength && this.#events.length > 1)) {
      const oldest = this.#events.shift()
      if (oldest === undefined) return
      this.#length -= oldest.length
      this.since = oldest.position
    }
  }

  /** Forgets all of it: who needs it reads it from the log again. */
  clear(): void {
    this.#events = []
    this.#length = 0
    this.since = this.tip
  }

  /** The first event behind a position that is not before `since`. Those who ask are mostly near the tip. */
  after(position: number): EncodedEvent | undefined {
    let index = this.#events.length
    while (index > 0 && (this.#events[index - 1]?.position ?? 0) > position) index -= 1
    return this.#events[index]
  }
}
