/** Of more different reasons, those that come later are counted together: memory does not grow with what is found. */
const mostReasons = 50
const others = 'other reasons'

/** How often each reason came, in the order in which they came first. */
export class Counts {
  readonly #counts = new Map<string, number>()
  #sum = 0

  get sum(): number {
    return this.#sum
  }

  add(reason: string): void {
    const known = this.#counts.has(reason) || this.#counts.size < mostReasons ? reason : others
    this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1)
    this.#sum += 1
  }

  /** `12 (image 9, style sheet 3)`. */
  toString(): string {
    const reasons = [...this.#counts].map(([reason, count]) => `${reason} ${count}`).join(', ')
    return reasons === '' ? String(this.#sum) : `${this.#sum} (${reasons})`
  }
}
