import { foldedWords } from '@communique/full-text'
import type { Insertable } from 'kysely'
import { storable } from '../storable.ts'
import type { WordingTable } from '../tables.ts'

/** In characters: four bytes each are under what an index of Postgres holds. */
export const longestWording = 600

/** Words as filters look for them among wordings: folded, without punctuation; `U.S.` is `US`. */
export function wordingKey(words: string): string {
  return foldedWords(words.replace(/(?<=(?:^|[^\p{L}\p{M}])\p{L}\p{M}*)\.(?=\p{L})/gu, '')).join(' ')
}

/** A row for each of these wordings. Sorted, so that two transactions never wait for each other crosswise. */
export function wordingRows(printed: Iterable<string | null>): Insertable<WordingTable>[] {
  const texts = new Set<string>()
  for (const text of printed) {
    if (text !== null) texts.add(Array.from(storable(text)).slice(0, longestWording).join(''))
  }
  return [...texts].sort().map((text) => ({ text, key: wordingKey(text) }))
}
