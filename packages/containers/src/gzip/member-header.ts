const mark = [0x1f, 0x8b, 0x08] as const
const fixedLength = 10
const headerChecksum = 0x02
const extraField = 0x04
const fileName = 0x08
const comment = 0x10
const reserved = 0xe0

/** Names and comments of gzip are short; what is longer is not gzip. */
const maxTextLength = 4096

/** Whether gzip can begin here. */
export function hasGzipMark(bytes: Uint8Array, at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

/**
 * How long the header of a gzip member is that begins at `at` (RFC 1952); null where no member begins there; 'SHORT'
 * where its end is not in `bytes`.
 */
export function memberHeaderLength(bytes: Uint8Array, at: number): number | null | 'SHORT' {
  if (bytes.length - at < fixedLength)
    return mark.every((byte, index) => matches(bytes[at + index], byte)) ? 'SHORT' : null
  const flags = bytes[at + 3] ?? 0
  if (!hasGzipMark(bytes, at) || (flags & reserved) !== 0) return null
  let end = at + fixedLength
  if (flags & extraField) {
    const [low, high] = [bytes[end], bytes[end + 1]]
    if (low === undefined || high === undefined) return 'SHORT'
    end += 2 + low + high * 256
  }
  for (const text of [fileName, comment]) {
    if (!(flags & text)) continue
    const zero = bytes.subarray(end, end + maxTextLength).indexOf(0)
    if (zero === -1) return bytes.length - end < maxTextLength ? 'SHORT' : null
    end += zero + 1
  }
  if (flags & headerChecksum) end += 2
  return end > bytes.length ? 'SHORT' : end - at
}

const matches = (byte: number | undefined, wanted: number) => byte === undefined || byte === wanted
