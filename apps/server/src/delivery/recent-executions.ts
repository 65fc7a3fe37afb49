import type { FeedItem } from '@communique/schema'

/** Milliseconds for which a response is given again. */
const freshFor = 1_000

/** Characters that are kept at a time. */
const maxLength = 256 * 1024

/**
 * Responses of the last moment: when a server comes back, all its subscribers ask for the same events at once. Nothing
 * is kept for longer, because what an article says of others changes.
 */
export class RecentExecutions {
  readonly #execute: (item: FeedItem) => Promise<string>
  #recent = new Map<string, Promise<string>>()
  #length = 0

  constructor(execute: (item: FeedItem) => Promise<string>) {
    this.#execute = execute
  }

  execute(item: FeedItem): Promise<string> {
    const key = `${item.epoch} ${item.position} ${item.told.replayed}`
    const recent = this.#recent
    const known = recent.get(key)
    if (known !== undefined) return known
    const result = this.#execute(item)
    recent.set(key, result)
    result.then(
      ({ length }) => {
        if (recent !== this.#recent) return
        this.#length += length
        if (this.#length > maxLength) this.clear()
        else setTimeout(() => this.#forget(recent, key, length), freshFor).unref()
      },
      () => recent.delete(key),
    )
    return result
  }

  clear(): void {
    this.#recent = new Map()
    this.#length = 0
  }

  #forget(recent: Map<string, Promise<string>>, key: string, length: number): void {
    if (recent !== this.#recent) return
    recent.delete(key)
    this.#length -= length
  }
}
