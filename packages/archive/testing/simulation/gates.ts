import { setImmediate } from 'node:timers/promises'

/** The places where a reader stands until the schedule lets it go on: an answer under way, a socket, a pause. */
export class Gates {
  readonly #waiting = new Map<string, () => void>()

  /** Resolves when the schedule says so. */
  stand(name: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(name, resolve)
    })
  }

  /** Where somebody stands now, in the order in which they came. */
  get names(): readonly string[] {
    return [...this.#waiting.keys()]
  }

  /** Lets one go, and runs it until it stands somewhere again: nothing in the simulation waits for a real clock. */
  async open(name: string): Promise<void> {
    const go = this.#waiting.get(name)
    this.#waiting.delete(name)
    go?.()
    await setImmediate()
  }
}
