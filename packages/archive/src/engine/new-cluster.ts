import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { syncPath } from './sync-path.ts'

const program = fileURLToPath(new URL('./cluster-process.ts', import.meta.url))

/**
 * For folders of which somebody may still write a moment: the process that makes a cluster goes on when the one that wants
 * it is killed.
 */
export const untilEmpty = { recursive: true, force: true, maxRetries: 12, retryDelay: 100 } as const

/**
 * Makes the files of PostgreSQL in `directory` where there are none. In a folder beside it, of its own each time: who is
 * killed meanwhile leaves nothing that looks like a database, nor a process that writes into what is made next. And in a
 * process of its own: to make them takes 400 MB, of which a thread would give back only a part.
 */
export async function makeCluster(directory: string, sync: boolean): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return
  const making = `${directory}.new`
  await removeUnfinished(making)
  const made = await mkdtemp(`${making}-`)
  try {
    await promisify(execFile)(process.execPath, [program, made])
    if (sync) await syncFiles(made)
    // What a release that made them in their place was killed over.
    await rm(directory, { recursive: true, force: true })
    await rename(made, directory)
    if (sync) await syncPath(dirname(directory))
  } catch (error) {
    await rm(made, untilEmpty)
    throw error
  }
}

async function removeUnfinished(making: string): Promise<void> {
  const folder = dirname(making)
  for (const name of await readdir(folder)) {
    if (name.startsWith(basename(making))) await rm(join(folder, name), untilEmpty)
  }
}

async function syncFiles(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true })
  for (const path of [...names.map((name) => join(directory, name)), directory]) await syncPath(path)
}
