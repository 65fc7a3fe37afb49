import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type BackupHeader, headerOf, invalid, longestLine, trailerOf } from './backup-format.ts'

/** Hears what a backup holds, in its order. */
export interface BackupReader {
  readonly onHeader?: (header: BackupHeader) => Promise<void> | void
  /** Of the table of that number. A line is JSON as it was written, not looked at. */
  readonly onRows?: (table: number, lines: readonly string[]) => Promise<void> | void
}

/**
 * Reads a backup to its end. It is whole only when this returns: what was heard before must be undone when it throws.
 * @throws StoreError `BACKUP_INVALID`, `BACKUP_NEWER`
 */
export async function readBackup(packed: Readable, reader: BackupReader): Promise<BackupHeader> {
  const unpacked = createGunzip()
  let broken: Error | null = null
  packed.on('error', (error) => {
    broken = error
    unpacked.destroy(error)
  })
  packed.pipe(unpacked)
  const checked = new CheckedLines(reader)
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) await checked.take(piece)
  } catch (error) {
    if (broken !== null) throw broken
    if (isOfGzip(error)) throw invalid('it was cut off or altered, or is not a backup at all')
    throw error
  } finally {
    packed.unpipe(unpacked)
    packed.destroy()
    unpacked.destroy()
  }
  return checked.end()
}

/** Node names its own codes after those of zlib. */
const isOfGzip = (error: unknown) =>
  error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))

/** What of a backup has been read. */
class CheckedLines {
  readonly #reader: BackupReader
  readonly #hash = createHash('sha256')
  #rest: Buffer[] = []
  #restLength = 0
  #header: BackupHeader | null = null
  /** Where the next row belongs. */
  #table = 0
  #row = 0
  #isWhole = false

  constructor(reader: BackupReader) {
    this.#reader = reader
  }

  async take(piece: Buffer): Promise<void> {
    const end = piece.lastIndexOf(10)
    if (end < 0) {
      this.#keep(piece)
      return
    }
    const whole = Buffer.concat([...this.#rest, piece.subarray(0, end + 1)])
    this.#rest = []
    this.#restLength = 0
    this.#keep(piece.subarray(end + 1))
    await this.#takeLines(whole)
  }

  end(): BackupHeader {
    if (this.#header === null || !this.#isWhole || this.#restLength > 0) throw invalid('its end is missing')
    return this.#header
  }

  #keep(piece: Buffer): void {
    if (piece.length === 0) return
    this.#restLength += piece.length
    if (this.#restLength > longestLine) throw invalid('a line is too long')
    this.#rest.push(piece)
  }

  /** Whole lines: rows of one table go on together. */
  async #takeLines(whole: Buffer): Promise<void> {
    let rows: string[] = []
    for (let start = 0; start < whole.length; ) {
      const end = whole.indexOf(10, start)
      const line = whole.subarray(start, end)
      if (this.#isWhole) throw invalid('something follows its end')
      if (this.#header === null) {
        this.#header = headerOf(line.toString())
        await this.#reader.onHeader?.(this.#header)
        this.#passFull()
      } else if (this.#table < this.#header.tables.length) {
        rows.push(line.toString())
        this.#row++
        if (this.#isFull()) {
          await this.#reader.onRows?.(this.#table, rows)
          rows = []
          this.#passFull()
        }
      } else {
        this.#hash.update(whole.subarray(0, start))
        this.#compare(line.toString())
      }
      start = end + 1
    }
    if (!this.#isWhole) this.#hash.update(whole)
    if (rows.length > 0) await this.#reader.onRows?.(this.#table, rows)
  }

  #isFull(): boolean {
    return this.#row === this.#header?.tables[this.#table]?.rows
  }

  #passFull(): void {
    while (this.#isFull()) {
      this.#table++
      this.#row = 0
    }
  }

  #compare(line: string): void {
    const { rows, sha256 } = trailerOf(line)
    const differs = this.#header?.tables.some((table) => rows[table.name] !== table.rows)
    if (differs === true || this.#hash.digest('hex') !== sha256) throw invalid('it was altered')
    this.#isWhole = true
  }
}
