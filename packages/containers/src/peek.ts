import { Head, headBytes } from './head.ts'

const newline = 0x0a
const brace = 0x7b

export interface PeekedFile {
  readonly head: Head
  /** Everything, the head included. Like what it stands before, it may be asked again after a fault. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Where nobody reads on. */
  close(): Promise<void>
}

/**
 * Looks at the beginning of a stream without taking it away. Of lines that are objects two are enough: somebody may
 * write the next ones into a pipe much later.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<PeekedFile> {
  const rest = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  let newlines = 0
  let fault: Fault | null = null
  while (length < headBytes && !(parts[0]?.[0] === brace && newlines > 1)) {
    signal?.throwIfAborted()
    try {
      const next = await rest.next()
      if (next.done) break
      // Copied where it does not stay alone: the stream may use its buffer again.
      parts.push(next.value.length < headBytes ? new Uint8Array(next.value) : next.value)
      length += next.value.length
      if (parts[0]?.[0] === brace) newlines += countOf(newline, next.value)
    } catch (error) {
      fault = { error }
      break
    }
  }
  const [first] = parts
  const bytes = first !== undefined && parts.length === 1 ? first : Buffer.concat(parts)
  const head = new Head(bytes.subarray(0, headBytes))
  const chunks = new Rejoined(bytes, fault, rest, signal)
  return { head, chunks, close: async () => void (await chunks.return()) }
}

interface Fault {
  readonly error: unknown
}

/** No generator, since one is over after the first fault. */
class Rejoined implements AsyncIterableIterator<Uint8Array, void, void> {
  #first: Uint8Array | null
  #fault: Fault | null
  readonly #rest: AsyncIterator<Uint8Array, unknown>
  readonly #signal: AbortSignal | undefined

  constructor(
    first: Uint8Array,
    fault: Fault | null,
    rest: AsyncIterator<Uint8Array, unknown>,
    signal: AbortSignal | undefined,
  ) {
    this.#first = first.length === 0 ? null : first
    this.#fault = fault
    this.#rest = rest
    this.#signal = signal
  }

  [Symbol.asyncIterator]() {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array, void>> {
    this.#signal?.throwIfAborted()
    if (this.#first !== null) {
      const value = this.#first
      this.#first = null
      return { done: false, value }
    }
    if (this.#fault !== null) {
      const { error } = this.#fault
      this.#fault = null
      throw error
    }
    const next = await this.#rest.next()
    return next.done ? { done: true, value: undefined } : next
  }

  /** Closes the file also where nobody reads on to its end. */
  async return(): Promise<IteratorResult<Uint8Array, void>> {
    await this.#rest.return?.()
    return { done: true, value: undefined }
  }
}

function countOf(wanted: number, bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count += 1
  return count
}
