/** How far loading had come at a time. */
export interface Mark {
  /** In milliseconds. */
  readonly at: number
  readonly pages: number
  readonly bytes: number
}

/** Looks back so far: what is there already goes by quickly, and says nothing about how long the rest will take. */
const windowMilliseconds = 15_000

/** How fast loading goes now, and how long it will go on if it stays so. */
export class Pace {
  readonly #total: number | null
  readonly #marks: Mark[]

  /** `total`: the bytes there are; null where nobody knows. */
  constructor(total: number | null, at: number) {
    this.#total = total
    this.#marks = [{ at, pages: 0, bytes: 0 }]
  }

  add(mark: Mark): void {
    this.#marks.push(mark)
    // The oldest that counts is the last one before the window.
    while ((this.#marks[1]?.at ?? mark.at) <= mark.at - windowMilliseconds) this.#marks.shift()
  }

  get pagesPerSecond(): number {
    return this.#perSecond('pages')
  }

  /** From 0 to 1; null where nobody knows. */
  get done(): number | null {
    if (this.#total === null) return null
    return this.#total === 0 ? 1 : Math.min(1, (this.#marks.at(-1)?.bytes ?? 0) / this.#total)
  }

  /** Null where nobody can know yet. */
  get secondsLeft(): number | null {
    const speed = this.#perSecond('bytes')
    if (this.#total === null || speed === 0) return null
    return Math.max(0, this.#total - (this.#marks.at(-1)?.bytes ?? 0)) / speed
  }

  #perSecond(what: 'pages' | 'bytes'): number {
    const [first] = this.#marks
    const last = this.#marks.at(-1)
    if (first === undefined || last === undefined || last.at <= first.at) return 0
    return ((last[what] - first[what]) / (last.at - first.at)) * 1000
  }
}
