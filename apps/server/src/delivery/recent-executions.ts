import type { FeedItem } from '@communique/schema'
import type { EncodedEvent } from './encoded-event.ts'
import { type KeptEvents, keptLength } from './kept-events.ts'

/** Milliseconds for which a response is given again. */
const freshFor = 1_000

/**
 * Responses of the last moment: when a server comes back, all its subscribers ask for the same events at once. Nothing
 * is kept for longer, because what an article says of others changes; a long one only while somebody holds it.
 */
export class RecentExecutions {
  readonly #kept: KeptEvents
  #recent = new Map<string, Promise<EncodedEvent | null>>()

  constructor(kept: KeptEvents) {
    this.#kept = kept
  }

  /** Of an execution that runs or ran a moment ago. */
  known(item: FeedItem): Promise<EncodedEvent | null> | undefined {
    return this.#recent.get(keyOf(item))
  }

  /** What is known of an item, or else what `work` gives for it. */
  execute(item: FeedItem, work: () => Promise<EncodedEvent | null>): Promise<EncodedEvent | null> {
    const known = this.known(item)
    if (known !== undefined) return known
    const key = keyOf(item)
    const recent = this.#recent
    const result = work()
    const forget = () => {
      if (recent.get(key) === result) recent.delete(key)
    }
    recent.set(key, result)
    result.then((event) => {
      if (event === null) return forget()
      // Those who asked hold it from now on.
      event.hold()
      setImmediate(() => event.release())
      if (event.length > keptLength) event.whenFree(forget)
      else this.#kept.keep(event, forget)
      setTimeout(() => {
        forget()
        this.#kept.drop(event)
      }, freshFor).unref()
    }, forget)
    return result
  }

  clear(): void {
    this.#recent = new Map()
  }
}

function keyOf({ epoch, position, told }: FeedItem): string {
  return `${epoch} ${position} ${told.replayed}`
}
