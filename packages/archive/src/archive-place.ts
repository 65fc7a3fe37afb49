import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { BackupHeader } from './backup/backup-format.ts'
import { packed } from './backup/backups.ts'
import { restore } from './backup/restore.ts'
import { restoreDirectory } from './backup/restore-directory.ts'
import { heldSnapshot } from './backup/snapshot.ts'
import { openEmbedded } from './engine/embedded.ts'
import type { Engine } from './engine/engine.ts'
import { openPostgres } from './engine/postgres.ts'
import { migrations, newer } from './migrate.ts'
import { StoreError } from './store-error.ts'
import { appliedMigrations, storedTables } from './stored-tables.ts'
import type { Tables } from './tables.ts'
import type { VerifyOptions } from './verify/check.ts'
import { type VerifyEvent, verify } from './verify/verify.ts'

/** Where an archive lies: in a real PostgreSQL, or in the data directory of an embedded one whose server is stopped. */
export type ArchivePlace = { readonly databaseUrl: string } | { readonly directory: string }

/**
 * Opens the database of an archive and nothing else: one of an earlier release stays as it is.
 * @throws StoreError `ARCHIVE_MISSING`, `DATABASE_UNREACHABLE`, `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`
 */
export async function openPlace(place: ArchivePlace): Promise<Engine> {
  if ('directory' in place && !existsSync(join(place.directory, 'postgres'))) throw missing()
  const engine = await openDatabase(place)
  try {
    if ((await storedTables(engine.db)).length === 0) throw missing()
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

function openDatabase(place: ArchivePlace): Promise<Engine> {
  if ('directory' in place) return openEmbedded({ directory: place.directory })
  return openPostgres({
    url: place.databaseUrl,
    replicaUrl: undefined,
    // A page of a table takes as long as it takes.
    readMilliseconds: 0,
    waitMilliseconds: 0,
    // What is read or written with it fails.
    onChange: () => {},
    onStatement: undefined,
  })
}

function missing(): StoreError {
  return new StoreError('ARCHIVE_MISSING', 'The database holds no archive. Check --data or --database-url.')
}

/**
 * A backup without a server. Whoever asks must read the stream to its end or destroy it.
 * @throws StoreError as `openPlace`
 */
export async function backupPlace(place: ArchivePlace): Promise<Readable> {
  const engine = await openPlace(place)
  try {
    return packed(await heldSnapshot(engine.db), () => void engine.close())
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** See `verify`. @throws StoreError as `openPlace` */
export async function* verifyPlace(
  place: ArchivePlace,
  options: VerifyOptions,
): AsyncGenerator<VerifyEvent, void, void> {
  const engine = await openPlace(place)
  try {
    await refuseOther(engine.db)
    yield* verify(engine.db, options)
  } finally {
    await engine.close()
  }
}

/**
 * See `restore`. Servers may run on the PostgreSQL; they show the restored archive as soon as it is whole.
 * @throws StoreError `ARCHIVE_NOT_EMPTY`, `BACKUP_INVALID`, `BACKUP_NEWER`, `DATABASE_NOT_UTF8`, and as `openPlace`, but `ARCHIVE_MISSING`
 */
export async function restorePlace(
  place: ArchivePlace,
  packed: Readable,
  onRows?: (rows: number) => void,
): Promise<BackupHeader> {
  if ('directory' in place) return await restoreDirectory(place.directory, packed, onRows)
  const engine = await openDatabase(place)
  try {
    return await restore(engine.db, packed, onRows)
  } finally {
    await engine.close()
  }
}

/** What is checked are the tables of this release. */
async function refuseOther(db: Kysely<Tables>): Promise<void> {
  const applied = await appliedMigrations(db)
  const missing = Object.keys(migrations).find((name) => !applied.includes(name))
  if (missing !== undefined) {
    throw new StoreError(
      'DATABASE_OLDER',
      `The archive was last opened by an earlier release of Communiqué (it has not the migration ${missing}). Start a server on it once, then verify it.`,
    )
  }
  const unknown = applied.find((name) => !(name in migrations))
  if (unknown !== undefined) throw newer(unknown)
}
