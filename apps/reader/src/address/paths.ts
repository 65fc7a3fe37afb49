/**
 * The addresses of the reading room, which are permalinks: the server serves these paths, and articles, exports and
 * feeds name them.
 */
export const paths = {
  front: '/',
  article: (id: string) => `/a/${pathPart(id)}`,
  /** One statement of an article, by the positions of its speech and of itself. */
  statement: (id: string, speech: number, statement: number) => `/a/${pathPart(id)}#s-${speech}-${statement}`,
  speaker: (id: string) => `/speaker/${pathPart(id)}`,
  source: (slug: string) => `/source/${pathPart(slug)}`,
  phrase: '/phrase',
  speakers: '/speakers',
} as const

/** Ids are readable in an address: a colon needs no escape in a path. */
function pathPart(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':')
}
