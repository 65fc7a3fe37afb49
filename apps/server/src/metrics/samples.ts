/** One line of a metric: what is added to its name, its own labels as they are printed, and the number. */
export interface Sample {
  readonly suffix: string
  readonly labels: string
  readonly value: number
}

export class Counter {
  #value = 0

  add(amount = 1): void {
    this.#value += amount
  }

  *samples(): Iterable<Sample> {
    yield { suffix: '', labels: '', value: this.#value }
  }
}

export class Gauge {
  #value = 0

  add(amount: number): void {
    this.#value += amount
  }

  set(value: number): void {
    this.#value = value
  }

  *samples(): Iterable<Sample> {
    yield { suffix: '', labels: '', value: this.#value }
  }
}

/** Counts values by buckets, as Prometheus adds them up: each bucket holds all that is not greater than its bound. */
export class Histogram {
  readonly #bounds: readonly number[]
  /** By bucket, not yet added up; the last has no bound. */
  readonly #counts: Float64Array
  #sum = 0

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.#counts = new Float64Array(bounds.length + 1)
  }

  observe(value: number): void {
    const bounds = this.#bounds
    let bucket = 0
    for (; bucket < bounds.length; bucket += 1) {
      const bound = bounds[bucket]
      if (bound !== undefined && value <= bound) break
    }
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1
    this.#sum += value
  }

  *samples(): Iterable<Sample> {
    let count = 0
    for (const [bucket, own] of this.#counts.entries()) {
      count += own
      yield { suffix: '_bucket', labels: `le="${this.#bounds[bucket] ?? '+Inf'}"`, value: count }
    }
    yield { suffix: '_sum', labels: '', value: this.#sum }
    yield { suffix: '_count', labels: '', value: count }
  }
}
