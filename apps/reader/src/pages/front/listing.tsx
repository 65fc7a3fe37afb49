import type { ComponentChildren } from 'preact'
import type { ArchivePages } from '../../archive/use-pages.ts'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'

/** Entries of a page of a list. */
export const pageLength = 20

interface ListingProps {
  readonly list: Omit<ArchivePages<unknown>, 'pages' | 'again'>
  /** Its entries; null before the first answer. */
  readonly entries: readonly ComponentChildren[] | null
  /** What stands in place of no entries. */
  readonly empty: ComponentChildren
}

/** A list of the front page: its entries, the rest of them on demand, and what went wrong. */
export function Listing({ list, entries, empty }: ListingProps) {
  const { error, isLoading, more, isReadingMore } = list
  return (
    <div class={isLoading && entries !== null ? 'listing listing-old' : 'listing'} aria-busy={isLoading}>
      {error !== null && <ErrorNotice error={error} />}
      {entries === null && isLoading && <Loading what="Reading the archive" />}
      {entries?.length === 0 && !isLoading && error === null && empty}
      {entries !== null && entries.length > 0 && <ol class="items">{entries}</ol>}
      {(more !== null || isReadingMore) && (
        <button class="more" type="button" onClick={() => more?.()} aria-disabled={isReadingMore}>
          {isReadingMore ? 'Reading…' : 'Show more'}
        </button>
      )}
    </div>
  )
}
