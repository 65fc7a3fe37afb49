import { fieldsFound } from '../fields/fields-found.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside } from '../kind.ts'

/** An entry of a feed, of whatever format. */
export interface FeedEntry {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** `YYYY[-MM[-DD]]`, in the offset in which the feed writes it. */
  readonly date: string | null
  /** What the feed calls itself, or whom an entry that was taken over names as its source. */
  readonly source: string | null
  readonly language: string | null
  /** The whole of the text; null where the feed gives a summary alone. */
  readonly content: { readonly html: string } | { readonly text: string } | null
}

/** An entry with the whole of its text is a page. A summary is none: published, it would stand in the way of the page. */
export function entryFound(place: string, entry: FeedEntry, inside: Inside): Found {
  const { content, ...facts } = entry
  if (content === null) return otherRecord(place, 'feed entry with a summary alone')
  return fieldsFound(place, { ...facts, ...content }, inside, {
    url: entry.url,
    mediaType: 'html' in content ? 'text/html' : 'text/plain',
    basis: 'FEED',
  })
}
