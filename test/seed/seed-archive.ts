import type { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { UsageError } from '../command-line.ts'
import { seedPages } from './seed-pages.ts'

/** Pages that are read before they are written: what an interruption waits for. */
const chunk = 200

export interface SeedOutcome {
  readonly published: number
  /** From an earlier run. */
  readonly unchanged: number
}

/**
 * Publishes `size` invented pages, the way all pages come: read by the parser, linked, stamped. The same size gives the
 * same pages, so that a run that was interrupted can be taken up.
 * @throws UsageError where the archive is not empty and `add` is false
 */
export async function seedArchive(
  archive: Archive,
  { size, add }: { readonly size: number; readonly add: boolean },
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<SeedOutcome> {
  if (!add && !(await archive.isEmpty())) {
    throw new UsageError(
      'The archive is not empty. Pass --add to add the invented articles to it, or choose another archive with --data or --database-url.',
    )
  }
  const outcome = { published: 0, unchanged: 0 }
  let done = 0
  for (const pages of seedPages(size, chunk)) {
    signal.throwIfAborted()
    const read = pages.map((fields) => parsePage({ kind: 'fields', fields }))
    for (const written of await archive.publish(read)) {
      if (written.status === 'REFUSED') throw written.error
      if (written.status === 'PUBLISHED') outcome.published += 1
      else outcome.unchanged += 1
    }
    done += read.length
    onProgress(done)
  }
  return outcome
}
