import type { BatchBounds } from '../engine/engine.ts'

/**
 * How many pages to write at once. A longer batch costs less a page; but the embedded engine answers nothing while it
 * writes. How long a page takes depends on the machine and on the page, so it is measured as it goes.
 */
export class BatchLength {
  readonly #bounds: BatchBounds
  #pages: number

  constructor(bounds: BatchBounds) {
    this.#bounds = bounds
    this.#pages = bounds.least
  }

  get pages(): number {
    return this.#pages
  }

  /** So many pages were written in so many milliseconds. */
  took(pages: number, milliseconds: number): void {
    const { least, most, milliseconds: wanted } = this.#bounds
    const fitting = (pages * wanted) / Math.max(milliseconds, 0.1)
    // Half of the way: one write may be slow for reasons of its own. Never more than twice as long as before.
    const next = Math.min((this.#pages + fitting) / 2, this.#pages * 2)
    this.#pages = Math.min(most, Math.max(least, Math.round(next)))
  }
}
