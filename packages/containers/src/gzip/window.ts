/** The bytes of a stream that were read and not used yet. */
export class Window {
  /** Bytes used until now. */
  taken = 0
  readonly #chunks: AsyncIterator<Uint8Array, unknown>
  #bytes: Uint8Array = new Uint8Array(0)
  #ended = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Where fewer than `needed` bytes are there, reads until there are `wanted`, or all. */
  async fill(needed: number, wanted = needed): Promise<void> {
    if (this.#ended || this.#bytes.length >= needed) return
    const parts = [this.#bytes]
    let size = this.#bytes.length
    while (size < wanted) {
      const next = await this.#chunks.next()
      if (next.done) {
        this.#ended = true
        break
      }
      parts.push(next.value)
      size += next.value.length
    }
    this.#bytes = Buffer.concat(parts)
  }

  /** Uses the first bytes. */
  take(length: number): void {
    this.taken += Math.min(length, this.#bytes.length)
    this.#bytes = this.#bytes.subarray(length)
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
