/** Characters of texts after which the event loop has a turn. */
const perTurn = 200_000

/**
 * Does the work of one answer in slices, so that the event loop does not stand still meanwhile. Where there is little to do, all
 * of it is done at once. A piece of work is not parted: of a text of 10 MB, the loop waits for the whole.
 */
export class Slices {
  #sinceTurn = 0
  /** Fulfilled when everything is done that had to wait; null as long as nothing had to. */
  #last: Promise<unknown> | null = null

  /** Does `work`, at once or in its turn; `size` is how many characters it goes through. */
  do<Result>(size: number, work: () => Result): Result | Promise<Result> {
    if (this.#last === null && this.#sinceTurn < perTurn) {
      this.#sinceTurn += size
      return work()
    }
    const done = this.#after(this.#last, size, work)
    // A fault is one of this piece of work alone.
    this.#last = done.catch(() => {})
    return done
  }

  async #after<Result>(last: Promise<unknown> | null, size: number, work: () => Result): Promise<Result> {
    await last
    if (this.#sinceTurn >= perTurn) {
      await new Promise<void>((resolve) => setTimeout(resolve))
      this.#sinceTurn = 0
    }
    this.#sinceTurn += size
    return work()
  }
}
