import type { Allowance } from '../limits/allowance.ts'
import type { OperationReport } from '../operation/operation-report.ts'
import { LatelyAsked } from './lately-asked.ts'
import type { SentAnswer } from './sent-answer.ts'

/** An answer that may be given to whoever sends the same. */
export interface KeptAnswer {
  readonly sent: SentAnswer
  /** What the log is told when it is given. */
  readonly report: OperationReport
  readonly cost: number
  /** Within what it was made: whoever may take less is not given it. */
  readonly within: Allowance
}

interface Entry {
  readonly kept: KeptAnswer
  size: number
  wasGiven: boolean
}

/** What an entry takes beside its texts, in bytes. */
const ownSize = 800

/**
 * Answers by what was sent for them, of so many bytes in all. Where there is no room, only what was asked before comes in, and
 * the oldest goes that was not given since it was last looked at.
 */
export class BoundedAnswers {
  readonly #most: number
  readonly #entries = new Map<string, Entry>()
  readonly #asked: LatelyAsked
  /** Goes on where it stopped: from the beginning, it would pass by the places of all that have gone. */
  #oldest: MapIterator<[string, Entry]> | undefined
  #bytes = 0

  /** `most` bytes of memory. */
  constructor(most: number) {
    this.#most = most
    this.#asked = new LatelyAsked(most / 64)
  }

  get count(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(asked: string): KeptAnswer | undefined {
    const entry = this.#entries.get(asked)
    if (entry === undefined) return undefined
    entry.wasGiven = true
    return entry.kept
  }

  set(asked: string, kept: KeptAnswer): void {
    this.#delete(asked)
    const { sent } = kept
    const entry: Entry = { kept, size: ownSize + 2 * asked.length + sent.size, wasGiven: false }
    // One that takes all the room would drive out everything for itself alone.
    if (entry.size > this.#most / 4) return
    if (this.#bytes + entry.size > this.#most && !this.#asked.has(asked)) {
      this.#asked.add(asked)
      return
    }
    this.#makeRoom(entry.size)
    this.#entries.set(asked, entry)
    this.#bytes += entry.size
    sent.onGrowth = (bytes) => {
      entry.size += bytes
      this.#bytes += bytes
      this.#makeRoom(0)
    }
  }

  clear(): void {
    for (const { kept } of this.#entries.values()) kept.sent.onGrowth = undefined
    this.#entries.clear()
    this.#oldest = undefined
    this.#bytes = 0
  }

  #delete(asked: string): void {
    const entry = this.#entries.get(asked)
    if (entry === undefined) return
    entry.kept.sent.onGrowth = undefined
    this.#entries.delete(asked)
    this.#bytes -= entry.size
  }

  #makeRoom(size: number): void {
    while (this.#bytes + size > this.#most) {
      this.#oldest ??= this.#entries.entries()
      const { value, done } = this.#oldest.next()
      if (done) {
        this.#oldest = undefined
        continue
      }
      const [asked, entry] = value
      if (entry.wasGiven) {
        entry.wasGiven = false
        this.#entries.delete(asked)
        this.#entries.set(asked, entry)
      } else this.#delete(asked)
    }
  }
}
