import type { HeldBytes } from '../limits/held-bytes.ts'

/** A connection whose reader has not read what it was sent. */
export interface UnreadReader {
  readonly address: string
  /** When it last read something, by `performance.now`. */
  readonly since: number
  /** Ends what is sent to it, with the code for it. */
  readonly sendAway: () => void
}

/**
 * Those who leave unread what they were sent. Usually they have the time that the limits give; while others wait for
 * room, those by whom it is full have less, the longest first.
 */
export class UnreadReaders {
  readonly #held: HeldBytes
  readonly #milliseconds: number
  /** Who read last comes last. */
  readonly #readers = new Set<UnreadReader>()

  /** `milliseconds` are what a reader gets while others wait. */
  constructor(held: HeldBytes, milliseconds: number) {
    this.#held = held
    this.#milliseconds = milliseconds
  }

  add(reader: UnreadReader): void {
    this.#readers.delete(reader)
    this.#readers.add(reader)
  }

  delete(reader: UnreadReader): void {
    this.#readers.delete(reader)
  }

  /** Somebody waits. */
  sendAway(): void {
    const until = performance.now() - this.#milliseconds
    for (const reader of this.#readers) {
      if (reader.since > until) return
      if (this.#held.fullFor(reader.address, replayPart) === null) continue
      this.#readers.delete(reader)
      reader.sendAway()
    }
  }
}

/** Of all bytes that may be held, the part that replays may fill: the rest is for what is new. */
export const replayPart = 0.75
