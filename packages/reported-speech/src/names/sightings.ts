/** Numbers of the sentences that name somebody, in order. */
export class Sightings {
  readonly #seen: number[] = []

  add(at: number): void {
    const last = this.#seen.at(-1)
    if (last === undefined || last < at) this.#seen.push(at)
  }

  /** The last up to `at`; -1 where there is none. */
  lastBy(at: number): number {
    let low = 0
    let high = this.#seen.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#seen[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return this.#seen[low - 1] ?? -1
  }
}
