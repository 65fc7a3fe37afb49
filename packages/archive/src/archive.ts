import type { Readable } from 'node:stream'
import type { GivenPage, ParsedPage } from '@communique/press'
import type { Kysely } from 'kysely'
import { type Act, newAct } from './audit/act.ts'
import { Backups } from './backup/backups.ts'
import type { DatabaseChange } from './engine/database-watch.ts'
import { openEmbedded } from './engine/embedded.ts'
import type { ConnectionCounts, Engine } from './engine/engine.ts'
import { openPostgres } from './engine/postgres.ts'
import type { Reading } from './engine/reading.ts'
import type { OnStatement } from './engine/statement-log.ts'
import { isUnavailable } from './engine/unavailable.ts'
import { type SearchFill, SearchFilling } from './entries/search-filling.ts'
import { type FeedReading, type FeedStart, followFeed, told } from './feed/follow.ts'
import { KnownState } from './feed/known-state.ts'
import { look } from './feed/look.ts'
import { Notifier } from './feed/notifier.ts'
import { Wake } from './feed/wake.ts'
import { type CreatedKey, type KeyCheck, Keys, type KeyToCreate, type KnownKey } from './keys/keys.ts'
import { type MigrationStep, migrate } from './migrate.ts'
import { BatchWriter, type WriteOutcome } from './publish/batch-writer.ts'
import { type MergedSources, mergeSources, renameSource, type SourceNames } from './publish/edit-sources.ts'
import type { FactsForAll, GivenAgain } from './publish/given-facts.ts'
import { moveEmbargo } from './publish/move-embargo.ts'
import { outcomesOf, type PublishOptions, type PublishOutcome } from './publish/publish.ts'
import { restoreArticle, withdrawArticle } from './publish/withdraw.ts'
import { capturedPage } from './reparse/captured-page.ts'
import { type ReadPage, type ReparseStep, reparse } from './reparse/reparse.ts'
import type { ArchiveState } from './state.ts'
import { type ArchiveStatus, statusOf } from './status.ts'
import { storable } from './storable.ts'
import type { Tables } from './tables.ts'
import type { VerifyOptions } from './verify/check.ts'
import { type VerifyEvent, verify } from './verify/verify.ts'
import { Deliveries } from './webhooks/deliveries.ts'
import { Webhooks } from './webhooks/webhooks.ts'

export interface ArchiveOptions {
  /** A real PostgreSQL, 15 or newer. Without it, PostgreSQL runs in this process. */
  readonly databaseUrl?: string | undefined
  /** A replica of that PostgreSQL, for what callers read. They read at least what this process wrote or told of before. */
  readonly replicaUrl?: string | undefined
  /** Where the embedded PostgreSQL keeps its files. Without it, in memory. */
  readonly directory?: string | undefined
  /**
   * Whether the embedded PostgreSQL has what it acknowledges on the disk, so that it survives a power cut. Default: true.
   * Without a directory, nothing survives the process.
   */
  readonly sync?: boolean | undefined
  /** Bytes that stay free on the disk of `directory`: with less, writing is refused. Default: 256 MiB. */
  readonly leastRoom?: number | undefined
  /** Milliseconds after which PostgreSQL ends what a caller reads. Default: 10,000. */
  readonly readMilliseconds?: number | undefined
  /** Milliseconds for which a real PostgreSQL that is not there yet is waited for. Default: 0. */
  readonly waitMilliseconds?: number | undefined
  /** Is told when a real PostgreSQL goes away and comes back, once each time. */
  readonly onDatabase?: ((change: DatabaseChange) => void) | undefined
  /** Is told of each statement of a caller. */
  readonly onStatement?: OnStatement | undefined
  /** Is told of each migration that begins, where the archive is one of an earlier release. */
  readonly onMigration?: ((step: MigrationStep) => void) | undefined
  /** Is told how far the words of an archive of an earlier release, or of one that was restored, are prepared for search. */
  readonly onSearchFill?: ((fill: SearchFill) => void) | undefined
  /** Called with each error of background work, but for a database that is away. The work is retried. */
  readonly onTrouble: (what: string, error: unknown) => void
}

/** A read that takes longer requests too much. */
const readMilliseconds = 10_000

/**
 * The tables of an open archive, to read and to write: for `testing/database-of.ts` alone. The door of the package does
 * not export it.
 */
export let databaseOf: (archive: Archive) => Kysely<Tables>

/** An open archive: callers read through `reading`, the methods write. */
export class Archive implements AsyncDisposable {
  static {
    databaseOf = (archive) => archive.#db
  }

  readonly reading: Reading
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  readonly #db: Kysely<Tables>
  readonly #engine: Engine
  readonly #onTrouble: ArchiveOptions['onTrouble']
  readonly #wake = new Wake()
  readonly #closing = new AbortController()
  readonly #notifier: Notifier | undefined
  readonly #writer: BatchWriter
  readonly #keys: Keys
  readonly #backups: Backups
  readonly #known: KnownState
  readonly #filling: SearchFilling

