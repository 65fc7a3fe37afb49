import { setImmediate } from 'node:timers/promises'
import type { ParsedPage } from '@communique/press'
import type { Kysely } from 'kysely'
import type { BatchBounds } from '../engine/engine.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { BatchLength } from './batch-length.ts'
import { type PublishOptions, type PublishOutcome, publishPages } from './publish.ts'
import { isRefusal } from './refusal.ts'

/** REFUSED: the database cannot take this page. */
export type WriteOutcome = PublishOutcome | { readonly status: 'REFUSED'; readonly error: Error }

/**
 * Writes pages in batches, one batch at a time in this process, whoever asks: writes that run side by side would take
 * the processor and the embedded engine from those who read, and wait for each other's speakers. Calls take turns
 * batch by batch, so that a short one does not wait for a long one.
 */
export class BatchWriter {
  readonly #db: Kysely<Tables>
  readonly #length: BatchLength
  readonly #stamp: () => Promise<void>
  readonly #closing: AbortSignal
  #last: Promise<unknown> = Promise.resolve()

  /** `stamp` is called after each batch that published or updated something. */
  constructor(db: Kysely<Tables>, bounds: BatchBounds, stamp: () => Promise<void>, closing: AbortSignal) {
    this.#db = db
    this.#length = new BatchLength(bounds)
    this.#stamp = stamp
    this.#closing = closing
  }

  /** See `publishPages`; each batch is a transaction. @throws StoreError `SERVER_CLOSING` */
  async write(pages: readonly ParsedPage[], options: PublishOptions): Promise<WriteOutcome[]> {
    const outcomes: WriteOutcome[] = []
    while (outcomes.length < pages.length) {
      const batch = await this.#inTurn(() =>
        this.#writeBatch(pages.slice(outcomes.length, outcomes.length + this.#length.pages), options),
      )
      outcomes.push(...batch)
    }
    return outcomes
  }

  /** Settles when the batch that is being written is. */
  async idle(): Promise<void> {
    await this.#last
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    return turn
  }

  async #writeBatch(pages: readonly ParsedPage[], options: PublishOptions): Promise<WriteOutcome[]> {
    if (this.#closing.aborted) {
      throw new StoreError(
        'SERVER_CLOSING',
        'The server is closing; what is published stays published. Send the rest again later.',
      )
    }
    const begun = performance.now()
    const outcomes = await this.#publish(pages, options)
    if (outcomes.some(({ status }) => status === 'PUBLISHED' || status === 'UPDATED')) await this.#stamp()
    this.#length.took(pages.length, performance.now() - begun)
    // Those who came meanwhile are read first.
    await setImmediate()
    return outcomes
  }

  /** A page that the database refuses must not take the others with it: then each is tried alone. */
  async #publish(pages: readonly ParsedPage[], options: PublishOptions): Promise<WriteOutcome[]> {
    try {
      return await publishPages(this.#db, pages, options)
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (pages.length === 1) return [{ status: 'REFUSED', error }]
      const alone: WriteOutcome[] = []
      for (const page of pages) alone.push(...(await this.#publish([page], options)))
      return alone
    }
  }
}
