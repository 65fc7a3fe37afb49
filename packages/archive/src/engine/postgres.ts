import { setTimeout as sleep } from 'node:timers/promises'
import { type DialectAdapter, Kysely, PostgresAdapter, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { ConnectionPool } from './connection-pool.ts'
import { type DatabaseChange, DatabaseWatch } from './database-watch.ts'
import type { BatchBounds, Engine } from './engine.ts'
import { Readers } from './readers.ts'
import { ReplicaReaders } from './replica-readers.ts'
import { type OnStatement, statementLog } from './statement-log.ts'
import { isUnavailable, reasonOf } from './unavailable.ts'

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

/** Reads have connections of their own, but wait while this process makes rows: of a hundred pages for some 20 ms, in pieces. */
const batches: BatchBounds = { milliseconds: 60, least: 10, most: 100 }

/** Milliseconds between two tries to reach a database that is waited for. */
const startPause = 500

interface PostgresOptions {
  readonly url: string
  /** A replica of it, for what callers read: see `ReplicaReaders`. It may be away, also at the start. */
  readonly replicaUrl: string | undefined
  /** What callers read is ended after so long. */
  readonly readMilliseconds: number
  /** For so long a database that is not there yet is waited for. */
  readonly waitMilliseconds: number
  readonly onChange: (change: DatabaseChange) => void
  readonly onStatement: OnStatement | undefined
}

/**
 * A real PostgreSQL, 15 or newer.
 * @throws StoreError `DATABASE_UNREACHABLE`
 */
export async function openPostgres(options: PostgresOptions): Promise<Engine> {
  const { url, replicaUrl, readMilliseconds, waitMilliseconds, onChange, onStatement } = options
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: parserOf },
  }
  await reach(url, settings, waitMilliseconds)
  const watch = new DatabaseWatch('PRIMARY', url, onChange)
  const writers = new ConnectionPool('write', settings, watch)
  const primary = new Readers('read', settings, watch, { milliseconds: readMilliseconds, onStatement })
  const replica =
    replicaUrl === undefined
      ? undefined
      : new Readers(
          'replica',
          { ...settings, connectionString: replicaUrl },
          new DatabaseWatch('REPLICA', replicaUrl, onChange),
          { milliseconds: readMilliseconds, onStatement },
        )
  const readers = replica === undefined ? primary : new ReplicaReaders(primary, replica)
  return {
    db: new Kysely<Tables>({
      dialect: new Dialect({
        pool: { options: settings, connect: () => writers.connect(), end: () => writers.end() },
      }),
    }),
    reading: {
      db: new Kysely<Tables>({
        dialect: new Dialect({
          pool: {
            options: settings,
            connect: () => readers.connect(),
            end: () => readers.end(),
          },
        }),
        ...(onStatement !== undefined && { log: statementLog(onStatement) }),
      }),
      texts: (sql, parameters, planning) => readers.texts(sql, parameters, planning),
    },
    batches,
    url,
    watch,
    ...(readers instanceof ReplicaReaders && { replica: readers }),
    connections: () => [primary.counts, ...(replica === undefined ? [] : [replica.counts]), writers.counts],
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}

/** @throws StoreError `DATABASE_UNREACHABLE` */
async function reach(url: string, settings: pg.PoolConfig, waitMilliseconds: number): Promise<void> {
  const begun = performance.now()
  for (;;) {
    const client = new pg.Client(settings)
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ version: number }>(
        "select current_setting('server_version_num')::int as version",
      )
      const version = rows[0]?.version ?? 0
      if (version >= 150_000) return
      throw new StoreError(
        'DATABASE_UNREACHABLE',
        `The database is PostgreSQL ${Math.floor(version / 10_000)}. Use version 15 or newer.`,
      )
    } catch (cause) {
      if (cause instanceof StoreError) throw cause
      const left = waitMilliseconds - (performance.now() - begun)
      if (left <= 0 || !isUnavailable(cause)) {
        throw new StoreError(
          'DATABASE_UNREACHABLE',
          `The database at ${address(url)} cannot be reached (${reasonOf(cause)}). Check --database-url or DATABASE_URL, and that PostgreSQL is running.`,
          { cause },
        )
      }
      await sleep(Math.min(startPause, left))
    } finally {
      await client.end().catch(() => {})
    }
  }
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
