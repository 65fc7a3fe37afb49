import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import { encodeCursor } from '../../src/feed/cursor.ts'
import { type FeedStart, followFeed } from '../../src/feed/follow.ts'
import type { FeedKind, Tables } from '../../src/tables.ts'
import type { Gates } from './gates.ts'
import { type SimulatedDatabase, SimulatedFault } from './simulated-database.ts'

/** One record as it reached the reader: its number as the way of reading has it, and what it says of which article. */
export interface ReceivedArticle {
  readonly number: number
  readonly article: number
  readonly kind: FeedKind
}

/** Reads what is behind a cursor, for ever; each record with the cursor behind it. */
export type WayOfReading = (
  db: Kysely<Tables>,
  cursor: string | undefined,
  poll: () => Promise<void>,
  signal: AbortSignal,
) => AsyncGenerator<{ cursor: string; number: number; articleId: string; kind: FeedKind }, void, void>

/** As the product reads. */
export const byPosition: WayOfReading = async function* (db, cursor, poll, signal) {
  const start: FeedStart = cursor === undefined ? 'BEGINNING' : { after: cursor }
  const { pages } = await followFeed(db, start, { next: poll }, signal)
  for await (const { epoch, records } of pages) {
    for (const { position, articleId, kind } of records) {
      yield { cursor: encodeCursor({ epoch, position }), number: position, articleId, kind }
    }
  }
}

/** As one must not read: behind the greatest id that was seen. */
export const byId: WayOfReading = async function* (db, cursor, poll, signal) {
  let last = Number(cursor ?? '0')
  while (!signal.aborted) {
    const records = await db
      .selectFrom('feed')
      .select(['id', 'article_id', 'kind'])
      .where('id', '>', last)
      .where('publish_at', '<=', sql<Date>`now()`)
      .orderBy('id')
      .limit(200)
      .execute()
    if (records.length === 0) await poll()
    for (const { id, article_id, kind } of records) {
      last = id
      yield { cursor: `${id}`, number: id, articleId: article_id, kind }
    }
  }
}

/** A subscriber with its socket: comes back behind the last that reached it, however the connection ends. */
export class SimulatedReader {
  readonly received: ReceivedArticle[] = []
  readonly name: string
  readonly #world: SimulatedDatabase
  readonly #gates: Gates
  readonly #way: WayOfReading
  readonly #db: Kysely<Tables>
  #cursor: string | undefined
  #connection = new AbortController()
  #failing = false
  #over = false

  constructor(name: string, world: SimulatedDatabase, gates: Gates, way: WayOfReading) {
    this.name = name
    this.#world = world
    this.#gates = gates
    this.#way = way
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (!this.#failing) return node
        this.#failing = false
        throw new SimulatedFault('The connection to the database broke')
      },
      // The database has answered; much may happen until the answer is here.
      transformResult: async ({ result }) => {
        await gates.stand(name)
        return result
      },
    }
    this.#db = world.db.withPlugin(plugin)
  }

  async read(): Promise<void> {
    while (!this.#over) {
      this.#connection = new AbortController()
      try {
        await this.#readOnce(this.#connection.signal)
      } catch (error) {
        if (!(error instanceof SimulatedFault)) throw error
      }
      if (!this.#over) await this.#gates.stand(this.name)
    }
  }

  /** The socket breaks: what is under way never comes. */
  cut(): void {
    this.#connection.abort()
  }

  /** The next statement fails. */
  loseDatabase(): void {
    this.#failing = true
  }

  end(): void {
    this.#over = true
    this.cut()
  }

  async #readOnce(signal: AbortSignal): Promise<void> {
    // The schedule polls instead of the clock.
    const poll = () => this.#gates.stand(`${this.name} polls`)
    for await (const { cursor, number, articleId, kind } of this.#way(this.#db, this.#cursor, poll, signal)) {
      await this.#gates.stand(this.name)
      if (signal.aborted) return
      const article = this.#world.articleOf(articleId)
      if (this.#world.isUnderEmbargo(article)) throw new Error(`Article ${article} came before its time`)
      this.received.push({ number, article, kind })
      this.#cursor = cursor
    }
  }
}
