import { readdir, readFile } from 'node:fs/promises'
import type { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'

const folder = new URL('../sample/pages/', import.meta.url)

/**
 * Fills an archive that has never held anything with invented statements of invented ministries. Returns how many
 * articles there are now; null where the archive was not empty.
 */
export async function loadSample(archive: Archive): Promise<number | null> {
  if (!(await archive.isEmpty())) return null
  const names = (await readdir(folder)).sort()
  const pages = await Promise.all(
    names.map(async (name) =>
      parsePage({ kind: 'file', bytes: await readFile(new URL(name, folder)), format: 'auto', name }),
    ),
  )
  const outcomes = await archive.publish(pages)
  return outcomes.length
}
