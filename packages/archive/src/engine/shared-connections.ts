import type pg from 'pg'
import type { ConnectionPool } from './connection-pool.ts'
import type { Session } from './session.ts'
import { type Asked, isShareable, SharedConnection } from './shared-connection.ts'

/** Connections on which short statements are put one behind the other, before others are taken. */
const mostShared = 4

/** Statements on one connection, beyond which another one is looked for. */
const mostOnOne = 4

/** Milliseconds after which nobody waits any longer for the statement before. */
const overdueMilliseconds = 50

/** How often is looked for statements that are overdue, and for connections that nobody uses. */
const lookMilliseconds = 50

export interface SharedConnectionsOptions {
  readonly pool: ConnectionPool
  /** Connections in all. */
  readonly most: number
  /** What a connection remembers; undefined where it is not this process's alone. */
  readonly sessionOf: (client: pg.ClientBase) => Session | undefined
  /** Milliseconds that a statement may take which has waited for so long. @throws where there are none left */
  readonly limit: (waited: number) => number
  /** Answers over a connection that remembers nothing. */
  readonly ask: (client: pg.ClientBase, asked: Asked) => Promise<readonly (Buffer | null)[]>
}

/**
 * The connections over which statements are answered. Those that are known to be short share a few connections, several on
 * each: so PostgreSQL goes from one to the next without being woken, and fewer of its processes take turns on its
 * processors. One that may take long has a connection for itself, and should one that was short take long this
 * once, those behind it are asked elsewhere: statements only read, so that they may be asked twice.
 */
export class SharedConnections {
  readonly #options: SharedConnectionsOptions
  readonly #connections: SharedConnection[] = []
  readonly #waiting: Asked[] = []
  #opening = 0
  #looking: NodeJS.Timeout | undefined
  #isEnding = false

  constructor(options: SharedConnectionsOptions) {
    this.#options = options
  }

  /** Connections over which nothing is on its way. */
  get idle(): number {
    return this.#connections.filter(({ length }) => length === 0).length
  }

  /** Statements that wait, beside those for which a connection is being opened. */
  get waiting(): number {
    return Math.max(0, this.#waiting.length - this.#opening)
  }

  ask(asked: Asked): void {
    if (this.#waiting.length === 0 && this.#send(asked)) return
    this.#waiting.push(asked)
    this.#open()
  }

  /** Gives back the connections over which nothing is on its way: somebody else needs one. */
  releaseIdle(): void {
    for (const connection of this.#connections.filter(({ length }) => length === 0)) this.#release(connection)
  }

  /** Gives back all, as soon as what was asked is answered. */
  end(): void {
    this.#isEnding = true
    this.releaseIdle()
  }

  /** Whether a connection was there for it. */
  #send(asked: Asked): boolean {
    const connection = this.#connectionFor(asked)
    if (connection === undefined) return false
    try {
      connection.send(asked, this.#options.limit(performance.now() - asked.begun))
    } catch (error) {
      asked.fail(error)
    }
    return true
  }

  #connectionFor(asked: Asked): SharedConnection | undefined {
    if (!isShareable(asked)) return this.#connections.findLast(({ length }) => length === 0)
    const shared = this.#connections.slice(0, mostShared)
    const free = shared.find(({ length }) => length === 0)
    if (free !== undefined) return free
    const open = shared.filter(({ length, isShort }) => length < mostOnOne && isShort)
    if (open.length > 0) return open.reduce((one, other) => (other.length < one.length ? other : one))
    return this.#connections.find(({ length }) => length === 0)
  }

  /** Sends what waits, as far as there is room. */
  #sendWaiting(): void {
    for (let [next] = this.#waiting; next !== undefined && this.#send(next); [next] = this.#waiting) {
      this.#waiting.shift()
    }
    if (this.#waiting.length > 0) this.#open()
  }

  #open(): void {
    const { pool, most } = this.#options
    while (this.#opening < this.#waiting.length && this.#connections.length + this.#opening < most) {
      this.#opening += 1
      pool.connect().then(
        (client) => {
          this.#opening -= 1
          this.#use(client)
        },
        (error: unknown) => {
          this.#opening -= 1
          this.#waiting.shift()?.fail(error)
        },
      )
    }
    this.#looking ??= setInterval(() => this.#look(), lookMilliseconds).unref()
  }

  #use(client: pg.PoolClient): void {
    const { sessionOf, ask } = this.#options
    const session = sessionOf(client)
    if (session !== undefined) {
      this.#connections.push(
        new SharedConnection(
          client,
          session,
          (connection) => this.#onReady(connection),
          (connection) => this.#remove(connection),
        ),
      )
      this.#sendWaiting()
      if (this.#isEnding) this.releaseIdle()
      return
    }
    const asked = this.#waiting.shift()
    if (asked === undefined) {
      client.release()
      return
    }
    ask(client, asked)
      .then(asked.take, asked.fail)
      .finally(() => client.release())
    this.#open()
  }

  #onReady(connection: SharedConnection): void {
    if (this.#waiting.length > 0) this.#sendWaiting()
    // Others wait for a connection of the pool: a statement that is not for callers' answers, or a connection that is being opened.
    const isNeeded = this.#isEnding || this.#options.pool.waiting > 0
    if (isNeeded && connection.length === 0) this.#release(connection)
  }

  #release(connection: SharedConnection): void {
    this.#remove(connection)
    connection.release()
  }

  #remove(connection: SharedConnection): void {
    const index = this.#connections.indexOf(connection)
    if (index >= 0) this.#connections.splice(index, 1)
    if (this.#waiting.length > 0) this.#open()
  }

  #look(): void {
    this.#refuseOverTime()
    const now = performance.now()
    for (const connection of this.#connections.filter(({ length }) => length === 0)) {
      if (now - connection.lastUsed > lookMilliseconds) this.#release(connection)
    }
    // What PostgreSQL has written by now is read first: this process may have had no time for it.
    if (this.#connections.length > 0) setImmediate(() => this.#takeBack())
    else if (this.#waiting.length === 0) {
      clearInterval(this.#looking)
      this.#looking = undefined
    }
  }

  #takeBack(): void {
    const asked = this.#connections.flatMap((connection) => connection.takeBack(overdueMilliseconds))
    if (asked.length === 0) return
    this.#waiting.unshift(...asked)
    this.#sendWaiting()
  }

  /** Nobody is made to wait for a connection beyond the time that a statement has. */
  #refuseOverTime(): void {
    const now = performance.now()
    const left = this.#waiting.splice(0).filter((asked) => {
      try {
        this.#options.limit(now - asked.begun)
        return true
      } catch (error) {
        asked.fail(error)
        return false
      }
    })
    this.#waiting.unshift(...left)
  }
}
