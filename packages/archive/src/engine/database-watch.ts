import { Socket } from 'node:net'
import pg from 'pg'
import { DatabaseAway, reasonOf } from './unavailable.ts'

/** Milliseconds between two looks: whether anything was answered, and whether a database that is away is back. */
const lookMilliseconds = 1_000

/** Looks without any answer after which the database is asked on a connection of its own. */
const silentLooks = 2

/** Milliseconds in which it then has to answer. */
const probeMilliseconds = 2_000

/** A change of whether the database can be asked. */
export type DatabaseChange = { readonly database: DatabaseName } & (
  | { readonly to: 'AWAY'; readonly reason: string }
  | { readonly to: 'BACK'; readonly seconds: number; readonly refused: number }
  /** Connections broke, and others can be opened in their place. */
  | { readonly to: 'SAME'; readonly reason: string; readonly broken: number }
)

export type DatabaseName = 'PRIMARY' | 'REPLICA'

/**
 * Knows whether the database can be asked. It is away when it neither answers statements nor a question on a new
 * connection: stopped, restarting, cut off, frozen. Then all connections are cut, so that nobody waits for an answer that does not
 * come, and nothing is sent, so that everybody hears at once; it is asked every second until it is back.
 *
 * While it answers, this costs nothing: the sequencer asks all the time, and its answers count.
 */
export class DatabaseWatch implements Disposable {
  readonly #name: DatabaseName
  readonly #url: string
  readonly #onChange: (change: DatabaseChange) => void
  readonly #sockets = new Set<Socket>()
  #looking: NodeJS.Timeout | undefined
  #hasAnswered = true
  #silent = 0
  #probing = false
  #broken: { readonly reason: string; readonly count: number } | undefined
  #away: { readonly since: number; readonly back: PromiseWithResolvers<void> } | undefined
  #refused = 0

  constructor(name: DatabaseName, url: string, onChange: (change: DatabaseChange) => void) {
    this.#name = name
    this.#url = url
    this.#onChange = onChange
  }

  /** From now on somebody asks all the time. */
  begin(): void {
    this.#looking = setInterval(() => this.#look(), lookMilliseconds)
    this.#looking.unref()
  }

  get isAway(): boolean {
    return this.#away !== undefined
  }

  /** Settles when the database is there. */
  untilBack(): Promise<void> {
    return this.#away?.back.promise ?? Promise.resolve()
  }

  /** @throws DatabaseAway */
  refuseWhenAway(): void {
    if (this.#away !== undefined) throw new DatabaseAway('The database is away')
  }

  /** The connection of a client of the driver, which is cut when the database is away. */
  readonly stream = (): Socket => {
    const socket = new Socket()
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    return socket
  }

  /** The database has answered. */
  answered(): void {
    this.#hasAnswered = true
  }

  /** A connection broke, or could not be opened: whether that is true of all is looked into. */
  broke(error: unknown): void {
    if (this.#looking === undefined || this.#away !== undefined) return
    this.#broken = { reason: reasonOf(error), count: (this.#broken?.count ?? 0) + 1 }
    this.#probe()
  }

  /** A request was refused because the database is away. */
  refused(): void {
    this.#refused += 1
  }

  /** Cuts all connections: whoever waits for an answer learns that none comes. */
  cut(): void {
    for (const socket of [...this.#sockets]) socket.destroy()
  }

  [Symbol.dispose](): void {
    clearInterval(this.#looking)
    this.#looking = undefined
    this.#away?.back.resolve()
  }

  #look(): void {
    this.#silent = this.#hasAnswered ? 0 : this.#silent + 1
    this.#hasAnswered = false
    if (this.#away !== undefined || this.#silent >= silentLooks) this.#probe()
  }

  async #probe(): Promise<void> {
    if (this.#probing || this.#looking === undefined) return
    this.#probing = true
    this.#hasAnswered = false
    try {
      await this.#ask()
      this.#isThere()
    } catch (error) {
      // Where it answers others, it only has no connection for one more.
      if (!this.#hasAnswered) this.#isAway(error)
    } finally {
      this.#probing = false
    }
  }

  async #ask(): Promise<void> {
    const socket = new Socket()
    const client = new pg.Client({
      connectionString: this.#url,
      stream: () => socket,
      connectionTimeoutMillis: probeMilliseconds,
      query_timeout: probeMilliseconds,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      // In order, so that the database does not log a connection that broke.
      await client.end()
    } finally {
      socket.destroy()
    }
  }

  #isAway(error: unknown): void {
    if (this.#away !== undefined || this.#looking === undefined) return
    this.#away = { since: performance.now(), back: Promise.withResolvers() }
    this.#broken = undefined
    this.cut()
    this.#onChange({ database: this.#name, to: 'AWAY', reason: reasonOf(error) })
  }

  #isThere(): void {
    this.#silent = 0
    this.#hasAnswered = true
    if (this.#away !== undefined) {
      const { since, back } = this.#away
      const refused = this.#refused
      this.#away = undefined
      this.#refused = 0
      this.#onChange({
        database: this.#name,
        to: 'BACK',
        seconds: (performance.now() - since) / 1000,
        refused,
      })
      back.resolve()
    } else if (this.#broken !== undefined) {
      const { reason, count: broken } = this.#broken
      this.#onChange({ database: this.#name, to: 'SAME', reason, broken })
    }
    this.#broken = undefined
  }
}
