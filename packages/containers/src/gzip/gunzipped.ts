import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import { ContainerError } from '../container-error.ts'
import type { UnpackingMeter } from '../unpacking.ts'
import { Window } from '../window.ts'
import { inflated, manyGunzipped } from './in-one-piece.ts'
import { hasGzipMark, memberHeaderLength } from './member-header.ts'

/** A member that packs to less is taken in one piece, which is twice as fast as in steps. */
const pieceBytes = 64 * 1024
/** Read at once, so that what is left over is moved seldom. */
const windowBytes = 4 * pieceBytes
/** Given to the stream at once: may unpack to a thousand times as much. */
const stepBytes = 16 * 1024
const trailerBytes = 8
/** What only looks like a member, after a fault, is rare: a file made of such would take very long. */
const maxCandidates = 1000

/**
 * What gzip data unpack to, all members of it (RFC 1952). At a fault `next` throws a ContainerError; asked again, it
 * goes on with the next member that is whole, so that a broken record in the middle of a crawl loses itself alone. Also
 * what follows the last member and is not gzip is a fault.
 */
export class Gunzipped implements AsyncIterableIterator<Uint8Array, void, void> {
  readonly #window: Window
  readonly #meter: UnpackingMeter
  /** The member that is unpacked in steps. */
  #member: MemberInSteps | null = null
  /** How many places were tried since the last fault; null where there is none to get over. */
  #candidates: number | null = null
  /** Whether the fault was inside of a member, so that the next bytes may be another. */
  #isInside = false
  #members = 0
  /** Up to where in the file members are not taken many at once. */
  #oneByOneUntil = 0

  constructor(packed: AsyncIterable<Uint8Array>, meter: UnpackingMeter) {
    this.#window = new Window(packed)
    this.#meter = meter
  }

  [Symbol.asyncIterator]() {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array, void>> {
    for (;;) {
      const piece = this.#member === null ? await this.#nextMember() : await this.#nextStep(this.#member)
      if (piece === null) return { done: true, value: undefined }
      if (piece.length === 0) continue
      this.#meter(piece.length, this.#window.taken)
      return { done: false, value: piece }
    }
  }

  async return(): Promise<IteratorResult<Uint8Array, void>> {
    this.#member?.close()
    await this.#window.close()
    return { done: true, value: undefined }
  }

  /** Nothing of a member that is unpacked in steps; null at the end. */
  async #nextMember(): Promise<Uint8Array | null> {
    if (this.#candidates !== null && !(await this.#search(this.#candidates))) return null
    await this.#window.fill(pieceBytes, windowBytes)
    const { bytes } = this.#window
    if (bytes.length === 0) {
      this.#window.raise()
      return null
    }
    const many = this.#manyMembers(bytes)
    if (many !== null) return many
    const length = memberHeaderLength(bytes, 0)
    if (length === null && this.#members > 0 && bytes.every((byte) => byte === 0)) {
      // Tapes are filled up with zeros, and so are some downloads.
      this.#window.take(bytes.length)
      return nothing
    }
    if (length === null || length === 'SHORT') return this.#fault()
    const whole = this.#inOnePiece(bytes, length)
    if (whole === 'FAULT') return this.#fault()
    this.#candidates = null
    this.#members += 1
    if (whole !== null) return whole
    this.#window.take(length)
    this.#member = new MemberInSteps()
    return nothing
  }

  /**
   * All members that end in `bytes`, at once: of a crawl, where a member is a short record, that takes half as long. Null
   * where they are not whole, which one by one tells better.
   */
  #manyMembers(bytes: Uint8Array): Uint8Array | null {
    if (this.#candidates !== null || this.#window.taken < this.#oneByOneUntil) return null
    const many = manyGunzipped(bytes)
    if (many === null) {
      this.#oneByOneUntil = this.#window.taken + bytes.length
      return null
    }
    this.#window.take(many.used)
    this.#members += 1
    return many.buffer
  }

  /** The member at the beginning of `bytes`; null where it is too large for that. */
  #inOnePiece(bytes: Uint8Array, headerLength: number): Uint8Array | null | 'FAULT' {
    try {
      const { buffer, used } = inflated(bytes.subarray(headerLength))
      const trailer = headerLength + used
      if (!isTrailerOf(buffer.length, crc32(buffer), bytes.subarray(trailer, trailer + trailerBytes))) {
        return 'FAULT'
      }
      this.#window.take(trailer + trailerBytes)
      return buffer
    } catch (error) {
      // It has more than was looked at, is cut off, or is broken further on: in steps, what comes before is read.
      return this.#candidates === null || isUnfinished(error) ? null : 'FAULT'
    }
  }

