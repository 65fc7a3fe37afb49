import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('./cluster-process.ts', import.meta.url))

/**
 * Makes the files of PostgreSQL in `directory` where there are none. In a folder beside it: who is killed meanwhile
 * leaves nothing that looks like a database. And in a process of its own: to make them takes 400 MB, of which a thread
 * would give back only a part.
 */
export async function makeCluster(directory: string, sync: boolean): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return
  const making = `${directory}.new`
  await rm(making, { recursive: true, force: true })
  try {
    await promisify(execFile)(process.execPath, [program, making])
    if (sync) await syncFiles(making)
    // What a release that made them in their place was killed over.
    await rm(directory, { recursive: true, force: true })
    await rename(making, directory)
    if (sync) await syncPath(dirname(directory))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

async function syncFiles(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true })
  for (const path of [...names.map((name) => join(directory, name)), directory]) await syncPath(path)
}

async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
