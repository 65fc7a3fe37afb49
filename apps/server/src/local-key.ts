import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Archive } from '@communique/archive'

/** Where a server leaves the key with which the CLI of the same machine publishes. */
export function localKeyPath(dataDirectory: string): string {
  return join(dataDirectory, 'publish.key')
}

/** Leaves a key that this archive knows: the one that is there, or else a new one. */
export async function writeLocalKey(archive: Archive, dataDirectory: string): Promise<void> {
  const path = localKeyPath(dataDirectory)
  const known = await readFile(path, 'utf8').catch(() => null)
  if (known !== null && (await archive.scopeOf(known.trim())) === 'PUBLISH') return
  const key = await archive.createKey('PUBLISH', 'the CLI on this machine')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Renamed into place, so that nobody reads half a key.
  await writeFile(`${path}.new`, `${key}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
