import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { lockDataDirectory } from '../engine/data-directory.ts'
import { openEmbedded } from '../engine/embedded.ts'
import { untilEmpty } from '../engine/new-cluster.ts'
import { syncPath } from '../engine/sync-path.ts'
import type { BackupHeader } from './backup-format.ts'
import { refuseFilled, restore } from './restore.ts'

/**
 * Restores into a data directory of the embedded engine whose server is stopped. The database is made beside the one that is there,
 * if any, and takes its place at the end: a process that dies on the way leaves the empty archive as it was.
 * @throws StoreError `ARCHIVE_NOT_EMPTY`, `BACKUP_INVALID`, `BACKUP_NEWER`, `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`
 */
export async function restoreDirectory(
  directory: string,
  packed: Readable,
  onRows?: (rows: number) => void,
): Promise<BackupHeader> {
  const place = join(directory, 'postgres')
  const fresh = join(directory, 'restoring')
  const old = join(directory, 'replaced')
  if (existsSync(place)) await refuseFilledDirectory(directory)
  using _lock = lockDataDirectory(directory)
  await rm(fresh, untilEmpty)
  try {
    const engine = await openEmbedded({ directory: fresh })
    let header: BackupHeader
    try {
      header = await restore(engine.db, packed, onRows)
    } finally {
      await engine.close()
    }
    if (existsSync(place)) await rename(place, old)
    await rename(join(fresh, 'postgres'), place)
    await syncPath(directory)
    return header
  } finally {
    await rm(fresh, untilEmpty)
    await rm(old, { recursive: true, force: true })
  }
}

async function refuseFilledDirectory(directory: string): Promise<void> {
  const engine = await openEmbedded({ directory })
  try {
    await refuseFilled(engine.db)
  } finally {
    await engine.close()
  }
}
