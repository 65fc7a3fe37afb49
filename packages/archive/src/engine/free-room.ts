import { statfsSync } from 'node:fs'
import { StoreError } from '../store-error.ts'

/** How long a look at the disk holds. */
const heldMilliseconds = 250

/** The free room of the disk that holds `directory`, of which `least` bytes are to stay free. */
export class FreeRoom {
  readonly #directory: string
  readonly #least: number
  #lookedAt = Number.NEGATIVE_INFINITY
  #bytes = Number.POSITIVE_INFINITY

  constructor(directory: string, least: number) {
    this.#directory = directory
    this.#least = least
  }

  /** Bytes that this process can still write. Infinite where the disk does not say. */
  get bytes(): number {
    const now = performance.now()
    if (now - this.#lookedAt < heldMilliseconds) return this.#bytes
    this.#lookedAt = now
    try {
      const { bavail, bsize } = statfsSync(this.#directory)
      this.#bytes = bavail * bsize
    } catch {
      this.#bytes = Number.POSITIVE_INFINITY
    }
    return this.#bytes
  }

  isShort(): boolean {
    return this.bytes < this.#least
  }

  /** For whoever would write. */
  refusal(cause?: unknown): StoreError {
    return new StoreError(
      'STORAGE_FULL',
      `The archive takes no more: its disk has ${mebibytes(this.bytes)} MiB free and needs ${mebibytes(this.#least)}. Reading goes on. Send the same again when there is room.`,
      { cause },
    )
  }

  /** For whoever starts the archive. */
  shortage(needed: number, cause?: unknown): StoreError {
    return new StoreError(
      'STORAGE_FULL',
      `The disk of ${this.#directory} has ${mebibytes(this.bytes)} MiB free; the archive needs ${mebibytes(needed)} to start. Delete something there, or choose another directory with --data.`,
      { cause },
    )
  }
}

function mebibytes(bytes: number): string {
  return Math.floor(bytes / 2 ** 20).toLocaleString('en')
}
