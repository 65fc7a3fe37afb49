import { join } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Tables } from '../tables.ts'
import { lockDataDirectory } from './data-directory.ts'
import type { BatchBounds, Engine } from './engine.ts'
import { onlyText } from './reading.ts'

/**
 * Readers wait for the one connection, so a batch takes no longer than a few reads. With fewer than eight pages, most of the
 * time would go into the fixed cost of a transaction.
 */
const batches: BatchBounds = { milliseconds: 15, least: 8, most: 100 }

/**
 * PostgreSQL in this process, in `directory`; without one, in memory.
 * @throws StoreError `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`
 */
export async function openEmbedded(directory: string | undefined): Promise<Engine> {
  const lock = directory === undefined ? undefined : lockDataDirectory(directory)
  try {
    const pglite = await PGlite.create({
      ...(directory === undefined ? {} : { dataDir: join(directory, 'postgres') }),
      parsers: { [types.DATE]: (day: string) => day, [types.INT8]: Number },
    })
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    return {
      db,
      // Nothing can end a statement in this process; the cost limits keep statements short.
      reading: {
        db,
        text: async (sql, parameters) =>
          onlyText((await pglite.query<unknown[]>(sql, [...parameters], { rowMode: 'array' })).rows),
      },
      batches,
      connections: () => [],
      close: async () => {
        if (!pglite.closed) await pglite.close()
        lock?.[Symbol.dispose]()
      },
    }
  } catch (error) {
    lock?.[Symbol.dispose]()
    throw error
  }
}
