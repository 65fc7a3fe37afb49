/** Milliseconds after which is looked again whether an address may begin that might not. */
const retry = 50

interface Waiting {
  readonly begin: () => void
}

/**
 * Lets a number of tasks run at a time. Those who wait take turns by address, so that one with many does not keep the
 * others back; an address that may not begin keeps nobody back.
 */
export class FairQueue {
  readonly #atOnce: number
  readonly #mayBegin: (address: string | null) => boolean
  readonly #whileFull: () => void
  /** In the order of their turns. */
  readonly #waiting = new Map<string | null, Waiting[]>()
  #running = 0
  #retrying: NodeJS.Timeout | undefined

  /** `whileFull` is called now and then while there are places, and somebody waits who may not begin. */
  constructor(
    atOnce: number,
    mayBegin: (address: string | null) => boolean = () => true,
    whileFull: () => void = () => {},
  ) {
    this.#atOnce = atOnce
    this.#mayBegin = mayBegin
    this.#whileFull = whileFull
  }

  /** @throws what `signal` gives where it aborts before the work begins */
  async run<Result>(
    address: string | null,
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    await this.#turn(address, signal)
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#next()
    }
  }

  async #turn(address: string | null, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#running < this.#atOnce && !this.#waiting.has(address) && this.#mayBegin(address)) {
      this.#running += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', leave)
          this.#running += 1
          resolve()
        },
      }
      const leave = () => {
        this.#leave(address, waiting)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      const ofAddress = this.#waiting.get(address)
      if (ofAddress === undefined) this.#waiting.set(address, [waiting])
      else ofAddress.push(waiting)
      this.#next()
    })
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      const turn = [...this.#waiting.keys()].find((address) => this.#mayBegin(address))
      if (turn === undefined) break
      const ofAddress = this.#waiting.get(turn) ?? []
      const [next] = ofAddress.splice(0, 1)
      // Its next turn is after all others'.
      this.#waiting.delete(turn)
      if (ofAddress.length > 0) this.#waiting.set(turn, ofAddress)
      next?.begin()
    }
    if (this.#waiting.size > 0 && this.#running < this.#atOnce) this.#retryLater()
  }

  #retryLater(): void {
    this.#retrying ??= setTimeout(() => {
      this.#retrying = undefined
      this.#whileFull()
      this.#next()
    }, retry)
  }

  #leave(address: string | null, waiting: Waiting): void {
    const ofAddress = this.#waiting.get(address) ?? []
    const index = ofAddress.indexOf(waiting)
    if (index >= 0) ofAddress.splice(index, 1)
    if (ofAddress.length === 0) this.#waiting.delete(address)
  }
}
