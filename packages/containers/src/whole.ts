/** All bytes of a stream; null as soon as they prove too many. */
export async function whole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return null
    parts.push(new Uint8Array(chunk))
  }
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : joined(parts, length)
}

/** Parts of `length` bytes in all, in memory of their own. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
