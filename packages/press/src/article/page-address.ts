import type { SourcePage } from '../page/source-page.ts'

/**
 * The address of a page: the one in its fields; else that of the record or part that it was fetched into; else the one that
 * the page itself calls canonical (`own`); else what is known of its capture otherwise.
 */
export function pageAddress({ fields, capture }: SourcePage, own: string | null): string | null {
  const captured = capture?.url ?? null
  const isFetched = capture?.basis === 'WARC' || capture?.basis === 'MHTML'
  return fields.url ?? (isFetched ? (captured ?? own) : (own ?? captured))
}
