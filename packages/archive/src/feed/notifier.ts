import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { Wake } from './wake.ts'

const channel = 'communique_feed'
const reconnectMilliseconds = 1_000

/**
 * Tells the readers of other processes at the same database to read the feed now, by `NOTIFY`, and hears that from them.
 * It has one connection of its own, which nothing else waits for, and reconnects by itself. It only shortens waiting:
 * behind a pooler that lends connections for a transaction no notification arrives, and the readers poll.
 */
export class Notifier implements AsyncDisposable {
  readonly #url: string
  readonly #look: () => void
  readonly #stream: (() => Duplex) | undefined
  /** Our own notifications come back as well; our own readers know already. */
  readonly #sender = randomUUID()
  readonly #closing = new AbortController()
  readonly #listening: Promise<void>
  #client: pg.Client | undefined

  /** `stream` makes the connection, so that it can be cut with all others. */
  constructor(url: string, look: () => void, stream?: () => Duplex) {
    this.#url = url
    this.#look = look
    this.#stream = stream
    this.#listening = this.#listen()
  }

  /** Call it after stamping. Where the notification fails, the other processes find the records when they poll. */
  notify(): void {
    this.#client?.query('select pg_notify($1, $2)', [channel, this.#sender]).catch(() => {})
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#client?.end().catch(() => {})
    await this.#listening
  }

  async #listen(): Promise<void> {
    const pause = new Wake()
    while (!this.#closing.signal.aborted) {
      await this.#listenOnce()
      await pause.next(reconnectMilliseconds, this.#closing.signal)
    }
  }

  /** Until the connection is gone. */
  async #listenOnce(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      ...(this.#stream !== undefined && { stream: this.#stream }),
    })
    const gone = new Promise<void>((resolve) => client.once('end', resolve))
    // 'end' reports the loss; an 'error' without a listener would end the process.
    client.on('error', () => {})
    client.on('notification', ({ payload }) => {
      if (payload !== this.#sender) this.#look()
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      if (this.#closing.signal.aborted) return
      this.#client = client
      this.#look()
      await gone
    } catch {
      // Retried after a pause.
    } finally {
      this.#client = undefined
      await client.end().catch(() => {})
    }
  }
}
