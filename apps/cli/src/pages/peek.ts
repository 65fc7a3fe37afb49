/** Enough to see what something is. */
const headBytes = 65_536
const headLines = 2
const newline = 0x0a

export interface Peeked {
  /** The first lines, or as much of them as is looked at. */
  readonly head: Uint8Array
  /** Everything, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Looks at the beginning of a stream without taking it away. */
export async function peek(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  let lines = 0
  while (lines < headLines && length < headBytes) {
    const { done, value } = await iterator.next()
    if (done) break
    parts.push(Uint8Array.from(value))
    length += value.length
    for (const byte of value) if (byte === newline) lines += 1
  }
  const head = Buffer.concat(parts)
  return { head, chunks: rejoined(head, iterator) }
}

async function* rejoined(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    // Closes the file also where nobody reads on to its end.
    await rest.return?.()
  }
}
