import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'

/**
 * Takes a data directory for this process alone. PGlite does not notice a second process in its files and would
 * ruin them. The lock is SQLite's lock on a file: the operating system lets go of it when the process ends, however
 * it ends, so there is nothing stale to clean up.
 */
export function lockDataDirectory(directory: string): Disposable {
  try {
    makeDirectory(directory)
  } catch (cause) {
    throw unusable(directory, cause)
  }
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(directory, 'lock'))
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (cause) {
    lock?.close()
    if (cause instanceof Error && /database is locked/.test(cause.message)) {
      throw new StoreError(
        'DATA_DIRECTORY_IN_USE',
        `The data directory ${directory} is in use by another server. Stop that server, or choose another directory with --data.`,
        { cause },
      )
    }
    throw unusable(directory, cause)
  }
  const held = lock
  return { [Symbol.dispose]: () => held.close() }
}

/** Node's own `recursive` never ends where a parent lets nothing be made in it, as in /proc. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  const parent = dirname(resolve(directory))
  if (!existsSync(parent)) makeDirectory(parent)
  mkdirSync(directory, { mode: 0o700 })
}

function unusable(directory: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StoreError(
    'DATA_DIRECTORY_UNUSABLE',
    `The data directory ${directory} cannot be used (${reason}). Choose a writable directory with --data.`,
    { cause },
  )
}
