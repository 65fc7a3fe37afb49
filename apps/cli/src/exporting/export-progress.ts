import type { SingleBar } from 'cli-progress'
import { tell } from '../output.ts'
import { Pace } from '../publish/pace.ts'
import { durationOf } from '../publish/progress-line.ts'

/** Where no terminal shows a bar, a line comes so often. */
const lineMilliseconds = 10_000

/** Shows how far an export has come: a bar on a terminal, else now and then a line. */
export class ExportProgress implements Disposable {
  readonly #total: number
  readonly #before: number
  readonly #bar: SingleBar | null
  readonly #pace: Pace
  #told = performance.now()

  private constructor(total: number, before: number, bar: SingleBar | null) {
    this.#total = total
    this.#before = before
    this.#bar = bar
    this.#pace = new Pace(total - before, this.#told)
    bar?.start(1, 0, { line: 'waiting for the first answer' })
  }

  /** `total`: the articles there are; `before`: those that an earlier run has written. */
  static async start(total: number, before: number): Promise<ExportProgress> {
    if (!process.stderr.isTTY) return new ExportProgress(total, before, null)
    const { default: progress } = await import('cli-progress')
    const bar = new progress.SingleBar({
      stream: process.stderr,
      format: '{bar} {percentage}%  {line}',
      clearOnComplete: true,
      // The terminal keeps its settings, whatever ends this.
      linewrap: null,
      barsize: 20,
      gracefulExit: false,
    })
    return new ExportProgress(total, before, bar)
  }

  /** `articles`: those that were there before too. */
  show(articles: number): void {
    const at = performance.now()
    const written = articles - this.#before
    this.#pace.add({ at, pages: written, bytes: written })
    const { secondsLeft, pagesPerSecond } = this.#pace
    const done = this.#total === 0 ? 1 : Math.min(1, articles / this.#total)
    const line = [
      `${articles.toLocaleString('en')} of ${this.#total.toLocaleString('en')} articles`,
      `${Math.round(pagesPerSecond).toLocaleString('en')} a second`,
      ...(secondsLeft === null ? [] : [`${durationOf(secondsLeft)} left`]),
    ].join(', ')
    if (this.#bar !== null) this.#bar.update(done, { line })
    else if (at - this.#told >= lineMilliseconds) {
      this.#told = at
      tell(`${Math.floor(done * 100)}%  ${line}`)
    }
  }

  /** Says something between. */
  tell(line: string): void {
    if (this.#bar !== null) process.stderr.write('\r\u001b[K')
    tell(line)
  }

  [Symbol.dispose](): void {
    this.#bar?.stop()
  }
}
