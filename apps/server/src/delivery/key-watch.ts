import type { Archive } from '@communique/archive'

/**
 * Looks again at the keys with which streams were opened: each once in a while, however many streams it has. A key that
 * is not accepted any more ends them.
 */
export class KeyWatch {
  readonly #keyOf: Archive['keyOf']
  readonly #milliseconds: number
  readonly #streams = new Map<string, Set<() => void>>()
  #isWatching = false

  /** `milliseconds` lie between two looks. */
  constructor(keyOf: Archive['keyOf'], milliseconds: number) {
    this.#keyOf = keyOf
    this.#milliseconds = milliseconds
  }

  /** Calls `end` when the key is not accepted any more. Returns how to stop that. */
  watch(secret: string, end: () => void): () => void {
    const streams = this.#streams.get(secret) ?? new Set()
    this.#streams.set(secret, streams.add(end))
    if (!this.#isWatching) {
      this.#isWatching = true
      this.#lookLater()
    }
    return () => {
      streams.delete(end)
      if (streams.size === 0 && this.#streams.get(secret) === streams) this.#streams.delete(secret)
    }
  }

  #lookLater(): void {
    setTimeout(() => this.#look(), this.#milliseconds).unref()
  }

  async #look(): Promise<void> {
    for (const [secret, streams] of [...this.#streams]) {
      // Where the database is away, a key stays what it was.
      const isAccepted = await this.#keyOf(secret).then(
        (key) => key !== null,
        () => true,
      )
      if (!isAccepted) for (const end of [...streams]) end()
    }
    if (this.#streams.size > 0) this.#lookLater()
    else this.#isWatching = false
  }
}
