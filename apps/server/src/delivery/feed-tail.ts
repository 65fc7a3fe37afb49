import { setTimeout as sleep } from 'node:timers/promises'
import {
  encodeCursor,
  type FeedPage,
  type FeedPosition,
  type FeedRecord,
  StoreError,
} from '@communique/archive'
import type { Context } from '@communique/schema'
import { upTo } from './up-to.ts'

const mostRecords = 2_000
const pageLength = 200

/** Milliseconds between two tries to read a log that cannot be read. */
const pause = 250

/** The newest records of the feed, read once for all groups of a server. */
export class FeedTail {
  readonly epoch: string
  readonly #follow: Context['follow']
  readonly #waiting = new Set<() => void>()
  /** `#records` are those behind it, consecutive. */
  #since: number
  #records: FeedRecord[] = []
  #failure: StoreError | undefined

  constructor(follow: Context['follow'], start: FeedPosition, closing: AbortSignal) {
    this.#follow = follow
    this.epoch = start.epoch
    this.#since = start.position
    this.#read(closing)
  }

  /** Of the newest record that was read. */
  get position(): number {
    return this.#since + this.#records.length
  }

  /** Whether it can no longer be read from: its readers are told why. */
  get hasFailed(): boolean {
    return this.#failure !== undefined
  }

  /**
   * The feed behind a position: from here as far as it is here, else from the log.
   * @throws StoreError `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`: the archive is another one than before
   */
  async *pages(start: number, signal: AbortSignal): AsyncGenerator<FeedPage, void, void> {
    let position = start
    while (!signal.aborted) {
      if (this.#failure !== undefined) throw this.#failure
      if (position < this.#since) {
        const reading = await this.#follow({ after: this.#cursor(position) }, signal)
        yield* upTo(reading, reading.head.position)
        position = reading.head.position
        continue
      }
      const index = position - this.#since
      const records = this.#records.slice(index, index + pageLength)
      const last = records.at(-1)
      if (last === undefined) {
        await this.#more(signal)
        continue
      }
      position = last.position
      yield { epoch: this.epoch, records, replayed: false }
    }
  }

  async #read(closing: AbortSignal): Promise<void> {
    while (!closing.aborted) {
      try {
        const tip = this.#since + this.#records.length
        const { pages } = await this.#follow({ after: this.#cursor(tip) }, closing)
        for await (const { records } of pages) {
          this.#records.push(...records)
          const surplus = this.#records.length - mostRecords
          if (surplus > 0) {
            this.#records.splice(0, surplus)
            this.#since += surplus
          }
          this.#wake()
        }
      } catch (error) {
        // Anything else is the database's, which the sequencer reports too; it comes back.
        if (error instanceof StoreError) {
          this.#failure = error
          this.#wake()
          return
        }
        await sleep(pause)
      }
    }
  }

  #cursor(position: number): string {
    return encodeCursor({ epoch: this.epoch, position })
  }

  #wake(): void {
    for (const wake of this.#waiting) wake()
  }

  #more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal.addEventListener('abort', wake, { once: true })
      if (signal.aborted) wake()
    })
  }
}
