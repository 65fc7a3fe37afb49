import type { SingleBar } from 'cli-progress'
import { tell } from '../output.ts'
import { Pace } from './pace.ts'
import { progressLine } from './progress-line.ts'

/** How far publishing has come. */
export interface Reached {
  readonly pages: number
  /** How many of them were there before. */
  readonly unchanged?: number
  /** How many bytes of the files they were in. */
  readonly bytes?: number
}

/** Where no terminal shows a bar, a line comes so often. */
const lineMilliseconds = 10_000

/** Shows how far publishing has come: a bar on a terminal, else now and then a line. */
export class PublishProgress implements Disposable {
  readonly #bar: SingleBar | null
  readonly #pace: Pace
  readonly #clock: () => number
  readonly #tell: (line: string) => void
  #told: number
  #stopped = false

  private constructor(
    bar: SingleBar | null,
    total: number | null,
    clock: () => number,
    print: (line: string) => void,
  ) {
    this.#bar = bar
    this.#clock = clock
    this.#tell = print
    this.#told = clock()
    this.#pace = new Pace(total, this.#told)
    bar?.start(1, 0, { line: 'waiting for the first answer' })
  }

  /** `measure` gives the bytes that are to be read; null where nobody can know. */
  static async start(measure: () => Promise<number | null>): Promise<PublishProgress> {
    if (!process.stderr.isTTY) return PublishProgress.inLines(await measure(), () => performance.now(), tell)
    const { default: progress } = await import('cli-progress')
    const total = await measure()
    const bar = new progress.SingleBar({
      stream: process.stderr,
      format: total === null ? '{line}' : '{bar} {percentage}%  {line}',
      clearOnComplete: true,
      // Failures are printed between; the bar must come back below them.
      forceRedraw: true,
      // The terminal keeps its settings, whatever ends this.
      linewrap: null,
      barsize: 20,
      // Ctrl-C ends publishing after what is under way, and then the bar.
      gracefulExit: false,
    })
    return new PublishProgress(bar, total, () => performance.now(), tell)
  }

  /** Tells it in lines, whatever shows them. */
  static inLines(total: number | null, clock: () => number, print: (line: string) => void): PublishProgress {
    return new PublishProgress(null, total, clock, print)
  }

  show({ pages, unchanged = 0, bytes = 0 }: Reached): void {
    const at = this.#clock()
    this.#pace.add({ at, pages, bytes })
    const line = progressLine(pages, unchanged, this.#pace)
    const { done } = this.#pace
    if (this.#bar !== null) this.#bar.update(done ?? 0, { line })
    else if (at - this.#told >= lineMilliseconds) {
      this.#told = at
      this.#tell(done === null ? line : `${Math.floor(done * 100)}%  ${line}`)
    }
  }

  /** Makes room for a line, below which the bar is drawn again. */
  clear(): void {
    if (this.#bar !== null && !this.#stopped) process.stderr.write('\r\u001b[K')
  }

  [Symbol.dispose](): void {
    this.#stopped = true
    this.#bar?.stop()
  }
}
