import type { Search } from './read-search.ts'

/** A part of a text, from `start` on. */
export interface Passage {
  readonly start: number
  readonly text: string
}

/** ASCII, and the quotation marks, dashes and points of English print: a letter of it is what it looks like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

/** A word whose other forms have the same first three letters: shorter stems may not (`dying`, `die`). */
const plainWord = /^[a-z]{4,}$/

/** What may stand between two letters of one word: `co-operate`, `N.A.T.O.`. */
const between = "[-'`\\u2018\\u2019.]?\\ ?"

/**
 * The paragraphs of a text in which a word of the search may stand, in order; no phrase goes from one into the next. To cut a
 * text takes many times as long as to look for the first letters of words in it. Where that could miss a word, all of them.
 */
export function* passagesFor(text: string, search: Search): Generator<Passage, void, void> {
  const beginning = beginningOf(search)
  if (beginning === null) {
    yield { start: 0, text }
    return
  }
  for (let start = 0; start < text.length; ) {
    const gap = text.indexOf('\n\n', start)
    const end = gap < 0 ? text.length : gap + 2
    const passage = text.slice(start, end)
    if (beginning.test(passage) || !plain.test(passage)) yield { start, text: passage }
    start = end
  }
}

/** How a paragraph begins a word of the search, in plain letters; null where its words may be printed otherwise. */
function beginningOf({ terms }: Search): RegExp | null {
  const words = terms.flat(2).map(({ word }) => word)
  if (words.length === 0) return null
  if (words.some(({ stem, lexeme }) => !plainWord.test(stem.text) || !plainWord.test(lexeme.text)))
    return null
  const beginnings = new Set(words.map(({ stem }) => [...stem.text.slice(0, 3)].join(between)))
  return new RegExp(`(?<![a-z0-9])(?:${[...beginnings].join('|')})`, 'i')
}
