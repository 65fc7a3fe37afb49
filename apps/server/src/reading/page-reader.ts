import { StoreError } from '@communique/archive'
import type { GivenPage } from '@communique/press'
import type { PublishingOptions } from '../configuration.ts'
import { Semaphore } from '../semaphore.ts'
import { withDefaults } from '../settings/settings.ts'
import type { ContainerLimits, FilesToRead } from './container-limits.ts'
import { pageGroups, sizeOf } from './page-groups.ts'
import type { FileReadings, PageExplanation } from './page-reading.ts'
import { ReadingBudget } from './reading-budget.ts'
import { ReadingThreads } from './reading-threads.ts'

/** The parser takes time in proportion to the page; this is some ten times as much as it needs. */
const millisecondsPerMiB = 20_000

/**
 * Reads pages, and containers of pages, in worker threads, so that reading never keeps others waiting for this one. A
 * file on which a thread crashes, or takes too long, is BROKEN; the others of its group are read all the same.
 */
export class PageReader implements AsyncDisposable {
  readonly #threads: ReadingThreads
  readonly #areOwn: boolean
  readonly #milliseconds: number
  readonly #limits: ContainerLimits
  /** Waiting here and not in the pool, so that the time limit begins when reading does. */
  readonly #slots: Semaphore

  readonly #closing: AbortSignal

  constructor({ threads, worker, ...chosen }: PublishingOptions, closing: AbortSignal) {
    const settled = withDefaults('publishing', chosen)
    this.#limits = settled
    this.#closing = closing
    this.#threads = threads ?? new ReadingThreads({ worker, ...chosen })
    this.#areOwn = threads === undefined
    this.#milliseconds = settled.readingTime
    this.#slots = new Semaphore(this.#threads.count)
  }

  /** Groups of pages that threads read now, and those that wait for one. */
  get groups(): { readonly running: number; readonly waiting: number } {
    const { running, waiting } = this.#slots
    return { running, waiting }
  }

  /**
   * For each file what is in it, in order: a container holds several pages. `cut`: with their words.
   * @throws StoreError `SERVER_CLOSING`
   */
  async read(pages: readonly GivenPage[], { cut }: Pick<FilesToRead, 'cut'>): Promise<FileReadings[]> {
    const groups = pageGroups(pages)
    const readings: FileReadings[][] = groups.map(() => [])
    const budget = new ReadingBudget(this.#limits)
    const left = groups.entries()
    // No more at a time than there are threads, so that a short call is not behind all of a long one.
    const runners = Array.from({ length: this.#threads.count }, async () => {
      for (const [index, group] of left) {
        const read = await this.#slots.run(() => this.#readGroup(group, cut))
        readings[index] = read.map((file, at) => budget.allowed(file, group[at]))
      }
    })
    await Promise.all(runners)
    return readings.flat()
  }

  /**
   * What the stages of reading see on a page, which is got when its turn has come, behind those that are read: many that
   * wait hold no bytes. Null where there is no such page, or whoever asked is
   * `gone`, which ends it.
   * @throws StoreError `SERVER_CLOSING`
   */
  async explain(get: () => Promise<GivenPage | null>, gone: AbortSignal): Promise<PageExplanation | null> {
    return await this.#slots.run(async () => {
      const file = gone.aborted ? null : await get()
      if (file === null) return null
      const limit = this.#limitFor([file])
      try {
        return await this.#threads.explain(
          { file, limits: this.#limits },
          AbortSignal.any([limit, gone, this.#closing]),
        )
      } catch (error) {
        this.#refuseIfClosing()
        return gone.aborted ? null : { status: 'BROKEN', reason: reasonOf(error, limit) }
      }
    })
  }

  #limitFor(pages: readonly GivenPage[]): AbortSignal {
    const bytes = pages.reduce((sum, page) => sum + sizeOf(page), 0)
    return AbortSignal.timeout(this.#milliseconds + Math.ceil((bytes / 2 ** 20) * millisecondsPerMiB))
  }

  #refuseIfClosing(): void {
    if (this.#closing.aborted)
      throw new StoreError('SERVER_CLOSING', 'The server is closing. Send these pages again later.')
  }

  async #readGroup(pages: readonly GivenPage[], cut: boolean): Promise<FileReadings[]> {
    const limit = this.#limitFor(pages)
    try {
      return await this.#threads.read(
        { files: pages, limits: this.#limits, cut },
        AbortSignal.any([limit, this.#closing]),
      )
    } catch (error) {
      this.#refuseIfClosing()
      if (pages.length === 1) return [[{ status: 'BROKEN', place: '', reason: reasonOf(error, limit) }]]
      // One of them did it, and nobody knows which.
      const alone: FileReadings[] = []
      for (const page of pages) alone.push(...(await this.#readGroup([page], cut)))
      return alone
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#areOwn) await this.#threads[Symbol.asyncDispose]()
  }
}

function reasonOf(error: unknown, limit: AbortSignal): string {
  if (limit.aborted) return 'Reading took longer than it may'
  return error instanceof Error ? `The thread that read it ended: ${error.message}` : String(error)
}
