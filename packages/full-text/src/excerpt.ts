import type { Search } from './read-search.ts'

/** A match: a range of the text in UTF-16 code units. The end is exclusive. */
export interface Highlight {
  readonly start: number
  readonly end: number
}

/** The words around the matches, as HTML in one line. */
export function excerpt(text: string, _search: Search): string {
  return text.slice(0, 150).replace(/\s+/g, ' ')
}

/** The first hundred matches. */
export function highlights(_text: string, _search: Search): readonly Highlight[] {
  return []
}
