import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { fillSome } from './fill-entries.ts'

/** How often it is looked whether entries are without words: another process may have written them, or have restored an archive. */
const lookMilliseconds = 1_000

/** Between two times that it is told how far it is. */
const tellMilliseconds = 10_000

/** How many articles can be found by their words, of an archive whose words are being prepared. */
export interface SearchFill {
  readonly done: number
  readonly total: number
}

export interface SearchFillingOptions {
  /** So many articles at a time. */
  readonly atOnce: number
  /** Hears how far it is from time to time, and when it is done. */
  readonly onProgress: (fill: SearchFill) => void
  readonly onTrouble: (what: string, error: unknown) => void
}

/** Fills entries that have no words, in the background, as long as the archive is open. */
export class SearchFilling implements AsyncDisposable {
  readonly #db: Kysely<Tables>
  readonly #options: SearchFillingOptions
  readonly #closing = new AbortController()
  readonly #filling: Promise<void>

  constructor(db: Kysely<Tables>, options: SearchFillingOptions) {
    this.#db = db
    this.#options = options
    this.#filling = this.#fill()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#filling
  }

  async #fill(): Promise<void> {
    const { signal } = this.#closing
    const { atOnce, onProgress, onTrouble } = this.#options
    let isTold = false
    let fill: SearchFill | undefined
    let toldAt = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      let isMore = false
      try {
        isMore = (await fillSome(this.#db, atOnce)) === 'MORE'
        isTold = false
        if (isMore && performance.now() - toldAt > tellMilliseconds) {
          fill = await this.#db.selectFrom('search_fill').select(['done', 'total']).executeTakeFirst()
          if (fill !== undefined) onProgress(fill)
          toldAt = performance.now()
        } else if (!isMore && fill !== undefined) {
          onProgress({ done: fill.total, total: fill.total })
          fill = undefined
        }
      } catch (error) {
        if (!isTold) onTrouble('Articles could not be made ready for search; it will be tried again', error)
        isTold = true
      }
      // Whoever reads meanwhile comes first.
      if (isMore) await setImmediate()
      else await sleep(lookMilliseconds, undefined, { signal }).catch(() => {})
    }
  }
}
