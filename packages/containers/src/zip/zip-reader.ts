import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import type { SeekableFile } from '../container-file.ts'

/** Read at once: the list of an archive is asked for in pieces of a few bytes. */
const blockBytes = 64 * 1024

/** How yauzl reads a file of ours. */
export class ZipReader extends RandomAccessReader {
  /** What reading the file threw, which is not the archive's fault. */
  fault: unknown = null
  readonly #file: SeekableFile
  #block: Uint8Array = new Uint8Array(0)
  #blockStart = 0

  constructor(file: SeekableFile) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#cached(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset)
        callback(bytes.length === length ? null : new Error('The archive ends early'))
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  async #cached(position: number, length: number): Promise<Uint8Array> {
    const isThere = position >= this.#blockStart && position + length <= this.#blockStart + this.#block.length
    if (!isThere) {
      const end = Math.min(this.#file.size, position + Math.max(length, blockBytes))
      this.#block = await this.bytes(position, end)
      this.#blockStart = position
    }
    const start = position - this.#blockStart
    return this.#block.subarray(start, start + length)
  }

  async *#range(start: number, end: number): AsyncGenerator<Uint8Array, void, void> {
    for (let at = start; at < end; at += blockBytes) {
      yield await this.bytes(at, Math.min(at + blockBytes, end))
    }
  }

  /** The bytes from `start` up to `end`. */
  async bytes(start: number, end: number): Promise<Uint8Array> {
    try {
      return await this.#file.read(start, end)
    } catch (error) {
      this.fault ??= error
      throw error
    }
  }
}
