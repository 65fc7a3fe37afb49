import { excerpt, type Highlight, highlights, readSearch, type Search } from '@communique/full-text'
import { type ExpressionBuilder, sql } from 'pothos-kysely'
import type { ReadTables } from './tables.ts'

/** The text of a hit, in which matches are shown, and the words that were typed. */
export function excerpted(eb: ExpressionBuilder<ReadTables, 'search_hit'>) {
  const id = eb.ref('search_hit.id')
  const type = eb.ref('search_hit.type')
  return {
    title: sql<
      string | null
    >`(select article.title from article where article.id = ${id} and ${type} = 'Article')`,
    text: sql<string>`(case ${type} when 'Article' then (select article.text from article where article.id = ${id})
      else (select speech.text from speech where speech.id = ${id}) end)`,
    words: eb.ref('search_hit.words'),
  }
}

interface Excerpted {
  readonly title: string | null
  readonly text: string
  readonly words: string
}

export function snippetOf({ title, text, words }: Excerpted): string {
  return excerpt(text, readAgain(words), title ?? '')
}

export function highlightsIn({ title, text, words }: Excerpted): readonly Highlight[] {
  return highlights(text, readAgain(words), title ?? '')
}

let last: { readonly words: string; readonly search: Search } | null = null

/** All hits of an answer are of one search. */
function readAgain(words: string): Search {
  if (last?.words !== words) last = { words, search: readSearch(words) }
  return last.search
}
