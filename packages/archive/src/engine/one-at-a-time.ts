/** One after the other, in the order in which they asked. */
export class OneAtATime {
  #taken = false
  readonly #waiting: (() => void)[] = []

  /** Whoever has entered is alone until `leave`, which is called once. */
  async enter(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push(resolve)
    await promise
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#taken = false
    else next()
  }
}