  private constructor(
    engine: Engine,
    state: ArchiveState,
    { onTrouble, onSearchFill = () => {} }: Pick<ArchiveOptions, 'onTrouble' | 'onSearchFill'>,
  ) {
    engine.watch?.begin()
    this.#db = engine.db
    this.reading = engine.reading
    this.#engine = engine
    this.#onTrouble = (what, error) => {
      // Told of once, by the watch.
      if (engine.watch === undefined || !isUnavailable(error)) onTrouble(what, error)
    }
    this.#notifier =
      engine.url === undefined
        ? undefined
        : new Notifier(engine.url, () => this.#hear(), engine.watch?.stream)
    this.#known = new KnownState(engine.db, state, {
      onLook: (seen) => {
        engine.watch?.answered()
        engine.replica?.seen(seen)
      },
      onStamped: () => {
        this.#wake.look()
        this.#notifier?.notify()
      },
      onTrouble: this.#onTrouble,
    })
    this.#writer = new BatchWriter(engine.db, engine.batches, () => this.#known.stamp(), this.#closing.signal)
    this.#keys = new Keys(engine.db, this.#onTrouble)
    this.#backups = new Backups(engine)
    this.webhooks = new Webhooks(engine.db, () => engine.replica?.wrote())
    this.deliveries = new Deliveries(engine.db)
    this.#filling = new SearchFilling(engine.db, {
      atOnce: engine.batches.least,
      onProgress: onSearchFill,
      onTrouble: this.#onTrouble,
    })
  }

  /**
   * Opens the database and migrates it.
   * @throws StoreError `DATABASE_NEWER`, `DATABASE_NOT_UTF8`, `DATABASE_UNREACHABLE`, `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`, `STORAGE_FULL`
   */
  static async open(options: ArchiveOptions): Promise<Archive> {
    const engine =
      options.databaseUrl === undefined
        ? await openEmbedded({
            directory: options.directory,
            readMilliseconds: options.readMilliseconds ?? readMilliseconds,
            sync: options.sync,
            leastRoom: options.leastRoom,
            onStatement: options.onStatement,
            onFault: (fault) => options.onTrouble('The embedded database ended; it starts again', fault),
          })
        : await openPostgres({
            url: options.databaseUrl,
            replicaUrl: options.replicaUrl,
            readMilliseconds: options.readMilliseconds ?? readMilliseconds,
            waitMilliseconds: options.waitMilliseconds ?? 0,
            onChange: options.onDatabase ?? (() => {}),
            onStatement: options.onStatement,
          })
    let state: ArchiveState
    try {
      await migrate(engine.db, options.onMigration)
      state = (await look(engine.db)).state
      engine.replica?.seen(state)
    } catch (error) {
      await engine.close()
      throw error
    }
    return new Archive(engine, state, options)
  }

  /**
   * The state that callers see at least: all that this process wrote and told of is in it at once, what others wrote within
   * the interval of the sequencer, or when the database notifies.
   */
  state(): ArchiveState {
    return this.#known.newest
  }

  /** Milliseconds since `state` was known to be the newest; 0 where no other process can write. */
  stateAge(): number {
    return this.#engine.url === undefined ? 0 : this.#known.age
  }

  /** A request was refused because the database is away. */
  refusedAway(): void {
    this.#engine.watch?.refused()
  }

  /**
   * What whoever runs the archive wants to know of it.
   * @throws Error where the database does not answer within `milliseconds`
   */
  async status(milliseconds: number): Promise<ArchiveStatus> {
    const late = new Wake()
    const stop = new AbortController()
    try {
      return await Promise.race([
        statusOf(this.#db),
        late.next(milliseconds, stop.signal).then(() => {
          throw new Error(`The database did not answer within ${milliseconds} ms`)
        }),
      ])
    } finally {
      stop.abort()
    }
  }

  /** The connections to the database, where there are any. */
  get connections(): readonly ConnectionCounts[] {
    return this.#engine.connections()
  }

  /** Bytes that are free on the disk of the embedded database; undefined where nobody knows. */
  get freeBytes(): number | undefined {
    const bytes = this.#engine.freeBytes?.()
    return bytes === Number.POSITIVE_INFINITY ? undefined : bytes
  }

  /** Whether no page was ever published here; withdrawn ones count. */
  async isEmpty(): Promise<boolean> {
    const page = await this.#db.selectFrom('capture').select('sha256').limit(1).executeTakeFirst()
    return page === undefined
  }

  /**
   * See `BatchWriter`. When it returns, the articles are in the feed and visible, unless they are under embargo or the
   * sequencer is in trouble.
   * @throws StoreError `SERVER_CLOSING`
   */
  publish(pages: readonly ParsedPage[], options: PublishOptions = {}): Promise<WriteOutcome[]> {
    return this.#writer.write(pages.map(storable), { act: newAct(), ...storable(options) })
  }

  /** See `outcomesOf`: what need not be read again. It takes what is given with it and is missing. */
  async publishedBefore(
    pages: readonly GivenAgain[],
    facts: FactsForAll,
  ): Promise<ReadonlyMap<string, PublishOutcome>> {
    const outcomes = await outcomesOf(this.#db, pages.map(storable), storable(facts))
    if ([...outcomes.values()].some(({ status }) => status === 'UPDATED')) await this.#known.stamp()
    return outcomes
  }

  /** @throws StoreError `NOT_FOUND` */
  async withdraw(articleId: string, act: Act = newAct()): Promise<void> {
    await withdrawArticle(this.#db, articleId, act)
    await this.#known.stamp()
  }

  /** See `restoreArticle`. @throws StoreError `NOT_FOUND` */
  async restore(articleId: string, act: Act = newAct()): Promise<void> {
    await restoreArticle(this.#db, articleId, act)
    await this.#known.stamp()
  }

  /** See `moveEmbargo`. @throws StoreError `NOT_FOUND`, `EMBARGO_ENDED`, `ARTICLE_WITHDRAWN` */
  async moveEmbargo(articleId: string, publishAt: Date | null, act: Act = newAct()): Promise<Date> {
    const end = await moveEmbargo(this.#db, articleId, publishAt, act)
    await this.#known.stamp()
    return end
  }

  /** See `renameSource`. @throws StoreError `NOT_FOUND`, `SOURCE_EXISTS` */
  renameSource(slug: string, names: SourceNames, act: Act = newAct()): Promise<string> {
    return this.#changed(renameSource(this.#db, storable(slug), storable(names), act))
  }

  /** See `mergeSources`. @throws StoreError `NOT_FOUND` */
  async mergeSources(from: string, into: string, act: Act = newAct()): Promise<MergedSources> {
    const merged = await mergeSources(this.#db, storable(from), storable(into), act)
    await this.#known.stamp()
    return merged
  }

  /** See `verify`. */
  verify(options: VerifyOptions): AsyncGenerator<VerifyEvent, void, void> {
    return verify(this.#db, options)
  }

  /** See `Backups.start`. @throws StoreError `BACKUP_RUNNING` */
  backup(): Promise<Readable> {
    return this.#backups.start()
  }

  /** See `followFeed`. Ends when `signal` aborts or the archive closes. */
  async follow(start: FeedStart, signal: AbortSignal): Promise<FeedReading> {
    const ending = AbortSignal.any([signal, this.#closing.signal])
    const reading = await followFeed(this.#db, start, this.#wake, ending)
    const pages = told(reading.pages, (position) => {
      this.#known.told(position)
      this.#engine.replica?.seen(this.#known.newest)
    })
    return { ...reading, pages }
  }

  /** See `reparse`. */
  reparse(read: ReadPage, after: string | null, limit: number, act: Act = newAct()): Promise<ReparseStep> {
    return this.#changed(reparse(this.#db, async (given) => storable(await read(given)), after, limit, act))
  }

  /** See `capturedPage`. */
  capturedPage(sha256: string): Promise<GivenPage | null> {
    return capturedPage(this.reading.db, sha256)
  }

  /** See `Keys.create`. */
  createKey(key: KeyToCreate, act: Act = newAct()): Promise<CreatedKey> {
    return this.#wrote(this.#keys.create(storable(key), act))
  }

  /** See `Keys.revoke`. @throws StoreError `NOT_FOUND` */
  revokeKey(id: string, act: Act = newAct()): Promise<void> {
    return this.#wrote(this.#keys.revoke(id, act))
  }

  /** The key, if it is accepted now; null where it is unknown, has expired or was revoked. Cheap for keys in use. */
  async keyOf(secret: string): Promise<KnownKey | null> {
    return (await this.#keys.check(secret)).key
  }

  /** As `keyOf`, with the reason why a key is not accepted. */
  checkKey(secret: string): Promise<KeyCheck> {
    return this.#keys.check(secret)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#known[Symbol.asyncDispose]()
    await this.#filling[Symbol.asyncDispose]()
    await this.#writer.idle()
    await this.#keys[Symbol.asyncDispose]()
    await this.#backups[Symbol.asyncDispose]()
    await this.#notifier?.[Symbol.asyncDispose]()
    await this.#engine.close()
  }

  /** For writes that change nothing of what is archived. */
  async #wrote<Result>(writing: Promise<Result>): Promise<Result> {
    const result = await writing
    this.#engine.replica?.wrote()
    return result
  }

  /** For writes that change what is archived, and that the feed does not tell of. */
  async #changed<Result>(writing: Promise<Result>): Promise<Result> {
    const result = await this.#wrote(writing)
    await this.#known.look()
    this.#notifier?.notify()
    return result
  }

  /** Another process stamped or changed something. */
  #hear(): void {
    this.#known.look().then(
      () => this.#wake.look(),
      () => {},
    )
  }
}
