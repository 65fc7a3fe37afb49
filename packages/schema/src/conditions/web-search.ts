import { searchText } from './search-text.ts'

/** In UTF-16 code units: PostgreSQL takes a piece with hyphens or slashes apart in every way, which nobody means of a longer one. */
const longestPiece = 250

/** A phrase, which may lack its end, or a piece without spaces; either is excluded by hyphens before it. */
const term = /(-*)("[^"]*"?|[^\s"]+)/g

/**
 * A search as it was typed, in a form that websearch_to_tsquery always takes: one hyphen before what is excluded, and
 * nothing without a letter or a digit. PostgreSQL counts hyphens that stand by themselves as operators, and fails or works
 * without end at many of them; nobody who types a dash means one.
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function webSearch(typed: string): string {
  const terms = [...searchText(typed).matchAll(term)].flatMap(([, hyphens = '', words = '']) => {
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    const phrase = words.startsWith('"')
    return `${hyphens === '' ? '' : '-'}${phrase ? `"${apart(words.replaceAll('"', ''))}"` : apart(words)}`
  })
  return terms.join(' ')
}

/** Pieces that are too long, in their parts. */
function apart(words: string): string {
  return words.replace(/\S+/g, (piece) =>
    piece.length > longestPiece ? piece.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim() : piece,
  )
}
