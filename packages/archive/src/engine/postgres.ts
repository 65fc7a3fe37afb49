import { type DialectAdapter, Kysely, PostgresAdapter, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import type { BatchBounds, ConnectionCounts, Engine } from './engine.ts'
import { Readers } from './readers.ts'
import { ReplicaReaders } from './replica-readers.ts'

const { builtins } = pg.types

/** The same JavaScript values as the embedded engine gives: see engine/embedded.ts. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.DATE) return (day: string) => day
  if (oid === builtins.INT8) return Number
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}

/**
 * Leaves locking to `migrate`. Kysely's own lock belongs to the session: behind a pooler that lends connections for a
 * transaction, nobody would ever let go of it.
 */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class Dialect extends PostgresDialect {
  override createAdapter(): DialectAdapter {
    return new Adapter()
  }
}

/** Reads have connections of their own. A hundred pages make rows for some 20 ms, in pieces; more would keep this process too busy. */
const batches: BatchBounds = { milliseconds: 300, least: 20, most: 100 }

interface PostgresOptions {
  readonly url: string
  /** A replica of it, for what callers read: see `ReplicaReaders`. It may be away, also at the start. */
  readonly replicaUrl: string | undefined
  /** Milliseconds after which what callers read is ended. */
  readonly readMilliseconds: number
  /** Hears of connections that broke; the pool replaces them. */
  readonly onConnectionLost: (error: Error) => void
}

/**
 * A real PostgreSQL, 15 or newer.
 * @throws StoreError `DATABASE_UNREACHABLE`
 */
export async function openPostgres({
  url,
  replicaUrl,
  readMilliseconds,
  onConnectionLost,
}: PostgresOptions): Promise<Engine> {
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: parserOf },
  }
  const pool = listenedTo(new pg.Pool(settings), onConnectionLost)
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = rows[0]?.version ?? 0
    if (version < 150_000) {
      throw new StoreError(
        'DATABASE_UNREACHABLE',
        `The database is PostgreSQL ${Math.floor(version / 10_000)}. Use version 15 or newer.`,
      )
    }
  } catch (cause) {
    await pool.end()
    if (cause instanceof StoreError) throw cause
    throw new StoreError(
      'DATABASE_UNREACHABLE',
      `The database at ${address(url)} cannot be reached (${reasonOf(cause)}). Check --database-url or DATABASE_URL, and that PostgreSQL is running.`,
      { cause },
    )
  }
  const primary = new Readers(settings, readMilliseconds)
  const replica =
    replicaUrl === undefined
      ? undefined
      : new Readers({ ...settings, connectionString: replicaUrl }, readMilliseconds)
  for (const { pool: readPool } of [primary, replica ?? []].flat()) listenedTo(readPool, onConnectionLost)
  const readers = replica === undefined ? primary : new ReplicaReaders(primary, replica)
  return {
    db: new Kysely<Tables>({ dialect: new Dialect({ pool }) }),
    reading: {
      db: new Kysely<Tables>({
        dialect: new Dialect({
          pool: {
            options: primary.pool.options,
            connect: () => readers.connect(),
            end: () => readers.end(),
          },
        }),
      }),
      text: (sql, parameters, planning) => readers.text(sql, parameters, planning),
    },
    batches,
    url,
    ...(readers instanceof ReplicaReaders && { replica: readers }),
    connections: () => [
      countsOf('read', primary.pool),
      ...(replica === undefined ? [] : [countsOf('replica', replica.pool)]),
      countsOf('write', pool),
    ],
    close: async () => {
      await Promise.all([pool.end(), readers.end()])
    },
  }
}

function listenedTo(pool: pg.Pool, onConnectionLost: (error: Error) => void): pg.Pool {
  // The pool ends before the sockets of its connections do: their errors do not matter then.
  const onError = (error: Error) => {
    if (!pool.ending) onConnectionLost(error)
  }
  pool.on('error', onError)
  // A client in use emits the loss of its connection itself, and an 'error' without a listener ends the process.
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

function countsOf(
  name: ConnectionCounts['pool'],
  { totalCount: total, idleCount: idle, waitingCount: waiting }: pg.Pool,
): ConnectionCounts {
  return { pool: name, total, idle, waiting }
}

/** Without the password. */
function address(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}${port && `:${port}`}${pathname}`
  } catch {
    return 'that URL'
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ')
  return cause instanceof Error ? cause.message || cause.name : String(cause)
}
