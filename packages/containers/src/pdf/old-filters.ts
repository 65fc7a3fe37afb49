/** ASCII85: five letters for four bytes, `z` for four zeros, up to `~>`. */
export function fromAscii85(letters: Uint8Array): Buffer {
  const bytes = Buffer.alloc(letters.length * 4)
  let length = 0
  let group = 0
  let count = 0
  for (const letter of letters) {
    if (letter === 0x7e) break
    if (letter === 0x7a && count === 0) length += 4
    if (letter < 0x21 || letter > 0x75) continue
    group = group * 85 + (letter - 0x21)
    count += 1
    if (count === 5) {
      bytes.writeUInt32BE(group % 2 ** 32, length)
      length += 4
      group = 0
      count = 0
    }
  }
  if (count > 1) {
    const rest = Buffer.alloc(4)
    rest.writeUInt32BE(Math.min(2 ** 32 - 1, (group + 1) * 85 ** (5 - count) - 1))
    length += rest.copy(bytes, length, 0, count - 1)
  }
  return bytes.subarray(0, length)
}

const clearTable = 256
const endOfData = 257

/** How long LZW data unpacks, counted up to just above `limit`. `isEarly`: codes become longer one code early. */
export function lzwLength(packed: Uint8Array, isEarly: boolean, limit: number): number {
  let lengths: number[] = []
  let codeBits = 9
  let last: number | null = null
  let total = 0
  let bits = 0
  let held = 0
  const lengthOf = (code: number) => (code < 256 ? 1 : (lengths[code - 258] ?? null))
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xff_ffff
    bits += 8
    if (bits < codeBits) continue
    bits -= codeBits
    const code = (held >> bits) & (2 ** codeBits - 1)
    if (code === endOfData) break
    if (code === clearTable) {
      lengths = []
      codeBits = 9
      last = null
      continue
    }
    const known = lengthOf(code)
    const length: number = known ?? (last ?? 0) + 1
    if (last !== null && lengths.length < 4096 - 258) lengths.push(last + 1)
    last = length
    total += length
    if (total > limit) break
    const next = lengths.length + 258 + (isEarly ? 1 : 0)
    codeBits = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
  return total
}
