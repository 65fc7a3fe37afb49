import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { hasGzipMark } from '../gzip/member-header.ts'
import { latin1Of } from '../latin1.ts'
import { joined } from '../whole.ts'

/** The body of a response as the page is, or why it is not there. */
export type HttpBody = Uint8Array | 'BROKEN' | 'TOO_LARGE'

const none: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8'])

/**
 * Undoes what `Transfer-Encoding` and `Content-Encoding` say. Many crawlers keep the header and store the body undone:
 * what cannot be of a coding is taken as it stands. `maxBytes`: what a body unpacks to at most.
 */
export function httpBody(
  body: Uint8Array,
  transferEncoding: string,
  contentEncoding: string,
  maxBytes: number,
): HttpBody {
  let bytes: HttpBody = body
  if (/\bchunked\b/i.test(transferEncoding)) bytes = unchunked(body)
  // The last one was done last.
  for (const coding of codingsIn(`${contentEncoding},${transferEncoding}`).reverse()) {
    if (typeof bytes === 'string') return bytes
    bytes = undone(bytes, coding, maxBytes)
  }
  return bytes
}

function codingsIn(header: string): string[] {
  return header
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== 'chunked' && !none.has(coding))
}

function undone(bytes: Uint8Array, coding: string, maxOutputLength: number): HttpBody {
  const options = { maxOutputLength }
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return hasGzipMark(bytes) ? unpacked(gunzipSync, bytes, options) : bytes
    case 'deflate': {
      if (hasZlibMark(bytes)) return unpacked(inflateSync, bytes, options)
      const raw = unpacked(inflateRawSync, bytes, options)
      return raw === 'BROKEN' && isText(bytes) ? bytes : raw
    }
    case 'br': {
      const plain = unpacked(brotliDecompressSync, bytes, options)
      return plain === 'BROKEN' && isText(bytes) ? bytes : plain
    }
    case 'zstd':
      return hasZstdMark(bytes) ? unpacked(zstdDecompressSync, bytes, options) : bytes
    default:
      return isText(bytes) ? bytes : 'BROKEN'
  }
}

interface OutputLimit {
  readonly maxOutputLength: number
}

function unpacked(
  unpack: (bytes: Uint8Array, options: OutputLimit) => Buffer,
  bytes: Uint8Array,
  options: OutputLimit,
): HttpBody {
  if (bytes.length === 0) return bytes
  try {
    return new Uint8Array(unpack(bytes, options))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'BROKEN'
  }
}

const lineFeed = 0x0a

/** The parts of a body in chunks (RFC 9112) put together; the body itself where it is not in chunks. */
function unchunked(body: Uint8Array): HttpBody {
  const parts: Uint8Array[] = []
  let length = 0
  for (let at = 0; ; ) {
    const end = body.indexOf(lineFeed, at)
    const line = end === -1 || end - at > 100 ? null : latin1Of(body, at, end)
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line ?? '')?.[1]
    if (size === undefined) return parts.length === 0 && at === 0 ? body : 'BROKEN'
    const bytes = Number.parseInt(size, 16)
    if (bytes === 0) break
    if (end + 1 + bytes > body.length) return 'BROKEN'
    parts.push(body.subarray(end + 1, end + 1 + bytes))
    length += bytes
    at = end + 1 + bytes
    if (body[at] === 0x0d) at += 1
    if (body[at] === lineFeed) at += 1
  }
  return joined(parts, length)
}

/** RFC 1950: the method is deflate, and the two bytes are a multiple of 31. */
function hasZlibMark([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

function hasZstdMark([one, two, three, four]: Uint8Array): boolean {
  return one === 0x28 && two === 0xb5 && three === 0x2f && four === 0xfd
}

/** Bytes of a coding hold control characters from the start on. */
function isText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 1000)
    .every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}
