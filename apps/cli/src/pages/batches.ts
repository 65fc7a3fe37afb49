import type { FilePage, UnreadablePage } from './given-pages.ts'

/** The archive takes no more at once. */
const maxPages = 100
/**
 * Of a longer request, taking it apart would keep the server from others for too long: a megabyte takes it a few
 * milliseconds. One page may have more.
 */
const maxBytes = 1024 * 1024

/** Puts pages together as far as one request carries them, in their order. */
export async function* batches(
  pages: AsyncIterable<FilePage | UnreadablePage>,
): AsyncGenerator<readonly (FilePage | UnreadablePage)[], void, void> {
  let batch: (FilePage | UnreadablePage)[] = []
  let bytes = 0
  for await (const page of pages) {
    const size = page.kind === 'PAGE' ? page.bytes.length : 0
    if (batch.length === maxPages || (bytes > 0 && bytes + size > maxBytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(page)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
