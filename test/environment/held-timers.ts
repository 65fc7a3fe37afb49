import { expect, vi } from 'vitest'

/**
 * In place of waiting: timers of this process that are set for exactly so many milliseconds go off when the test says
 * so, all others by themselves. One for a limit of the server under test that is like no other in length.
 */
export class HeldTimers implements Disposable {
  readonly #held = new Map<unknown, () => void>()

  constructor(milliseconds: number) {
    const { setTimeout, clearTimeout } = globalThis
    vi.stubGlobal('setTimeout', (run: () => void, after?: number, ...given: []) => {
      if (after !== milliseconds) return setTimeout(run, after, ...given)
      const timer = setTimeout(() => {}, milliseconds).unref()
      this.#held.set(timer, run)
      return timer
    })
    vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout | undefined) => {
      this.#held.delete(timer)
      clearTimeout(timer)
    })
  }

  /** Lets the time be over, once so many timers are set. */
  async goOff(count = 1): Promise<void> {
    await vi.waitFor(() => expect(this.#held.size).toBe(count), { timeout: 20_000 })
    const due = [...this.#held.values()]
    this.#held.clear()
    for (const run of due) run()
  }

  [Symbol.dispose](): void {
    vi.unstubAllGlobals()
  }
}
