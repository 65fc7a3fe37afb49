import { PGlite, types } from '@electric-sql/pglite'
import { type Kysely, Kysely as KyselyDatabase, PGliteDialect, sql } from 'kysely'
import { newAct } from '../../src/audit/act.ts'
import { stampFeed } from '../../src/feed/sequencer.ts'
import { migrate } from '../../src/migrate.ts'
import { moveEmbargo } from '../../src/publish/move-embargo.ts'
import { restoreArticle, withdrawArticle } from '../../src/publish/withdraw.ts'
import { StoreError } from '../../src/store-error.ts'
import type { Tables } from '../../src/tables.ts'

/** As many as one schedule may publish. */
export const articleCount = 40

/** Seconds on the clock of the database. */
type Seconds = number

interface OpenTransaction {
  readonly begun: Seconds
  readonly rows: { id: number; article: number; publishAt: Seconds }[]
}

/** What was meant to go wrong. */
export class SimulatedFault extends Error {
  override readonly name = 'SimulatedFault'
}

/**
 * The real tables and functions on PGlite, with a clock of our own and with writers whose transactions overlap.
 *
 * PGlite has one connection. What a transaction that only inserts is to all others, however, is known: nothing until it
 * commits, then all of its rows at once, with the ids that were drawn when it inserted them. So an open transaction is
 * a list here, its ids come from the real sequence, and committing writes the rows.
 */
export class SimulatedDatabase implements AsyncDisposable {
  readonly db: Kysely<Tables>
  readonly #articles: readonly string[]
  #open: OpenTransaction[] = []
  #used = 0
  #now: Seconds = 0
  /** The latest that the clock ever showed. */
  #latest: Seconds = 0
  readonly #publishAt = new Map<number, Seconds>()
  readonly committed = new Set<number>()
  /** Of these, the ones that are withdrawn now. */
  readonly withdrawn = new Set<number>()

  private constructor(db: Kysely<Tables>, articles: readonly string[]) {
    this.db = db
    this.#articles = articles
  }

  static async create(): Promise<SimulatedDatabase> {
    const pglite = await PGlite.create({ parsers: { [types.INT8]: Number } })
    // Found before PostgreSQL's own by everything that is made from here on.
    await pglite.exec(`
      set search_path = public, pg_catalog;
      create table simulated_clock (at timestamptz not null);
      insert into simulated_clock values (to_timestamp(0));
      create function public.now() returns timestamptz language sql stable
        as $$ select at from public.simulated_clock $$;`)
    const db = new KyselyDatabase<Tables>({ dialect: new PGliteDialect({ pglite }) })
    await migrate(db)
    const { rows } = await sql<{ id: string }>`
      with number as (select n, lpad(to_hex(n), 64, '0') as sha256 from generate_series(1, ${articleCount}::int) n),
      page as (
        insert into capture (sha256, bytes, media_type, encoding, raw, remainder, parser_version)
        select sha256, '', 'text/plain', 'utf-8', '', '[]', 'simulated' from number)
      insert into article (id, sha256, title, title_basis, text, event_present, head_key, title_key, publish_at)
      select gen_random_uuid(), sha256, '', 'DERIVED', '', '{}', '', '', to_timestamp(0) from number
      returning id`.execute(db)
    return new SimulatedDatabase(
      db,
      rows.map(({ id }) => id),
    )
  }

  /** An empty feed, at the beginning of time. */
  async reset(): Promise<void> {
    await sql`delete from feed`.execute(this.db)
    await sql`update article set withdrawn_at = null, publish_at = to_timestamp(0)`.execute(this.db)
    await sql`update feed_head set position = 0`.execute(this.db)
    this.#open = []
    this.#used = 0
    this.#latest = 0
    this.#publishAt.clear()
    this.committed.clear()
    this.withdrawn.clear()
    await this.setClock(0)
  }

  get now(): Seconds {
    return this.#now
  }

  async setClock(now: Seconds): Promise<void> {
    this.#now = now
    this.#latest = Math.max(this.#latest, now)
    await sql`update simulated_clock set at = to_timestamp(${now}::float)`.execute(this.db)
  }

  get openTransactions(): number {
    return this.#open.length
  }

  begin(): void {
    this.#open.push({ begun: this.#now, rows: [] })
  }

  /** One publication more in an open transaction, under embargo for so many seconds. */
  async insert(transaction: number, embargo: Seconds): Promise<void> {
    const open = this.#open[transaction]
    if (open === undefined || this.#used === articleCount) return
    const { rows } = await sql<{ id: number }>`
      select nextval(pg_get_serial_sequence('feed', 'id')) as id`.execute(this.db)
    const id = rows[0]?.id
    if (id === undefined) throw new Error('The sequence gave no number')
    open.rows.push({ id, article: this.#used++, publishAt: open.begun + embargo })
  }

  async commit(transaction: number): Promise<void> {
    const [open] = this.#open.splice(transaction, 1)
    for (const { id, article, publishAt } of open?.rows ?? []) {
      await sql`insert into feed (id, article_id, kind, publish_at) overriding system value
        values (${id}, ${this.#articles[article]}, 'PUBLISHED', to_timestamp(${publishAt}::float))`.execute(
        this.db,
      )
      await sql`update article set publish_at = to_timestamp(${publishAt}::float)
        where id = ${this.#articles[article]}`.execute(this.db)
      this.#publishAt.set(article, publishAt)
      this.committed.add(article)
    }
  }

  async withdraw(article: number): Promise<void> {
    await withdrawArticle(this.db, this.#idOf(article), newAct())
    this.withdrawn.add(article)
  }

  async restore(article: number): Promise<void> {
    await restoreArticle(this.db, this.#idOf(article), newAct())
    this.withdrawn.delete(article)
  }

  /** Where it has not ended, and the article is not withdrawn. */
  async moveEmbargo(article: number, publishAt: Seconds): Promise<void> {
    try {
      const end = await moveEmbargo(this.db, this.#idOf(article), new Date(publishAt * 1_000), newAct())
      this.#publishAt.set(article, end.getTime() / 1_000)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
    }
  }

  #idOf(article: number): string {
    const id = this.#articles[article]
    if (id === undefined) throw new Error(`There is no article ${article}`)
    return id
  }

  rollBack(transaction: number): void {
    this.#open.splice(transaction, 1)
  }

  /** A tick of some process; one that dies in the middle leaves nothing behind. */
  async tick(dies: boolean): Promise<void> {
    if (!dies) {
      await stampFeed(this.db)
      return
    }
    await this.db
      .transaction()
      .execute(async (tx) => {
        await stampFeed(tx)
        throw new SimulatedFault('The process died while it stamped')
      })
      .catch((error: unknown) => {
        if (!(error instanceof SimulatedFault)) throw error
      })
  }

  articleOf(id: string): number {
    return this.#articles.indexOf(id)
  }

  /** Whether the clock has never reached the time of an article. */
  isUnderEmbargo(article: number): boolean {
    return (this.#publishAt.get(article) ?? Number.POSITIVE_INFINITY) > this.#latest
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.db.destroy()
  }
}
