import type { GivenPage } from '@communique/press'
import type { FoundItem } from './given-pages.ts'

/** The archive takes no more pages at once. */
const maxPages = 100
/** So many things that are no pages may lie between: they are only told of. */
const maxItems = 1_000
/**
 * Of a longer request, taking it apart would keep the server from others for too long: a megabyte takes it a few
 * milliseconds. One page may have more.
 */
const maxBytes = 1024 * 1024

/** Puts pages together as far as one request carries them, with what lies between them, in their order. */
export async function* batches(
  items: AsyncIterable<FoundItem>,
): AsyncGenerator<readonly FoundItem[], void, void> {
  let batch: FoundItem[] = []
  let pages = 0
  let bytes = 0
  for await (const item of items) {
    const size = item.kind === 'PAGE' ? sizeOf(item.page) : 0
    if (
      batch.length === maxItems ||
      (item.kind === 'PAGE' && (pages === maxPages || (bytes > 0 && bytes + size > maxBytes)))
    ) {
      yield batch
      batch = []
      pages = 0
      bytes = 0
    }
    batch.push(item)
    if (item.kind === 'PAGE') pages += 1
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** In bytes, about. */
function sizeOf(page: GivenPage): number {
  if (page.kind !== 'fields') return page.bytes.length
  const { text, html, paragraphs } = page.fields
  return [text, html, ...(paragraphs ?? [])].reduce((sum, part) => sum + (part?.length ?? 0), 0)
}
