import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Archive } from '@communique/archive'

/**
 * Where a server leaves the key of the CLI of the same machine, which may do everything. Named after what it allowed once:
 * scripts know it by that name.
 */
export function localKeyPath(dataDirectory: string): string {
  return join(dataDirectory, 'publish.key')
}

/** Leaves a key that this archive knows: the one that is there, or else a new one. */
export async function writeLocalKey(archive: Archive, dataDirectory: string): Promise<void> {
  const path = localKeyPath(dataDirectory)
  const known = await readFile(path, 'utf8').catch(() => null)
  if (known !== null && (await archive.keyOf(known.trim()))?.scope === 'ADMIN') return
  const { secret } = await archive.createKey({
    scope: 'ADMIN',
    label: 'the CLI on this machine',
    expiresAt: null,
  })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Renamed into place, so that nobody reads half a key.
  await writeFile(`${path}.new`, `${secret}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
