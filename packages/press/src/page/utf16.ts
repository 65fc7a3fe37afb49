const sampleLength = 4096
/** Spaces, digits and marks of any script, and all mark-up, have a zero byte in UTF-16. */
const leastShare = 0.05
/** Fewer may be strays. */
const leastZeros = 8

/** The UTF-16 that a file is of, by its byte order mark or by where its zero bytes are; else null. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length - (bytes.length % 2), sampleLength)
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < Math.max(leastZeros, (length / 2) * leastShare)) return null
  // A few letters have their zero byte on the other side.
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null
}
