/** Milliseconds for which a result is given again. */
const fresh = 1_000

/** Characters that are kept at a time. */
const mostLength = 256 * 1024

/**
 * Results of a moment: when a server comes back, all its subscribers ask for the same events at once. Nothing is kept
 * for longer, because what an article says of others changes.
 */
export class RecentExecutions {
  readonly #execute: (event: unknown) => Promise<string>
  #recent = new Map<string, Promise<string>>()
  #length = 0

  constructor(execute: (event: unknown) => Promise<string>) {
    this.#execute = execute
  }

  execute(key: string, event: unknown): Promise<string> {
    const recent = this.#recent
    const known = recent.get(key)
    if (known !== undefined) return known
    const result = this.#execute(event)
    recent.set(key, result)
    result.then(
      ({ length }) => {
        if (recent !== this.#recent) return
        this.#length += length
        if (this.#length > mostLength) this.clear()
        else setTimeout(() => this.#forget(recent, key, length), fresh).unref()
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
