import type { Parcel } from './parcel.ts'

const mostParcels = 256
const mostLength = 256 * 1024

/**
 * The newest parcels of a group, so that whoever is a little behind need not read them again. What falls out is
 * still in the log.
 */
export class Ring {
  /** All that is behind this position, up to `tip`, is here or is no event of the group. */
  since: number
  tip: number
  #parcels: Parcel[] = []
  #length = 0

  constructor(start: number) {
    this.since = start
    this.tip = start
  }

  /** Nobody needs what is before this position. */
  skipTo(position: number): void {
    if (position <= this.tip) return
    this.tip = position
    this.clear()
  }

  /** There is no event up to here. */
  pass(position: number): void {
    this.tip = position
  }

  add(parcel: Parcel): void {
    this.#parcels.push(parcel)
    this.#length += parcel.length
    this.tip = parcel.position
    while (this.#parcels.length > mostParcels || (this.#length > mostLength && this.#parcels.length > 1)) {
      const oldest = this.#parcels.shift()
      if (oldest === undefined) return
      this.#length -= oldest.length
      this.since = oldest.position
    }
  }

  /** Forgets all of it: it is to be read again from the log by whoever needs it. */
  clear(): void {
    this.#parcels = []
    this.#length = 0
    this.since = this.tip
  }

  /** The first parcel behind a position that is not before `since`. Those who ask are mostly near the tip. */
  after(position: number): Parcel | undefined {
    let index = this.#parcels.length
    while (index > 0 && (this.#parcels[index - 1]?.position ?? 0) > position) index -= 1
    return this.#parcels[index]
  }
}
