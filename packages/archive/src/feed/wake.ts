/**
 * A signal without content: read now. Readers always read the log; a wake-up only shortens the wait for the next poll, so a
 * lost one does no harm.
 */
export class Wake {
  #waiting = new Set<() => void>()

  /** Wakes everyone who waits. */
  look(): void {
    const waiting = this.#waiting
    this.#waiting = new Set()
    for (const wake of waiting) wake()
  }

  /** Resolves at the next `look`, after `milliseconds`, or when `signal` aborts. */
  next(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      signal?.addEventListener('abort', wake, { once: true })
      this.#waiting.add(wake)
    })
  }
}
