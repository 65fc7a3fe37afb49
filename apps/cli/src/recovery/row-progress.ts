import { tell } from '../output.ts'

/** Where no terminal shows the line, one comes so often. */
const lineMilliseconds = 10_000
const redrawMilliseconds = 200

/** How far through the rows of an archive a command is: a line that changes on a terminal, else now and then one. */
export class RowProgress implements Disposable {
  readonly #what: string
  readonly #begun = performance.now()
  #told = this.#begun
  #total = 0
  #rows = 0

  constructor(what: string) {
    this.#what = what
  }

  expect(rows: number): void {
    this.#total = rows
  }

  add(rows: number): void {
    this.#rows += rows
    const now = performance.now()
    if (now - this.#told < (process.stderr.isTTY ? redrawMilliseconds : lineMilliseconds)) return
    this.#told = now
    const share = this.#total === 0 ? '' : `${Math.floor((this.#rows * 100) / this.#total)}%  `
    const rate = Math.round((this.#rows * 1_000) / (now - this.#begun))
    const line = `${share}${this.#rows.toLocaleString('en')} rows ${this.#what}, ${rate.toLocaleString('en')} a second`
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
    else tell(line)
  }

  /** Makes room for a line. */
  clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }

  [Symbol.dispose](): void {
    this.clear()
  }
}
