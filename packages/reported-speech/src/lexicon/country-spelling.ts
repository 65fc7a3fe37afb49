import { countryCodes } from './countries.ts'

/** ISO 3166-1 alpha-2, or 3166-3. */
const isoCode = /^[A-Z]{2}(?:[A-Z]{2})?$/

const namesByCode = byCode()
const codes = new Map(
  [...namesByCode].flatMap(([code, names]) => names.map((name) => [folded(name), code] as const)),
)

/**
 * The ISO 3166 code that words stand for, by any spelling: a code in capitals or not, a name, or the word for the people. Null where
 * they are not the name of one country.
 */
export function countryCodeOf(words: string): string | null {
  const found = codes.get(folded(words))
  if (found !== undefined) return found
  const code = words.trim().toUpperCase()
  return namesByCode.has(code) ? code : null
}

/** All names that `countryCodeOf` knows for a code, in lower case. */
export function countryNamesOf(code: string): readonly string[] {
  return namesByCode.get(code) ?? []
}

function byCode(): ReadonlyMap<string, readonly string[]> {
  const names = Map.groupBy(countryCodes, ([, code]) => code)
  return new Map(
    [...names]
      .filter(([code]) => isoCode.test(code))
      .map(([code, entries]) => [code, entries.map(([name]) => name)]),
  )
}

/** As names are compared: without accents, punctuation and article. */
function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}
