import { brotliCompress, constants, gzip } from 'node:zlib'
import type { ContentCoding } from '../../answers/sent-answer.ts'

/** The smaller one first. */
const codings = ['br', 'gzip'] as const satisfies readonly ContentCoding[]

/** In what a caller takes the bytes of a response. */
export interface AcceptedCodings {
  /** The one that it takes most gladly; null where it takes none. */
  readonly best: ContentCoding | null
  /** Whether it takes them as they are. */
  readonly identity: boolean
}

const none: AcceptedCodings = { best: null, identity: true }

/** What was asked last: callers hardly change what they accept. */
let last: { readonly header: string; readonly accepted: AcceptedCodings } = { header: '', accepted: none }

/** Reads the header `Accept-Encoding`; without it, bytes go out as they are. */
export function codingsAcceptedBy(header: string | undefined): AcceptedCodings {
  if (header === undefined || header === '') return none
  if (last.header !== header) last = { header, accepted: read(header) }
  return last.accepted
}

function read(header: string): AcceptedCodings {
  const qualities = new Map<string, number>()
  for (const one of header.replace(/\s/g, '').toLowerCase().split(',')) {
    const [name = '', quality = 'q=1'] = one.split(';')
    const value = Number(quality.slice(2))
    qualities.set(name === 'x-gzip' ? 'gzip' : name, Number.isNaN(value) ? 1 : value)
  }
  const anything = qualities.get('*')
  const qualityOf = (coding: ContentCoding) => qualities.get(coding) ?? anything ?? 0
  const best = codings.reduce((one, other) => (qualityOf(other) > qualityOf(one) ? other : one))
  const identity = qualities.get('identity')
  const isWanted = qualityOf(best) > 0 && qualityOf(best) >= (identity ?? 0)
  return { best: isWanted ? best : null, identity: (identity ?? (anything === 0 ? 0 : 1)) > 0 }
}

/**
 * The fastest level of each that is worth its time. Of an answer of 44 kB, gzip leaves 30 % in 0.3 ms of a processor and
 * brotli 28 % in 0.45 ms; at the next levels of use, gzip leaves 28 % in 0.55 ms and brotli 27 % in 0.85 ms.
 */
const gzipLevel = 1
const brotliQuality = 3

/** Compresses bytes in the thread pool. */
export function compress(
  bytes: Buffer,
  coding: ContentCoding,
  take: (error: Error | null, bytes: Buffer) => void,
): void {
  if (coding === 'gzip') {
    gzip(bytes, { level: gzipLevel }, take)
    return
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  brotliCompress(bytes, { params }, take)
}
