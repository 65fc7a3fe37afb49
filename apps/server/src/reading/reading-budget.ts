import type { GivenPage } from '@communique/press'
import { type ContainerLimits, tooManyPages } from './container-limits.ts'
import { sizeOf } from './page-groups.ts'
import type { FileReadings } from './page-reading.ts'

/** Counts what the files of one request hold beyond one page each: packed, they were let in as less than they are. */
export class ReadingBudget {
  readonly #limits: ContainerLimits
  #pages: number
  #bytes: number

  constructor(limits: ContainerLimits) {
    this.#limits = limits
    this.#pages = limits.containerPages
    this.#bytes = limits.containerBytes
  }

  /** What was read of a file, or the reason why it is too much. */
  allowed(readings: FileReadings, file: GivenPage | undefined): FileReadings {
    const pages = readings.length - 1
    const unpacked = readings.reduce(
      (sum, reading) => sum + (reading.status === 'READ' ? reading.page.bytes.length : 0),
      0,
    )
    const bytes = Math.max(0, unpacked - (file === undefined ? 0 : sizeOf(file)))
    if (pages > this.#pages || bytes > this.#bytes) return [tooManyPages(this.#limits)]
    this.#pages -= pages
    this.#bytes -= bytes
    return readings
  }
}
