import { Checkpoints } from './checkpoints.ts'
import { DatabaseThread } from './database-thread.ts'
import type { FreeRoom } from './free-room.ts'
import { OneAtATime } from './one-at-a-time.ts'
import type { StatementRows, ThreadSettings } from './thread-messages.ts'

/** How long a PostgreSQL that cannot be started is left alone: whoever asks meanwhile hears why. */
const pauseMilliseconds = 1_000

/** As PostgreSQL says it while it starts or recovers. */
const cannotConnectNow = '57P03'

/** A write where only reading is allowed. */
const readOnly = '25006'
const diskFull = '53100'

/** The database in the hands of one user, until `end`. */
export interface DatabaseUse {
  /** @throws StoreError `STORAGE_FULL`; Error with PostgreSQL's `code`, of which 57014 says that it took too long */
  readonly rows: (sql: string, parameters: readonly unknown[]) => Promise<StatementRows>
  readonly texts: (sql: string, parameters: readonly unknown[]) => Promise<readonly string[]>
  readonly end: () => void
}

export interface EmbeddedDatabaseOptions {
  readonly settings: ThreadSettings
  /** That of the files; there are none in memory. */
  readonly room: FreeRoom | undefined
  /** Hears why PostgreSQL ended by itself, once each time. */
  readonly onFault: (fault: Error) => void
}

/**
 * The embedded PostgreSQL as its users see it: one at a time, and always there. Where its thread is ended, or gives up,
 * the next user finds another on the same files, as after `kill -9`.
 */
export class EmbeddedDatabase {
  readonly #settings: ThreadSettings
  readonly #room: FreeRoom | undefined
  readonly #onFault: (fault: Error) => void
  readonly #checkpoints = new Checkpoints()
  readonly #users = new OneAtATime()
  #thread: DatabaseThread
  #toldOf: DatabaseThread | undefined
  /** What the thread was told last. */
  #isReadOnly = false
  #isClosed = false
  #failedAt = Number.NEGATIVE_INFINITY
  #failure: unknown

  private constructor(options: EmbeddedDatabaseOptions, thread: DatabaseThread) {
    this.#settings = options.settings
    this.#room = options.room
    this.#onFault = options.onFault
    this.#thread = thread
  }

  /** @throws Error where PostgreSQL cannot be started */
  static async open(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
    return new EmbeddedDatabase(options, await DatabaseThread.start(options.settings))
  }

  /** With `milliseconds`, a statement that takes longer is ended. */
  async use(milliseconds?: number): Promise<DatabaseUse> {
    await this.#users.enter()
    try {
      const thread = await this.#running()
      await this.#refuseWrites(thread)
      return this.#useOf(thread, milliseconds)
    } catch (error) {
      this.#users.leave()
      throw error
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    // Nothing in memory is worth waiting for.
    if (this.#settings.directory === undefined) return await this.#thread.end()
    await this.#users.enter()
    try {
      await this.#thread.close()
    } finally {
      this.#users.leave()
    }
  }

  #useOf(thread: DatabaseThread, milliseconds: number | undefined): DatabaseUse {
    return {
      rows: async (sql, parameters) => {
        try {
          const answer = await thread.rows(sql, parameters, milliseconds)
          // A restore is one transaction.
          if (answer.command === 'INSERT') await this.#checkpoint(thread)
          return answer
        } catch (error) {
          throw this.#told(error)
        }
      },
      texts: (sql, parameters) =>
        thread.texts(sql, parameters, milliseconds).catch((error: unknown) => {
          throw this.#told(error)
        }),
      end: () => void this.#end(thread),
    }
  }

  async #end(thread: DatabaseThread): Promise<void> {
    try {
      await thread.idle()
      if (!thread.isLost) await this.#checkpoint(thread)
    } catch {
      // The thread is lost, which whoever comes next finds out, or the next attempt does better.
    } finally {
      this.#users.leave()
    }
  }

  /** Nobody else makes them: PostgreSQL without other processes leaves its log to grow until it ends. */
  async #checkpoint(thread: DatabaseThread): Promise<void> {
    await this.#checkpoints.makeIfDue((sql) => thread.rows(sql, []))
  }

  async #running(): Promise<DatabaseThread> {
    if (this.#isClosed) throw new Error('The archive is closed')
    if (!this.#thread.isLost) return this.#thread
    this.#tellFault()
    if (this.#settings.directory === undefined)
      throw lost('It was in memory, and is lost. Start the server again.')
    if (performance.now() - this.#failedAt < pauseMilliseconds) throw this.#failure
    await this.#thread.end()
    try {
      this.#thread = await DatabaseThread.start(this.#settings)
      this.#isReadOnly = false
      return this.#thread
    } catch (cause) {
      this.#failure = this.#room?.isShort() ? this.#room.refusal(cause) : lost('It cannot be started', cause)
      this.#failedAt = performance.now()
      throw this.#failure
    }
  }

  #tellFault(): void {
    const { fault } = this.#thread
    if (fault !== undefined && this.#toldOf !== this.#thread) this.#onFault(fault)
    this.#toldOf = this.#thread
  }

  /** PostgreSQL itself refuses what would write, whatever statement that is. */
  async #refuseWrites(thread: DatabaseThread): Promise<void> {
    const isShort = this.#room?.isShort() ?? false
    if (isShort === this.#isReadOnly) return
    // It gives back the files of its log that it needs no longer.
    if (isShort) await thread.rows('checkpoint', [])
    await thread.rows(`set default_transaction_read_only = ${isShort ? 'on' : 'off'}`, [])
    this.#isReadOnly = isShort
  }

  #told(error: unknown): unknown {
    if (!(error instanceof Error && 'code' in error)) return error
    const isFull = error.code === diskFull || (error.code === readOnly && this.#isReadOnly)
    return isFull && this.#room !== undefined ? this.#room.refusal(error) : error
  }
}

function lost(what: string, cause?: unknown): Error {
  const reason = cause instanceof Error ? ` (${cause.message})` : ''
  return Object.assign(new Error(`The embedded PostgreSQL ended. ${what}${reason}`, { cause }), {
    code: cannotConnectNow,
  })
}
