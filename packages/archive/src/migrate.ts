import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as archive from './migrations/2026-11-24-archive.ts'
import * as settleRelated from './migrations/2026-11-24-settle-related.ts'
import * as settledByIndex from './migrations/2026-11-24-settled-by-index.ts'
import * as readingOrder from './migrations/2026-11-25-reading-order.ts'
import * as resolvedInFeed from './migrations/2026-11-25-resolved-in-feed.ts'
import * as sequencerWaitsLess from './migrations/2026-11-25-sequencer-waits-less.ts'
import * as settledFromWhatCame from './migrations/2026-11-25-settled-from-what-came.ts'
import type { Tables } from './tables.ts'

/** In the order of their names. A migration that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '2026-11-24-archive': archive,
  '2026-11-24-settle-related': settleRelated,
  '2026-11-24-settled-by-index': settledByIndex,
  '2026-11-25-reading-order': readingOrder,
  '2026-11-25-resolved-in-feed': resolvedInFeed,
  '2026-11-25-sequencer-waits-less': sequencerWaitsLess,
  '2026-11-25-settled-from-what-came': settledFromWhatCame,
}

/**
 * Brings the database to the newest form, in one transaction. Several processes may call it at once: one works, the
 * others wait.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Held until the transaction ends.
    await sql`select pg_advisory_xact_lock(hashtextextended('communique migrations', 0))`.execute(tx)
    const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
  })
}
