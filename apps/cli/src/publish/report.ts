import { printable, printLine } from '../output.ts'

/** What became of one page. */
export type PageOutcome =
  | { readonly status: 'PUBLISHED' | 'UNCHANGED'; readonly title: string; readonly id: string }
  | { readonly status: 'FAILED'; readonly place: string; readonly code: string; readonly message: string }

/** Up to this many pages, each gets a line; of more, only the failures do. */
export const fewPages = 20

/** Prints what became of pages: a line for each where they are few, always one for each failure, and the totals. */
export class PublishReport {
  readonly #verbose: boolean
  readonly #print: (line: string) => Promise<void>
  readonly #counts = { PUBLISHED: 0, UNCHANGED: 0, FAILED: 0 }
  readonly #failures = new Map<string, number>()
  /** Until it is known whether the pages are few. */
  #held: PageOutcome[] | null = []

  constructor(verbose: boolean, print: (line: string) => Promise<void> = printLine) {
    this.#verbose = verbose
    this.#print = print
  }

  get pages(): number {
    return this.#counts.PUBLISHED + this.#counts.UNCHANGED + this.#counts.FAILED
  }

  get unchanged(): number {
    return this.#counts.UNCHANGED
  }

  get hasFailures(): boolean {
    return this.#counts.FAILED > 0
  }

  async add(outcome: PageOutcome): Promise<void> {
    this.#counts[outcome.status] += 1
    if (outcome.status === 'FAILED') {
      this.#failures.set(outcome.code, (this.#failures.get(outcome.code) ?? 0) + 1)
    }
    if (this.#verbose) await this.#print(lineOf(outcome))
    else if (this.#held === null) await this.#printFailure(outcome)
    else if (this.#held.length < fewPages) this.#held.push(outcome)
    else {
      for (const held of [...this.#held, outcome]) await this.#printFailure(held)
      this.#held = null
    }
  }

  async end(): Promise<void> {
    for (const outcome of this.#verbose ? [] : (this.#held ?? [])) await this.#print(lineOf(outcome))
    const { PUBLISHED, UNCHANGED, FAILED } = this.#counts
    const reasons = [...this.#failures].map(([code, count]) => `${code} ${count}`).join(', ')
    await this.#print(
      `published ${PUBLISHED}, unchanged ${UNCHANGED}, failed ${FAILED}${reasons && ` (${reasons})`}`,
    )
  }

  async #printFailure(outcome: PageOutcome): Promise<void> {
    if (outcome.status === 'FAILED') await this.#print(lineOf(outcome))
  }
}

function lineOf(outcome: PageOutcome): string {
  const what =
    outcome.status === 'FAILED'
      ? [`${outcome.place}: ${outcome.code} ${outcome.message}`]
      : [outcome.title, outcome.id]
  return [outcome.status.padEnd(9), ...what.map(printable)].join('  ')
}