  async #nextStep(member: MemberInSteps): Promise<Uint8Array> {
    await this.#window.fill(stepBytes)
    const step = this.#window.bytes.subarray(0, stepBytes)
    // Cut off. What came out until then was given.
    if (step.length === 0) return this.#fault()
    const { unpacked, state, used } = await member.unpack(step)
    if (state === 'MORE') {
      this.#window.take(step.length)
      return unpacked
    }
    if (state === 'FAULT') return this.#fault()
    this.#window.take(used)
    await this.#window.fill(trailerBytes)
    const trailer = this.#window.bytes.subarray(0, trailerBytes)
    if (!isTrailerOf(member.length, member.checksum, trailer)) return this.#fault()
    this.#window.take(trailerBytes)
    this.#member = null
    member.close()
    return unpacked
  }

  /** Looks for the next member; false where there is none. What begins like one may still prove to be something else. */
  async #search(candidates: number): Promise<boolean> {
    this.#candidates = candidates + 1
    while (candidates < maxCandidates) {
      await this.#window.fill(pieceBytes, windowBytes)
      const { bytes } = this.#window
      if (bytes.length === 0) {
        this.#window.raise()
        return false
      }
      let at = bytes.indexOf(0x1f, this.#isInside ? 0 : 1)
      while (at !== -1 && !(hasGzipMark(bytes, at) && memberHeaderLength(bytes, at) !== null)) {
        at = bytes.indexOf(0x1f, at + 1)
      }
      this.#isInside = false
      if (at !== -1) {
        this.#window.take(at)
        return true
      }
      // The last ones may be the beginning of a mark.
      this.#window.take(Math.max(1, bytes.length - 2))
    }
    return false
  }

  #fault(): Uint8Array {
    // The file itself cannot be read on.
    this.#window.raise()
    this.#isInside = this.#member !== null
    this.#member?.close()
    this.#member = null
    // One fault is told once, however many places are tried after it.
    if (this.#candidates !== null) return nothing
    this.#candidates = 0
    throw new ContainerError(
      'CONTAINER_BROKEN',
      'The gzip data is broken or cut off. Copy the file again; the pages before the fault were read.',
    )
  }
}

const nothing = new Uint8Array(0)

function isTrailerOf(length: number, checksum: number, trailer: Uint8Array): boolean {
  if (trailer.length < trailerBytes) return false
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailerBytes)
  return view.getUint32(0, true) === checksum && view.getUint32(4, true) === length % 2 ** 32
}

function isUnfinished(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_BUFFER_TOO_LARGE' || code === 'Z_BUF_ERROR'
}

interface Step {
  readonly unpacked: Uint8Array
  readonly state: 'MORE' | 'END' | 'FAULT'
  /** Bytes of the step that belong to the member. */
  readonly used: number
}

/** One member that need not fit into memory. */
class MemberInSteps {
  checksum = 0
  length = 0
  readonly #inflate: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 })
  #given = 0
  #parts: Buffer[] = []
  #settle: (state: Step['state']) => void = () => {}

  constructor() {
    this.#inflate
      .on('data', (part: Buffer) => this.#parts.push(part))
      .on('end', () => this.#settle('END'))
      .on('error', () => this.#settle('FAULT'))
  }

  async unpack(step: Uint8Array): Promise<Step> {
    const state = await new Promise<Step['state']>((resolve) => {
      this.#settle = resolve
      this.#inflate.write(step, () => resolve('MORE'))
    })
    this.#given += step.length
    const unpacked = Buffer.concat(this.#parts)
    this.#parts = []
    this.checksum = crc32(unpacked, this.checksum)
    this.length += unpacked.length
    return { unpacked, state, used: step.length - (this.#given - this.#inflate.bytesWritten) }
  }

  close(): void {
    this.#inflate.destroy()
  }
}
