import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type ArchiveState, newerOf } from '../state.ts'
import type { Tables } from '../tables.ts'
import type { FeedPosition } from './cursor.ts'
import { type Look, look } from './look.ts'
import { stampFeed } from './sequencer.ts'
import { Wake } from './wake.ts'

/** How often it is checked for publications of other processes and for ended embargoes. Where nothing is due, that only reads. */
const tickMilliseconds = 50

/** After a write whose records another process stamps: between two looks, and how long it is waited for. */
const stampPause = 5
const longestStamp = 5_000

export interface KnownStateListener {
  /** Each look at the database, new or not. */
  readonly onLook: (state: ArchiveState) => void
  /** This process gave positions. */
  readonly onStamped: () => void
  readonly onTrouble: (what: string, error: unknown) => void
}

/** Runs the sequencer in this process, and knows the state of the archive that it has come to. */
export class KnownState implements AsyncDisposable {
  readonly #db: Kysely<Tables>
  readonly #listener: KnownStateListener
  readonly #closing = new AbortController()
  readonly #ticking: Promise<void>
  #newest: ArchiveState
  /** When the last look began. */
  #lookedAt = performance.now()
  #stamping: Promise<unknown> = Promise.resolve()
  #nextStamping: Promise<Look | undefined> | undefined
  /** What kept the sequencer from its work the last time. */
  #trouble: string | undefined

  constructor(db: Kysely<Tables>, state: ArchiveState, listener: KnownStateListener) {
    this.#db = db
    this.#newest = state
    this.#listener = listener
    this.#ticking = this.#tick()
  }

  get newest(): ArchiveState {
    return this.#newest
  }

  /** Milliseconds since the database was looked at. */
  get age(): number {
    return performance.now() - this.#lookedAt
  }

  /** Readers of the feed were told of a position: it is known from then on. */
  told(position: FeedPosition): void {
    this.#newest = newerOf(this.#newest, { ...position, generation: this.#newest.generation })
  }

  async look(at?: string): Promise<Look> {
    const begun = performance.now()
    const seen = await look(this.#db, at)
    this.#lookedAt = Math.max(this.#lookedAt, begun)
    this.#newest = newerOf(this.#newest, seen.state)
    this.#listener.onLook(seen.state)
    return seen
  }

  /**
   * Settles when all that was committed and due before has its positions, whoever gave them, and the state has them. Errors do not
   * reach the caller: what it wrote is committed, and the next tick stamps it.
   */
  async stamp(): Promise<void> {
    const until = performance.now() + longestStamp
    const stamped = await this.#stampNext()
    for (let seen = stamped; seen === undefined || seen.isDue; ) {
      if (performance.now() > until || this.#closing.signal.aborted) return
      await sleep(stampPause)
      await this.#stampNext()
      seen = await this.#tried(() => this.look(stamped?.at))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#ticking
  }

  /**
   * How the archive is afterwards; undefined where that failed. One after the other: one that runs already may have begun before
   * that was committed which is to be stamped now.
   */
  #stampNext(): Promise<Look | undefined> {
    this.#nextStamping ??= this.#stamping.then(() => {
      this.#nextStamping = undefined
      const stamping = this.#tried(() => this.#stampOnce())
      this.#stamping = stamping
      return stamping
    })
    return this.#nextStamping
  }

  async #stampOnce(): Promise<Look> {
    const stamped = await stampFeed(this.#db)
    const seen = await this.look()
    if (stamped > 0) this.#listener.onStamped()
    return seen
  }

  async #tried(work: () => Promise<Look>): Promise<Look | undefined> {
    try {
      const seen = await work()
      this.#trouble = undefined
      return seen
    } catch (error) {
      // Many times a second, for as long as a disk is full.
      const trouble = troubleOf(error)
      if (trouble !== this.#trouble)
        this.#listener.onTrouble('The sequencer could not stamp; it will try again', error)
      this.#trouble = trouble
      return undefined
    }
  }

  async #tick(): Promise<void> {
    const pause = new Wake()
    while (!this.#closing.signal.aborted) {
      const seen = await this.#tried(() => this.look())
      if (seen?.isDue) await this.#stampNext()
      await pause.next(tickMilliseconds, this.#closing.signal)
    }
  }
}

/** The same for as long as the same is wrong. */
function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
