import type { SingleBar } from 'cli-progress'

/** How far publishing has come, on a terminal; nothing anywhere else. */
export class PublishProgress implements Disposable {
  readonly #bar: SingleBar | null
  readonly #total: number | null
  readonly #begun = performance.now()
  #read = 0

  private constructor(bar: SingleBar | null, total: number | null) {
    this.#bar = bar
    this.#total = total
    bar?.start(total ?? 1, 0, { pages: 0, rate: 0 })
  }

  /** `measure` gives the bytes that are to be read; null where nobody can know. */
  static async start(measure: () => Promise<number | null>): Promise<PublishProgress> {
    if (!process.stderr.isTTY) return new PublishProgress(null, null)
    const { default: progress } = await import('cli-progress')
    const total = await measure()
    const format = '{pages} pages, {rate} a second'
    const bar = new progress.SingleBar({
      stream: process.stderr,
      format: total === null ? format : `{bar} {percentage}%  ${format}, {eta_formatted} left`,
      clearOnComplete: true,
      // Failures are printed between; the bar must come back below them.
      forceRedraw: true,
      // The terminal keeps its settings, whatever ends this.
      linewrap: null,
      barsize: 20,
      // Ctrl-C ends publishing after what is under way, and then the bar.
      gracefulExit: false,
      etaBuffer: 20,
    })
    return new PublishProgress(bar, total)
  }

  read(bytes: number): void {
    this.#read += bytes
  }

  /** So many pages are done: the bar stands where reading for them has come to. */
  show(pages: number): void {
    const seconds = (performance.now() - this.#begun) / 1000
    const value = this.#total === null ? 0 : Math.min(this.#read, this.#total)
    this.#bar?.update(value, { pages, rate: Math.round(pages / seconds) })
  }

  /** Makes room for a line, below which the bar is drawn again. */
  clear(): void {
    if (this.#bar !== null) process.stderr.write('\r\u001b[K')
  }

  [Symbol.dispose](): void {
    this.#bar?.stop()
  }
}
