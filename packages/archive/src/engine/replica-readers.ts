import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type ArchiveState, newerOf } from '../state.ts'
import type { Replica } from './engine.ts'
import type { Readers } from './readers.ts'
import type { StatementPlanning } from './reading.ts'

/** How often the state of the replica is looked at. */
const lookMilliseconds = 50

/** A replica that works has what was written by then. */
const lagMilliseconds = 2_000

/** After a look that failed. */
const pauseMilliseconds = 1_000

/**
 * What callers read comes from a replica as long as it has everything of the archive's state that this process knows of;
 * else, or where the replica fails, from the primary. For a few seconds after a write that is in no state, such as a key, it
 * comes from the primary, too.
 */
export class ReplicaReaders implements Replica {
  readonly #primary: Readers
  readonly #replica: Readers
  readonly #closing = new AbortController()
  readonly #looking: Promise<void>
  /** What callers must see at least. */
  #seen: ArchiveState | undefined
  #laggingUntil = 0
  /** What the replica has; undefined where it does not answer. */
  #held: ArchiveState | undefined

  constructor(primary: Readers, replica: Readers) {
    this.#primary = primary
    this.#replica = replica
    replica.begin()
    this.#looking = this.#look()
  }

  /** From now on nobody reads a state before this one. */
  seen(state: ArchiveState): void {
    this.#seen = this.#seen === undefined ? state : newerOf(this.#seen, state)
  }

  wrote(): void {
    this.#laggingUntil = performance.now() + lagMilliseconds
  }

  /** A connection for statements of all kinds; whoever takes it gives it back. */
  async connect(): Promise<pg.PoolClient> {
    return await this.#read((readers) => readers.connect())
  }

  async texts(
    sql: string,
    parameters: readonly unknown[],
    planning: StatementPlanning,
  ): Promise<readonly Buffer[]> {
    return await this.#read((readers) => readers.texts(sql, parameters, planning))
  }

  async end(): Promise<void> {
    this.#closing.abort()
    await Promise.all([this.#primary.end(), this.#replica.end()])
    await this.#looking
  }

  async #read<Result>(read: (readers: Readers) => Promise<Result>): Promise<Result> {
    if (!this.#isCurrent()) return await read(this.#primary)
    try {
      return await read(this.#replica)
    } catch (error) {
      if (!isOfReplica(error)) throw error
      this.#held = undefined
      return await read(this.#primary)
    }
  }

  #isCurrent(): boolean {
    const [held, seen] = [this.#held, this.#seen]
    if (held === undefined || seen === undefined || performance.now() < this.#laggingUntil) return false
    return held.epoch === seen.epoch && held.position >= seen.position && held.generation >= seen.generation
  }

  async #look(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      try {
        const [state] = await this.#replica.pool.query<ArchiveState>(
          'select epoch, position, generation from feed_head, generation_head',
        )
        this.#held = state
      } catch {
        this.#held = undefined
      }
      const pause = this.#held === undefined ? pauseMilliseconds : lookMilliseconds
      await sleep(pause, undefined, { signal }).catch(() => {})
    }
  }
}

/** Not of what is asked: the replica is away, or ended the statement to go on with what the primary wrote. */
function isOfReplica(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return error instanceof Error && /^(?:|E[A-Z]+|08...|40001|57P..)$/.test(code)
}
