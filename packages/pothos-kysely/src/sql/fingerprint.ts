/**
 * A short mark of a text (64-bit FNV-1a): two connections or orders have different ones, so that a cursor of one is
 * not taken for a cursor of the other. It is no signature: who forges a cursor gets a place in the order, which
 * anybody may ask for.
 */
export function fingerprintOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(36)
}
