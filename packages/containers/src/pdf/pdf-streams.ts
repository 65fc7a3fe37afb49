import { constants, inflateRawSync } from 'node:zlib'
import { ContainerError } from '../container-error.ts'
import type { UnpackingMeter } from '../unpacking.ts'
import { fromAscii85, lzwLength } from './old-filters.ts'

/** The reader of PDFs unpacks whatever it needs, to any length. So each stream is unpacked here before, and counted. */
export interface StreamLimits {
  /** Bytes that one stream unpacks to. */
  readonly streamBytes: number
  /** The same of all streams but those of pictures, which are not unpacked to read the text. */
  readonly allBytes: number
}

const defaultStreamLimits: StreamLimits = {
  // The text of a page takes some ten thousand bytes, a font with all letters of Chinese twenty million.
  streamBytes: 64 * 1024 * 1024,
  allBytes: 128 * 1024 * 1024,
}

/** A picture of a whole page in colours has 26 million; none is looked at. */
const pictureBytes = 128 * 1024 * 1024
const allPictureBytes = 1024 * 1024 * 1024

const mark = Buffer.from('stream')

/**
 * Unpacks every stream of a PDF and drops it.
 * @throws ContainerError CONTAINER_TOO_LARGE, CONTAINER_RATIO
 */
export function checkStreams(bytes: Uint8Array, meter: UnpackingMeter, limits = defaultStreamLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let all = 0
  let allPictures = 0
  let dictionaryStart = 0
  for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + mark.length)) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end'
    if (isEnd) {
      dictionaryStart = at + mark.length
      continue
    }
    const dictionary = namesDecoded(file.toString('latin1', Math.max(dictionaryStart, at - 4096), at))
    const start = afterLineEnd(file, at + mark.length)
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary)
    const length = unpackedLength(file, start, dictionary, isPicture ? pictureBytes : limits.streamBytes)
    if (isPicture) allPictures += length
    else {
      all += length
      meter(length, start)
    }
    if (all > limits.allBytes || allPictures > allPictureBytes) throw tooLarge()
  }
}

/** Letters of a name may be written as digits: `/Fl#61teDecode`. */
function namesDecoded(dictionary: string): string {
  return dictionary.includes('#')
    ? dictionary.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : dictionary
}

/** Like the reader of PDFs, which begins in the next line. */
function afterLineEnd(file: Buffer, start: number): number {
  let at = start
  while (at < file.length && file[at] !== 0x0a && file[at] !== 0x0d) at++
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : at + 1
}

function unpackedLength(file: Buffer, start: number, dictionary: string, limit: number): number {
  const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? []
  // Each alone unpacks to a thousand times its length, two to a million times.
  if (filters.length > 1 && new Set(filters).size === filters.length) throw packedTwice()
  if (filters.length > 1 && /\[\s*(?:\/\w+\s*)*\/(\w+)\s*\/\1\b/.test(dictionary)) throw packedTwice()
  const isInLetters = /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(dictionary)
  const packed = isInLetters ? fromLetters(file, start, dictionary) : file.subarray(start)
  const [filter = ''] = filters
  if (/LZW/.test(filter)) {
    const early = !/\/EarlyChange\s+0\b/.test(dictionary)
    return checked(lzwLength(upToEnd(packed, isInLetters), early, limit), limit)
  }
  // A byte may stand for 128.
  if (/R(?:unLengthDecode|L)/.test(filter)) return checked(upToEnd(packed, isInLetters).length * 64, limit)
  return inflatedLength(packed, limit)
}

const endMark = Buffer.from('endstream')

function upToEnd(packed: Buffer, isWhole: boolean): Buffer {
  const end = isWhole ? -1 : packed.indexOf(endMark)
  return end === -1 ? packed : packed.subarray(0, end)
}

function fromLetters(file: Buffer, start: number, dictionary: string): Buffer {
  const letters = upToEnd(file.subarray(start), false)
  if (/\/(?:ASCII85Decode|A85)\b/.test(dictionary)) return fromAscii85(letters)
  return Buffer.from(letters.toString('latin1').replace(/[^0-9a-f]/gi, ''), 'hex')
}

/** 0 of what is not deflated: the reader refuses it too. */
function inflatedLength(packed: Buffer, limit: number): number {
  const [method = 0, flags = 0] = packed
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return 0
  try {
    // Without its check sum, which the reader does not ask for; what is cut off is read as far as it goes.
    return inflateRawSync(packed.subarray(2), { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
      .length
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    // Broken further on: up to there it may have unpacked to any length below the limit.
    return Math.min(limit, upToEnd(packed, false).length * 1032)
  }
}

function checked(length: number, limit: number): number {
  if (length > limit) throw tooLarge()
  return length
}

const tooLarge = () =>
  new ContainerError(
    'CONTAINER_TOO_LARGE',
    'The PDF unpacks to far more than a text has. Print it into a new PDF and publish that.',
  )

const packedTwice = () =>
  new ContainerError(
    'CONTAINER_RATIO',
    'The PDF packs what is packed already, as no program does. Print it into a new PDF and publish that.',
  )
