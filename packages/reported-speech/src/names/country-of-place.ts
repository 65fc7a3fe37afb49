import { happenings } from '../lexicon/countries/inside-words.ts'
import { pattern } from '../lexicon/words.ts'
import { isDemonym } from './country-index.ts'
import { countriesIn } from './country-names.ts'

const longestPlace = 60

export const happening = pattern()`\b${happenings}\b`

/** "took place in Lahore, Pakistan", "in Mongolia", "in the Fukuoka Prefecture of Japan". */
export function placeOf(lead: string): string | null {
  for (const match of lead.matchAll(/\bin (?=(?:the )?\p{Lu})/gu)) {
    const phrase = lead.slice(match.index + 3, match.index + 3 + longestPlace)
    const place =
      /^(?:the )?\p{Lu}[\p{L}.’'-]*(?:,? (?:of )?(?:the )?\p{Lu}[\p{L}.’'-]*){0,6}/u.exec(phrase)?.[0] ?? ''
    const last = countriesIn(place).at(-1)
    if (last !== undefined && !isDemonym(last)) return last
  }
  return null
}
