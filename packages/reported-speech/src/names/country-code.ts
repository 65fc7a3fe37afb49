import { createRequire } from 'node:module'
import { formalWords } from '../lexicon/countries/formal-words.ts'
import { formerStates } from '../lexicon/countries/short-names.ts'
import { entryOf, foldName, singleCode, standardNameOf } from './country-index.ts'
import { countryMentions, wordsOfPhrase } from './country-names.ts'

/** Alpha-2 by alpha-3: [["AF", "AFG", "004"], ...]. */
const alpha3 = new Map<string, string>()
const codes: unknown = createRequire(import.meta.url)('i18n-iso-countries/codes.json')
for (const row of Array.isArray(codes) ? codes : []) {
  const [two, three]: readonly unknown[] = Array.isArray(row) ? row : []
  if (typeof two === 'string' && typeof three === 'string') alpha3.set(three, two)
}

const longestName = 200

/**
 * The code of a country, from whatever somebody writes for it: a code of ISO 3166 in any case ("no", "NOR", "SUHH"), a
 * name, short or official, the word for its people, with accents or without. ISO 3166-1 alpha-2; for a state that is no
 * more ISO 3166-3. Null where the words name none, or do not say which of several ("Korea", "Congolese").
 */
export function countryCodeOf(words: string): string | null {
  if (words.length > longestName) return null
  const code = entryOf(words)
  if (code) return singleCode(code)
  const upper = words.trim().toUpperCase()
  if (standardNameOf(upper) !== null || formerStates.has(upper)) return upper
  return alpha3.get(upper) ?? officialNameOf(words)
}

/** "Islamic Republic of Afghanistan": one country's name among words that only say what kind of state it is. */
function officialNameOf(name: string): string | null {
  const capitals = name.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
  const words = wordsOfPhrase(capitals)
  const countries = countryMentions(capitals)
  const [country] = countries
  if (country === undefined || countries.length > 1) return null
  const others = words.filter((_, at) => at < country.from || at >= country.to).map(({ text }) => text)
  const isFormal = others.every((word) =>
    foldName(word)
      .split(' ')
      .every((part) => formalWords.has(part) || part === ''),
  )
  return isFormal ? singleCode(country.code) : null
}
