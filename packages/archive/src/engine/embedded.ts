import { join } from 'node:path'
import { Kysely } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { lockDataDirectory } from './data-directory.ts'
import { EmbeddedDatabase, type EmbeddedDatabaseOptions } from './embedded-database.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import type { BatchBounds, Engine } from './engine.ts'
import { FreeRoom } from './free-room.ts'
import { makeCluster } from './new-cluster.ts'
import { type OnStatement, statementLog } from './statement-log.ts'

export interface EmbeddedOptions {
  /** Without it, in memory: then a statement that takes too long cannot be ended, and its caller alone is let go. */
  readonly directory?: string | undefined
  /** Milliseconds that what a caller reads may take. Default: no limit. */
  readonly readMilliseconds?: number | undefined
  /** Whether what is acknowledged survives a power cut. Default: true. */
  readonly sync?: boolean | undefined
  /** Bytes of the disk that are to stay free: with less, nothing is written. Default: 256 MiB. */
  readonly leastRoom?: number | undefined
  /** Hears of each statement of a caller. */
  readonly onStatement?: OnStatement | undefined
  /** Hears why PostgreSQL ended by itself; it is started again for whoever comes next. */
  readonly onFault?: ((fault: Error) => void) | undefined
}

/**
 * Readers wait for the one connection, so a batch takes no longer than a few reads. With fewer than eight pages, most of the
 * time would go into the fixed cost of a transaction.
 */
const batches: BatchBounds = { milliseconds: 15, least: 8, most: 100 }

/** A checkpoint, some segments of the log, and who else writes to the disk until somebody looks at it. */
const usualRoom = 256 * 2 ** 20

/** PostgreSQL makes its own files in less, and recovers from a crash in less. */
const roomToStart = 64 * 2 ** 20

/** Kilobytes. What is not in it, the operating system has: it is a copy, and costs memory from the first moment. */
const sharedBuffers = 32 * 1024

/**
 * PostgreSQL in a thread of this process.
 * @throws StoreError `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`, `STORAGE_FULL`
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const { directory, sync = true, leastRoom = usualRoom, onFault = () => {} } = options
  if (directory === undefined) {
    const settings = { directory, sync: false, sharedBuffers }
    return engineOf(await EmbeddedDatabase.open({ settings, room: undefined, onFault }), options)
  }
  const lock = lockDataDirectory(directory)
  try {
    const room = new FreeRoom(directory, leastRoom)
    if (room.bytes < Math.min(roomToStart, leastRoom)) throw room.shortage(roomToStart)
    const settings = { directory: join(directory, 'postgres'), sync, sharedBuffers }
    const database = await openFiles(directory, { settings, room, onFault })
    return { ...engineOf(database, options, lock), freeBytes: () => room.bytes }
  } catch (error) {
    lock[Symbol.dispose]()
    throw error
  }
}

async function openFiles(
  directory: string,
  { settings, room, onFault }: EmbeddedDatabaseOptions & { readonly room: FreeRoom },
): Promise<EmbeddedDatabase> {
  try {
    await makeCluster(join(directory, 'postgres'), settings.sync)
    return await EmbeddedDatabase.open({ settings, room, onFault })
  } catch (cause) {
    if (room.bytes < roomToStart) throw room.shortage(roomToStart, cause)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(
      'DATA_DIRECTORY_UNUSABLE',
      `The database in ${directory} cannot be opened (${reason}). Choose another directory with --data, or put a backup in its place.`,
      { cause },
    )
  }
}

function engineOf(
  database: EmbeddedDatabase,
  { readMilliseconds, onStatement }: EmbeddedOptions,
  lock?: Disposable,
): Engine {
  const log = onStatement === undefined ? {} : { log: statementLog(onStatement) }
  return {
    db: new Kysely<Tables>({ dialect: embeddedDialect(database) }),
    reading: {
      db: new Kysely<Tables>({ dialect: embeddedDialect(database, readMilliseconds), ...log }),
      texts: async (sql, parameters) => {
        const use = await database.use(readMilliseconds)
        const begun = performance.now()
        const ended = (error?: { readonly error: unknown }) =>
          onStatement?.({ sql, milliseconds: performance.now() - begun, ...error })
        try {
          const texts = await use.texts(sql, parameters)
          ended()
          return texts.map((text) => Buffer.from(text))
        } catch (error) {
          ended({ error })
          throw error
        } finally {
          use.end()
        }
      },
    },
    batches,
    connections: () => [],
    close: async () => {
      try {
        await database.close()
      } finally {
        lock?.[Symbol.dispose]()
      }
    },
  }
}
