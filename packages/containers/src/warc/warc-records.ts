import { ContainerError } from '../container-error.ts'
import { blockEnd, headerFields } from '../header-fields.ts'
import { latin1Of } from '../latin1.ts'
import { Window } from '../window.ts'

/** A record, or what stands where one should. */
export type WarcRecord =
  | {
      readonly kind: 'RECORD'
      readonly fields: ReadonlyMap<string, string>
      /** Null where nobody wants it. */
      readonly block: Uint8Array | null
      /** False where the block is longer than is read of one: then only its beginning is there. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'BROKEN'; readonly fields: ReadonlyMap<string, string>; readonly reason: string }

export interface WarcRecordsOptions {
  /** Of a longer block only the beginning is held. */
  readonly maxBlockBytes: number
  /** Whether the block of a record is to be read. */
  readonly isWanted: (fields: ReadonlyMap<string, string>) => boolean
}

/** Far longer than addresses get. */
const maxHeaderBytes = 64 * 1024
/** Enough to see whether a record follows: two line ends and the version. */
const tailBytes = 16
/** The first line, and the beginning of a field. */
const beginBytes = 24

const lineFeed = 0x0a
const carriageReturn = 0x0d
const capitalW = 0x57
const noFields: ReadonlyMap<string, string> = new Map()

/**
 * The records of a WARC file, versions 0.17 to 1.1, in their order. A record that is broken loses itself alone: reading
 * goes on where the next one begins, also where a length was wrong and the record would hold the next ones, and
 * behind a gzip member that is broken.
 */
export class WarcRecords {
  readonly #window: Window
  readonly #options: WarcRecordsOptions

  constructor(chunks: AsyncIterable<Uint8Array>, options: WarcRecordsOptions) {
    this.#window = new Window(chunks)
    this.#options = options
  }

  /** The next record; null at the end. @throws ContainerError over the limits, and what the file itself throws */
  async next(): Promise<WarcRecord | null> {
    const window = this.#window
    if (!this.#skipLineEnds()) await this.#skipAllLineEnds()
    let head = blockEnd(window.bytes.subarray(0, maxHeaderBytes))
    if (head === null) {
      await this.#window.fill(maxHeaderBytes)
      if (window.bytes.length === 0) {
        const fault = this.#fault()
        return fault === null ? null : { kind: 'BROKEN', fields: noFields, reason: fault }
      }
      head = blockEnd(window.bytes.subarray(0, maxHeaderBytes))
    }
    if (!beginsRecord(window.bytes, 0)) return await this.#lost(noFields, 0, 'does not begin like one')
    if (head === null) {
      return await this.#lost(noFields, lastBegin(window.bytes, maxHeaderBytes), 'has a head without an end')
    }
    // The head of the next one would be taken for its own.
    const next = lastBegin(window.bytes, head.end)
    if (next > 1) return await this.#lost(noFields, next, 'is cut off')
    const fields = headerFields(textOf(window.bytes.subarray(0, head.end)))
    const length = lengthIn(fields)
    if (length === null) return await this.#lost(fields, head.next, 'has no length')
    if (length > this.#options.maxBlockBytes) return await this.#passed(fields, head.next, length)
    const end = head.next + length
    if (window.bytes.length < end + tailBytes) await this.#window.fill(end + tailBytes)
    if (window.bytes.length < end) return await this.#lost(fields, head.next, 'is cut off')
    if (!endsRecord(window.bytes, end))
      return await this.#lost(fields, head.next, 'has another length than it says')
    const block = this.#options.isWanted(fields) ? window.bytes.subarray(head.next, end) : null
    window.take(end)
    return { kind: 'RECORD', fields, block, isWhole: true }
  }

  /** A block of which only the beginning is held. */
  async #passed(fields: WarcRecord['fields'], start: number, length: number): Promise<WarcRecord> {
    this.#window.take(start)
    await this.#window.fill(maxHeaderBytes)
    const block = new Uint8Array(this.#window.bytes.subarray(0, Math.min(length, maxHeaderBytes)))
    let left = length
    while (left > 0) {
      await this.#window.fill(1)
      const step = Math.min(left, this.#window.bytes.length)
      if (step === 0) return { kind: 'BROKEN', fields, reason: this.#fault() ?? 'is cut off' }
      this.#window.take(step)
      left -= step
    }
    await this.#window.fill(tailBytes)
    if (!endsRecord(this.#window.bytes, 0))
      return await this.#lost(fields, 0, 'has another length than it says')
    return { kind: 'RECORD', fields, block, isWhole: false }
  }

  /** Goes on to where the next record begins, from `start` on. */
  async #lost(fields: WarcRecord['fields'], start: number, reason: string): Promise<WarcRecord> {
    const window = this.#window
    window.take(start)
    for (;;) {
      await this.#window.fill(beginBytes + 1)
      const { bytes } = window
      let at = bytes.indexOf(capitalW)
      while (at !== -1 && !beginsRecord(bytes, at)) at = bytes.indexOf(capitalW, at + 1)
      if (at !== -1) {
        window.take(at)
        return { kind: 'BROKEN', fields, reason }
      }
      if (bytes.length <= beginBytes) {
        window.take(bytes.length)
        return { kind: 'BROKEN', fields, reason: this.#fault() ?? reason }
      }
      // The last ones may be the beginning of a record.
      window.take(bytes.length - beginBytes)
    }
  }

  async #skipAllLineEnds(): Promise<void> {
    do await this.#window.fill(tailBytes)
    while (!this.#skipLineEnds() && this.#window.bytes.length > 0)
  }

  /** Whether it is certain that none is left. */
  #skipLineEnds(): boolean {
    const { bytes } = this.#window
    let at = 0
    while (bytes[at] === carriageReturn || bytes[at] === lineFeed) at += 1
    if (at > 0) this.#window.take(at)
    return at < bytes.length
  }

  /** What broke the stream just here, where it can be read on. */
  #fault(): string | null {
    try {
      this.#window.raise()
      return null
    } catch (error) {
      if (error instanceof ContainerError && error.code === 'CONTAINER_BROKEN')
        return 'is in gzip that is broken'
      throw error
    }
  }
}

/** Where in the first bytes the last record begins, so that none before it is tried; 1 where only the first one does. */
function lastBegin(bytes: Uint8Array, length: number): number {
  const text = latin1Of(bytes, 0, length)
  for (let at = text.lastIndexOf('WARC/'); at > 0; at = text.lastIndexOf('WARC/', at - 1)) {
    if (beginsRecord(bytes, at)) return at
  }
  return 1
}

/** Whether a first line and a field stand at `at`. */
function beginsRecord(bytes: Uint8Array, at: number): boolean {
  // "WARC/"
  if (bytes[at] !== 0x57 || bytes[at + 1] !== 0x41 || bytes[at + 2] !== 0x52 || bytes[at + 3] !== 0x43)
    return false
  return /^WARC\/[01]\.\d+[ \t]*\r?\n[\w-]/.test(latin1Of(bytes, at, at + beginBytes))
}

/**
 * Whether a record may end at `at`: with two line ends, whatever follows. Some writers put another number of them; then
 * the next record must follow, or nothing.
 */
function endsRecord(bytes: Uint8Array, at: number): boolean {
  if (latin1Of(bytes, at, at + 4) === '\r\n\r\n') return true
  let next = at
  while (bytes[next] === carriageReturn || bytes[next] === lineFeed) next += 1
  return next === bytes.length || latin1Of(bytes, next, next + 5) === 'WARC/'
}

function lengthIn(fields: WarcRecord['fields']): number | null {
  const value = fields.get('content-length') ?? ''
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
