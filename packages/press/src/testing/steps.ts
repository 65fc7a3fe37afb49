import { Session } from 'node:inspector'

/**
 * Counts what the parser does instead of timing it: how often each block of its code runs. That is the same on every
 * machine, however busy. Of what regular expressions do within themselves it knows nothing.
 *
 * Code that ran before is not counted: begin before the parser is imported.
 */
export class StepCounter implements Disposable {
  readonly #session = new Session()

  constructor() {
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  stepsOf(run: () => void): number {
    this.#taken()
    run()
    return this.#taken()
  }

  /** Since it was taken last. */
  #taken(): number {
    let steps = 0
    // A session with its own thread answers before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error
      const ours = result.filter(({ url }) =>
        /\/packages\/(?:press|reported-speech)\/src\/|\/parse5\//.test(url),
      )
      for (const { functions } of ours)
        for (const { ranges } of functions) for (const { count } of ranges) steps += count
    })
    return steps
  }

  [Symbol.dispose](): void {
    this.#session.disconnect()
  }
}
