/** Milliseconds after which is looked again where a client had not taken everything at once. */
const pause = 100

/** What has written something that the operating system had not taken yet. */
interface Writer {
  /** Lets go of what has been taken. Returns whether there is nothing more to look for. */
  readonly letGo: () => boolean
}

/**
 * Looks for all connections at once whether the operating system has taken what was written to them: to be told by each
 * of them, write by write, costs a tenth of all that delivery takes.
 */
export class WrittenWatch {
  #writers: Writer[] = []
  #isLooking = false

  add(writer: Writer): void {
    this.#writers.push(writer)
    if (this.#isLooking) return
    this.#isLooking = true
    setImmediate(() => this.#look())
  }

  #look(): void {
    const writers = this.#writers
    this.#writers = []
    for (const writer of writers) if (!writer.letGo()) this.#writers.push(writer)
    this.#isLooking = this.#writers.length > 0
    if (this.#isLooking) setTimeout(() => this.#look(), pause).unref()
  }
}
