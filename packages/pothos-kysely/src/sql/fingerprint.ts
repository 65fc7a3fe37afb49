/**
 * A short mark of a text (64-bit FNV-1a): two connections, orders or arguments have different ones, so that a cursor of
 * one is not taken for a cursor of the other. It is no signature: who forges a cursor gets a place in the order, which
 * anybody may ask for.
 */
export function fingerprintOf(text: string): string {
  // In two halves: a third of the time that a BigInt takes, of a text that may have as many letters as a search.
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0
    // By the prime 2 ** 40 + 0x1b3.
    const product = mixed * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0
    low = product >>> 0
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36)
}
