import { gunzipSync, inflateRawSync } from 'node:zlib'
import { hasGzipMark, memberHeaderLength } from './member-header.ts'

/** What unpacks to more is taken in steps. */
const maxOutputLength = 4 * 1024 * 1024

export interface Inflated {
  readonly buffer: Uint8Array
  /** How many of the bytes it came from. */
  readonly used: number
}

/** The deflate data at the beginning of some bytes. @throws what zlib throws */
export function inflated(bytes: Uint8Array): Inflated {
  return withUsed(inflateRawSync(bytes, { info: true, chunkSize: 32 * 1024, maxOutputLength }))
}

/** The members that end in some bytes; null where it is fewer than two, or they are not whole. */
export function manyGunzipped(bytes: Uint8Array): Inflated | null {
  const end = lastMember(bytes)
  if (end === null) return null
  try {
    const many = withUsed(
      gunzipSync(bytes.subarray(0, end), { info: true, chunkSize: 256 * 1024, maxOutputLength }),
    )
    // What is not gzip it would pass over without a word.
    return many.used === end ? many : null
  } catch {
    return null
  }
}

/** Where the last member begins, if that is not at the beginning. Something else may look like one. */
function lastMember(bytes: Uint8Array): number | null {
  for (let at = bytes.lastIndexOf(0x1f); at > 0; at = bytes.lastIndexOf(0x1f, at - 1)) {
    if (hasGzipMark(bytes, at) && memberHeaderLength(bytes, at) !== null) return at
  }
  return null
}

function withUsed(result: unknown): Inflated {
  // With `info` zlib returns more than its type says.
  if (!isWithEngine(result)) throw new TypeError('zlib does not tell how many bytes it used')
  return { buffer: result.buffer, used: result.engine.bytesWritten }
}

interface WithEngine {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}

function isWithEngine(result: unknown): result is WithEngine {
  return (
    typeof result === 'object' &&
    result !== null &&
    'buffer' in result &&
    result.buffer instanceof Uint8Array &&
    'engine' in result &&
    typeof result.engine === 'object' &&
    result.engine !== null &&
    'bytesWritten' in result.engine &&
    typeof result.engine.bytesWritten === 'number'
  )
}
