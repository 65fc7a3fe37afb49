/** The same bytes in pieces of `size`, as a pipe may bring them. */
export function* pieces(whole: string | Uint8Array, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(whole)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
