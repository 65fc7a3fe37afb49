import type { PageFormat } from '@communique/press'

/** Media types whose files are a page whatever is in them. */
const pages: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
])

/** Media types whose files may hold pages: a feed is also `text/xml`, as much else is. */
const perhapsPages: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/rdf+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
  'application/json',
  'message/rfc822',
  'multipart/related',
])

/** Whether files of a media type (without parameters) are pages: PERHAPS where a kind has to recognise them. */
export function holdsPages(essence: string): 'YES' | 'PERHAPS' | 'NO' {
  if (pages.has(essence)) return 'YES'
  return perhapsPages.has(essence) ? 'PERHAPS' : 'NO'
}

/** How a page of a media type is read. */
export function formatOf(essence: string): PageFormat {
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html'
  return essence === 'text/plain' ? 'text' : 'auto'
}
