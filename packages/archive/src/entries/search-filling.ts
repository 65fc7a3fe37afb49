import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { fillSome } from './fill-entries.ts'

/** How often it is looked whether entries are without words: another process may have written them, or have restored an archive. */
const lookMilliseconds = 1_000

/** Fills entries that have no words, in the background, as long as the archive is open. */
export class SearchFilling implements AsyncDisposable {
  readonly #db: Kysely<Tables>
  readonly #atOnce: number
  readonly #onTrouble: (what: string, error: unknown) => void
  readonly #closing = new AbortController()
  readonly #filling: Promise<void>

  /** `atOnce`: so many articles at a time. */
  constructor(db: Kysely<Tables>, atOnce: number, onTrouble: (what: string, error: unknown) => void) {
    this.#db = db
    this.#atOnce = atOnce
    this.#onTrouble = onTrouble
    this.#filling = this.#fill()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#filling
  }

  async #fill(): Promise<void> {
    const { signal } = this.#closing
    let isTold = false
    while (!signal.aborted) {
      let isMore = false
      try {
        isMore = (await fillSome(this.#db, this.#atOnce)) === 'MORE'
        isTold = false
      } catch (error) {
        if (!isTold)
          this.#onTrouble('Articles could not be made ready for search; it will be tried again', error)
        isTold = true
      }
      // Whoever reads meanwhile comes first.
      if (isMore) await setImmediate()
      else await sleep(lookMilliseconds, undefined, { signal }).catch(() => {})
    }
  }
}
