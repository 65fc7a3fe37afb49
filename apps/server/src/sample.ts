import type { Archive } from '@communique/archive'
import { PageReader } from './reading/page-reader.ts'
import type { ReadingThreads } from './reading/reading-threads.ts'
import { samplePages } from './sample-pages.ts'

/**
 * Fills an archive that has never held anything with invented statements of invented ministries. Returns how many
 * articles there are now; null where the archive was not empty.
 */
export async function loadSample(
  archive: Archive,
  closing: AbortSignal = new AbortController().signal,
  threads?: ReadingThreads,
): Promise<number | null> {
  if (!(await archive.isEmpty())) return null
  // In a thread of its own that ends with it: the parser takes a hundred megabytes, and this process may never need it again.
  await using reader = new PageReader(threads === undefined ? { readingThreads: 1 } : { threads }, closing)
  const files = (await samplePages()).map(
    ({ name, bytes }) => ({ kind: 'file', bytes, format: 'auto', name }) as const,
  )
  const pages = (await reader.read(files, { cut: false })).flat().map((reading) => {
    if (reading.status !== 'READ') throw new Error('A page of the sample cannot be read')
    return reading.page
  })
  const outcomes = await archive.publish(pages)
  return outcomes.length
}
