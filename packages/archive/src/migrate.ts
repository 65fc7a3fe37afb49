import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { releasePinned } from './backup/pinned-state.ts'
import { applyDefinitions, dropDefinitions } from './definitions.ts'
import { giveUpOtherEditions } from './entries/words-edition.ts'
import * as archive from './migrations/2026-11-24-archive.ts'
import * as settleRelated from './migrations/2026-11-24-settle-related.ts'
import * as settledByIndex from './migrations/2026-11-24-settled-by-index.ts'
import * as readingOrder from './migrations/2026-11-25-reading-order.ts'
import * as resolvedInFeed from './migrations/2026-11-25-resolved-in-feed.ts'
import * as sequencerWaitsLess from './migrations/2026-11-25-sequencer-waits-less.ts'
import * as settledFromWhatCame from './migrations/2026-11-25-settled-from-what-came.ts'
import * as functionsAndViewsApart from './migrations/2026-11-29T0100-functions-and-views-apart.ts'
import * as genreCountryCodeReply from './migrations/2026-11-29T0400-genre-country-code-reply.ts'
import * as updatedAndCapture from './migrations/2026-11-29T1100-updated-and-capture.ts'
import * as folding from './migrations/2026-11-29T1300-folding.ts'
import * as updatedArticles from './migrations/2026-11-29T1310-updated-articles.ts'
import * as keysEnd from './migrations/2026-11-29T1500-keys-end.ts'
import * as restoredArticles from './migrations/2026-11-29T1510-restored-articles.ts'
import * as audit from './migrations/2026-11-29T1520-audit.ts'
import * as webAddresses from './migrations/2026-11-29T1700-web-addresses.ts'
import * as articleEntries from './migrations/2026-11-29T1800-article-entries.ts'
import * as namesInOrder from './migrations/2026-11-29T1900-names-in-order.ts'
import * as speakersBySpeeches from './migrations/2026-11-29T1910-speakers-by-speeches.ts'
import * as entryDates from './migrations/2026-11-29T1920-entry-dates.ts'
import * as articleWords from './migrations/2026-11-29T2100-article-words.ts'
import * as webhooks from './migrations/2026-11-30T0100-webhooks.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/**
 * In the order of their names: `<date>T<time>-<what>`, UTC. The seven of the first release have no time and keep their
 * names: an archive stores which names were applied, and a process of that release, which may still run at the same
 * database, would report other names as missing migrations. A released migration is never edited.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-24-archive': archive,
  '2026-11-24-settle-related': settleRelated,
  '2026-11-24-settled-by-index': settledByIndex,
  '2026-11-25-reading-order': readingOrder,
  '2026-11-25-resolved-in-feed': resolvedInFeed,
  '2026-11-25-sequencer-waits-less': sequencerWaitsLess,
  '2026-11-25-settled-from-what-came': settledFromWhatCame,
  '2026-11-29T0100-functions-and-views-apart': functionsAndViewsApart,
  '2026-11-29T0400-genre-country-code-reply': genreCountryCodeReply,
  '2026-11-29T1100-updated-and-capture': updatedAndCapture,
  '2026-11-29T1300-folding': folding,
  '2026-11-29T1310-updated-articles': updatedArticles,
  '2026-11-29T1500-keys-end': keysEnd,
  '2026-11-29T1510-restored-articles': restoredArticles,
  '2026-11-29T1520-audit': audit,
  '2026-11-29T1700-web-addresses': webAddresses,
  '2026-11-29T1800-article-entries': articleEntries,
  '2026-11-29T1900-names-in-order': namesInOrder,
  '2026-11-29T1910-speakers-by-speeches': speakersBySpeeches,
  '2026-11-29T1920-entry-dates': entryDates,
  '2026-11-29T2100-article-words': articleWords,
  '2026-11-30T0100-webhooks': webhooks,
}

/** How long to wait for a lock. All readers that come later wait for it as well. */
const lockMilliseconds = 1_000
const pauseMilliseconds = 500
const attempts = 120

/** A migration that begins, of those that an archive of an earlier release needs. */
export interface MigrationStep {
  readonly migration: string
  /** From 1. */
  readonly number: number
  readonly of: number
}

type OnStep = (step: MigrationStep) => void

