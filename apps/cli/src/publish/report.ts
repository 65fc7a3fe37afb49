import { printable, printLine } from '../output.ts'
import { Counts } from './counts.ts'

/** What became of one thing that was given or found. */
export type PageOutcome =
  | {
      readonly status: PageStatus
      readonly title: string
      readonly details: readonly string[]
      /** What was given and not taken, because the article has another value. */
      readonly kept?: readonly string[]
      /** Whether it is new and nobody knows who published it. */
      readonly isWithoutSource?: boolean
    }
  /** `detail` is more than the reason, which is in few words, so that it can be counted. */
  | { readonly status: 'NO_PAGE'; readonly place: string; readonly reason: string; readonly detail?: string }
  | { readonly status: 'FAILED'; readonly place: string; readonly code: string; readonly message: string }

type PageStatus = 'PUBLISHED' | 'UNCHANGED' | 'UPDATED'

/** Up to this many, each gets a line; of more, only the failures do. */
export const fewPages = 20

export interface PublishReportOptions {
  /** Whether each thing gets a line, however many there are. */
  readonly verbose: boolean
  /** Whether nothing was published, only found out what would be. */
  readonly dryRun?: boolean
  readonly print?: (line: string) => Promise<void>
}

/** Prints what became of pages: a line for each where they are few, always one for each failure, and the totals. */
export class PublishReport {
  readonly #verbose: boolean
  readonly #dryRun: boolean
  readonly #print: (line: string) => Promise<void>
  readonly #counts = { PUBLISHED: 0, UNCHANGED: 0, UPDATED: 0 }
  readonly #noPages = new Counts()
  readonly #failures = new Counts()
  readonly #kept = new Counts()
  #withoutSource = 0
  /** Until it is known whether the pages are few. */
  #held: PageOutcome[] | null = []

  constructor({ verbose, dryRun = false, print = printLine }: PublishReportOptions) {
    this.#verbose = verbose
    this.#dryRun = dryRun
    this.#print = print
  }

  /** Everything, what is no page included. */
  get items(): number {
    return this.pages + this.#noPages.sum
  }

  get pages(): number {
    const { PUBLISHED, UNCHANGED, UPDATED } = this.#counts
    return PUBLISHED + UNCHANGED + UPDATED + this.#failures.sum
  }

  get unchanged(): number {
    return this.#counts.UNCHANGED
  }

  /** How many new pages name no source. */
  get withoutSource(): number {
    return this.#withoutSource
  }

  /** Whether something failed, or nothing that was given is in the archive now. */
  get hasFailed(): boolean {
    return this.#failures.sum > 0 || (this.pages === 0 && this.#noPages.sum > 0)
  }

  async add(outcome: PageOutcome): Promise<void> {
    if (outcome.status === 'NO_PAGE') this.#noPages.add(outcome.reason)
    else if (outcome.status === 'FAILED') this.#failures.add(outcome.code)
    else {
      this.#counts[outcome.status] += 1
      if (outcome.isWithoutSource === true) this.#withoutSource += 1
      for (const part of outcome.kept ?? []) this.#kept.add(part)
    }
    if (this.#verbose) await this.#print(this.#lineOf(outcome))
    else if (this.#held === null) await this.#printFailure(outcome)
    else if (this.#held.length < fewPages) this.#held.push(outcome)
    else {
      for (const held of [...this.#held, outcome]) await this.#printFailure(held)
      this.#held = null
    }
  }

  async end(): Promise<void> {
    for (const outcome of this.#verbose ? [] : (this.#held ?? [])) await this.#print(this.#lineOf(outcome))
    const isShown = this.#verbose || this.#held !== null
    const { PUBLISHED, UNCHANGED, UPDATED } = this.#counts
    const updated = UPDATED === 0 ? [] : [`${this.#dryRun ? 'would be updated' : 'updated'} ${UPDATED}`]
    const noPages = this.#noPages.sum === 0 ? [] : [`no page ${this.#noPages}`]
    await this.#print(
      [
        `${this.#dryRun ? 'would be published' : 'published'} ${PUBLISHED}`,
        `unchanged ${UNCHANGED}`,
        ...updated,
        ...noPages,
        `failed ${this.#failures}`,
      ].join(', '),
    )
    if (this.#kept.sum > 0) {
      await this.#print(
        `Not taken, because the article has another value: ${this.#kept}.${isShown ? '' : ' --verbose shows which.'}`,
      )
    }
  }

  #lineOf(outcome: PageOutcome): string {
    const { status } = outcome
    const isWouldBe = this.#dryRun && (status === 'PUBLISHED' || status === 'UPDATED')
    const label = isWouldBe ? `WOULD BE ${status}` : status.replace('_', ' ')
    return [label.padEnd(9), ...wordsOf(outcome).map(printable)].join('  ')
  }

  async #printFailure(outcome: PageOutcome): Promise<void> {
    if (outcome.status === 'FAILED') await this.#print(this.#lineOf(outcome))
  }
}

function wordsOf(outcome: PageOutcome): string[] {
  switch (outcome.status) {
    case 'FAILED':
      return [`${outcome.place}: ${outcome.code} ${outcome.message}`]
    case 'NO_PAGE':
      return [
        `${outcome.place}: ${outcome.reason}${outcome.detail === undefined ? '' : ` ${outcome.detail}`}`,
      ]
    default:
      return [outcome.title, ...outcome.details]
  }
}
