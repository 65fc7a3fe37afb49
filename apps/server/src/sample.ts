import type { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { samplePages } from './sample-pages.ts'

/**
 * Fills an archive that has never held anything with invented statements of invented ministries. Returns how many
 * articles there are now; null where the archive was not empty.
 */
export async function loadSample(archive: Archive): Promise<number | null> {
  if (!(await archive.isEmpty())) return null
  const pages = (await samplePages()).map(({ name, bytes }) =>
    parsePage({ kind: 'file', bytes, format: 'auto', name }),
  )
  const outcomes = await archive.publish(pages)
  return outcomes.length
}
