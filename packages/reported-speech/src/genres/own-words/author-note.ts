import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { Author } from './author.ts'
import { whoIn } from './who.ts'

const lastSentences = 6

/** "Ada Kerrin is Tarvia's Minister for Tides.", under a column: nobody says it, and it tells the office. */
export function authorNote(
  sentences: readonly AnalysedSentence[],
  from: number,
  to: number,
  author: Author,
): { readonly from: number; readonly author: Author } | null {
  const surname = author.name?.split(/\s+/).at(-1)
  if (surname === undefined) return null
  for (let at = Math.max(from + 1, to - lastSentences); at < to; at++) {
    const { tokens, text, start } = sentences[at] ?? { tokens: [], text: '', start: 0 }
    const is = tokens
      .slice(0, 8)
      .findIndex(({ lower }) => lower === 'is' || lower === 'serves' || lower === 'was')
    const link = tokens[is]
    if (!link || !tokens.slice(0, is).some((token) => token.text === surname)) continue
    const next = tokens[link.lower === 'serves' ? is + 2 : is + 1]
    const office = next ? (whoIn(text.slice(next.start - start).replace(/\.$/, ''))?.offices ?? []) : []
    return { from: at, author: { ...author, offices: [...author.offices, ...office] } }
  }
  return null
}
