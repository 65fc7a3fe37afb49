import { singleCode, standardNameOf } from './country-index.ts'
import { countryMentions } from './country-names.ts'

/** A country that texts name. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-2, or 3166-3 for former states. */
  readonly code: string
  /** The name that the texts print most; the standard's where they print only the word for its people. */
  readonly name: string
  /** How many of the texts name it. */
  readonly texts: number
}

/** Names of countries that are given names as well. */
const givenNames: ReadonlySet<string> = new Set(['Jordan', 'Chad', 'Georgia'])
const capital = /\p{Lu}[\p{L}.'’]*\s+$/u

/**
 * The countries that texts name, or whose people they name, the one that most of them name first. Words that do not say
 * which of several states they mean ("Korea") are not counted.
 */
export function countriesNamed(texts: readonly string[]): readonly NamedCountry[] {
  const found = new Map<string, { texts: number; readonly names: Map<string, number> }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const { code, name, isDemonym, start } of countryMentions(text)) {
      if (singleCode(code) === null) continue
      if (givenNames.has(name) && capital.test(text.slice(Math.max(0, start - 40), start))) continue
      const country = found.get(code) ?? { texts: 0, names: new Map() }
      found.set(code, country)
      if (!seen.has(code)) country.texts += 1
      seen.add(code)
      if (!isDemonym) country.names.set(name, (country.names.get(name) ?? 0) + 1)
    }
  }
  return [...found]
    .map(([code, { texts: number, names }]) => ({
      code,
      name: mostPrinted(names) ?? standardNameOf(code) ?? code,
      texts: number,
    }))
    .sort((one, other) => other.texts - one.texts || (one.code < other.code ? -1 : 1))
}

function mostPrinted(names: ReadonlyMap<string, number>): string | undefined {
  return [...names].reduce<readonly [string, number] | undefined>(
    (most, entry) => (most === undefined || entry[1] > most[1] ? entry : most),
    undefined,
  )?.[0]
}
