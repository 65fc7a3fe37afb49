import { join } from 'node:path'
import { Kysely } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { lockDataDirectory } from './data-directory.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import type { BatchBounds, Engine } from './engine.ts'
import { FreeRoom } from './free-room.ts'
import { makeCluster } from './new-cluster.ts'
import type { ThreadSettings } from './thread-messages.ts'

export interface EmbeddedOptions {
  /** Without it, in memory: then a statement that takes too long cannot be ended, and its caller alone is let go. */
  readonly directory?: string | undefined
  /** Milliseconds that what a caller reads may take. Default: any. */
  readonly readMilliseconds?: number | undefined
  /** Whether what is acknowledged survives a power cut. Default: true. */
  readonly sync?: boolean | undefined
  /** Bytes of the disk that are to stay free: with less, nothing is written. Default: 256 MiB. */
  readonly leastRoom?: number | undefined
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
export async function openEmbedded({
  directory,
  readMilliseconds,
  sync = true,
  leastRoom = usualRoom,
}: EmbeddedOptions): Promise<Engine> {
  if (directory === undefined) {
    const database = await EmbeddedDatabase.open({ directory, sync: false, sharedBuffers }, undefined)
    return engineOf(database, readMilliseconds, undefined)
  }
  const lock = lockDataDirectory(directory)
  try {
    const room = new FreeRoom(directory, leastRoom)
    if (room.bytes < Math.min(roomToStart, leastRoom)) throw room.shortage(roomToStart)
    const settings: ThreadSettings = { directory: join(directory, 'postgres'), sync, sharedBuffers }
    return engineOf(await openFiles(directory, settings, room), readMilliseconds, room, () =>
      lock[Symbol.dispose](),
    )
  } catch (error) {
    lock[Symbol.dispose]()
    throw error
  }
}

async function openFiles(
  directory: string,
  settings: ThreadSettings,
  room: FreeRoom,
): Promise<EmbeddedDatabase> {
  try {
    await makeCluster(join(directory, 'postgres'), settings.sync)
    return await EmbeddedDatabase.open(settings, room)
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
  readMilliseconds: number | undefined,
  room: FreeRoom | undefined,
  release = () => {},
): Engine {
  return {
    db: new Kysely<Tables>({ dialect: embeddedDialect(database) }),
    reading: {
      db: new Kysely<Tables>({ dialect: embeddedDialect(database, readMilliseconds) }),
      text: async (sql, parameters) => {
        const use = await database.use(readMilliseconds)
        try {
          return await use.text(sql, parameters)
        } finally {
          use.end()
        }
      },
    },
    batches,
    connections: () => [],
    ...(room !== undefined && { freeBytes: () => room.bytes }),
    close: async () => {
      try {
        await database.close()
      } finally {
        release()
      }
    },
  }
}
