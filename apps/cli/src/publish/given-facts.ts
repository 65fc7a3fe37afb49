import type { GivenPage } from '@communique/press'

/** What is given for the pages beside them. */
export interface GivenFacts {
  /** Slug of the source of all pages. */
  readonly source: string | undefined
  /** BCP 47: the language of pages that show none. */
  readonly language: string | undefined
  /** The address of the one page there is. */
  readonly pageUrl: string | undefined
  /** The end of an embargo on all pages. */
  readonly publishAt?: string | undefined
}

/** The page with an address where nothing else says one. */
export function withAddress(page: GivenPage, url: string | undefined): GivenPage {
  if (url === undefined || page.capture?.url) return page
  const { capturedAt = null, mediaType = null, basis = 'GIVEN' } = page.capture ?? {}
  return { ...page, capture: { url, capturedAt, mediaType, basis } }
}
