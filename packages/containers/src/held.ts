import { rejoined } from './rejoined.ts'

/** A stream that is held as a whole where it is short, and goes on as a stream where it is not. */
export type Held =
  | { readonly bytes: Uint8Array; readonly chunks: null }
  | { readonly bytes: null; readonly chunks: AsyncIterable<Uint8Array> }

export async function held(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Held> {
  const iterator = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length <= maxBytes) {
    const next = await iterator.next()
    if (next.done) return { bytes: Buffer.concat(parts), chunks: null }
    // Copied: the stream may use its buffer again.
    parts.push(new Uint8Array(next.value))
    length += next.value.length
  }
  return { bytes: null, chunks: rejoined(parts, iterator) }
}