/**
 * Migrates the tables, then applies functions and views, in one transaction. Several processes may call it at the same time:
 * one works, the others wait. Where readers or writers hold a lock that it needs, it rolls back and retries, for some
 * minutes. Wherever it is interrupted, the archive is as it was.
 * @throws StoreError `DATABASE_NEWER`, `DATABASE_NOT_UTF8`
 */
export async function migrate(db: Kysely<Tables>, onStep: OnStep = () => {}): Promise<void> {
  // Writes little, and without it nothing is read: also where the disk has so little room that all else is refused.
  const writing = db.transaction().setAccessMode('read write')
  for (let attempt = 1; ; attempt++) {
    try {
      return await writing.execute((tx) => bringUpToDate(tx, { onStep }))
    } catch (error) {
      if (attempt === attempts || !isLockTimeout(error)) throw error
      await sleep(pauseMilliseconds)
    }
  }
}

/** `schema` is that of the search path, where it is not the usual one. */
export async function bringUpToDate(
  tx: Transaction<Tables>,
  { schema, onStep = () => {} }: { readonly schema?: string; readonly onStep?: OnStep } = {},
): Promise<void> {
  // Held until the transaction ends.
  await sql`select pg_advisory_xact_lock(hashtextextended('communique migrations', 0))`.execute(tx)
  await sql`set local lock_timeout = ${sql.lit(lockMilliseconds)}`.execute(tx)
  await refuseOtherEncoding(tx)
  await releasePinned(tx)
  await refuseNewer(tx)
  const known = await migratorOf(tx, migrations, schema).getMigrations()
  const pending = known.flatMap(({ name, executedAt }) => (executedAt === undefined ? [name] : []))
  if (pending.length > 0) {
    await dropDefinitions(tx)
    // Of a new archive there is nothing to tell.
    const told = pending.length === known.length ? migrations : telling(pending, onStep)
    const { error } = await migratorOf(tx, told, schema).migrateToLatest()
    if (error !== undefined) throw error
  }
  await applyDefinitions(tx)
  await giveUpOtherEditions(tx)
}

/** The migrations, of which those that are pending are told of when they begin: of a large archive they take minutes. */
function telling(pending: readonly string[], onStep: OnStep): Readonly<Record<string, Migration>> {
  const told = pending.flatMap((name, index) => {
    const migration = migrations[name]
    if (migration === undefined) return []
    const up: Migration['up'] = (db) => {
      onStep({ migration: name, number: index + 1, of: pending.length })
      return migration.up(db)
    }
    return [[name, { up }] as const]
  })
  return { ...migrations, ...Object.fromEntries(told) }
}

/** Makes the tables as they were after these migrations, without functions and views, in an empty schema of the search path. */
export async function makeTables(
  tx: Transaction<Tables>,
  schema: string,
  names: readonly string[],
): Promise<void> {
  const some = Object.entries(migrations).filter(([name]) => names.includes(name))
  const { error } = await migratorOf(tx, Object.fromEntries(some), schema).migrateToLatest()
  if (error !== undefined) throw error
}

function migratorOf(
  tx: Transaction<Tables>,
  those: Readonly<Record<string, Migration>>,
  schema: string | undefined,
): Migrator {
  return new Migrator({
    db: tx,
    provider: { getMigrations: async () => ({ ...those }) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
    // Kysely compares the names of pending migrations like this; its default for applied ones depends on the locale.
    nameComparator: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
  })
}

/** In another encoding, letters are lost, or counted as bytes. */
async function refuseOtherEncoding(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding`.execute(tx)
  const encoding = rows[0]?.encoding ?? 'unknown'
  if (encoding === 'UTF8') return
  throw new StoreError(
    'DATABASE_NOT_UTF8',
    `The encoding of the database is ${encoding}. Use a database that was created with encoding 'UTF8' and template template0. \`communique backup\` and \`communique restore\` bring an archive over.`,
  )
}

/** This release does not know the tables of a newer one, and must not replace its functions by older ones. */
async function refuseNewer(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(tx)
  if (rows[0]?.exists !== true) return
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(tx)
  const unknown = applied.rows.find(({ name }) => !(name in migrations))
  if (unknown !== undefined) throw newer(unknown.name)
}

export function newer(migration: string): StoreError {
  return new StoreError(
    'DATABASE_NEWER',
    `The archive was last opened by a newer release of Communiqué (it has the migration ${migration}). Install that release or a later one.`,
  )
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}
