/**
 * The bytes of a stream that were read and not used yet. They are never written again, so parts of them may be kept. An
 * error of the stream waits until all before it is used.
 */
export class Window {
  /** Bytes used until now. */
  taken = 0
  readonly #chunks: AsyncIterator<Uint8Array, unknown>
  #bytes: Uint8Array = new Uint8Array(0)
  #ended = false
  #fault: { readonly error: unknown } | null = null

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Where fewer than `needed` bytes are there, reads until there are `wanted`, or all up to the end or an error. */
  async fill(needed: number, wanted = needed): Promise<void> {
    if (this.#ended || this.#fault !== null || this.#bytes.length >= needed) return
    const parts = [this.#bytes]
    let size = this.#bytes.length
    while (size < wanted) {
      try {
        const next = await this.#chunks.next()
        if (next.done) {
          this.#ended = true
          break
        }
        parts.push(next.value)
        size += next.value.length
      } catch (error) {
        this.#fault = { error }
        break
      }
    }
    this.#bytes = Buffer.concat(parts)
  }

  /** Uses the first bytes. */
  take(length: number): void {
    this.taken += Math.min(length, this.#bytes.length)
    this.#bytes = this.#bytes.subarray(length)
  }

  /** Throws the error that the stream ended with, if it did. After that one may read on, where the stream can. */
  raise(): void {
    if (this.#fault === null) return
    const { error } = this.#fault
    this.#fault = null
    throw error
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
