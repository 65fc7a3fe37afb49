import { housesOfState } from '../lexicon/countries/houses-of-state.ts'
import {
  bodiesOfNations,
  bodiesWithField,
  headsOfNations,
  leadingPublishers,
  publishersOfNations,
  stateForms,
} from '../lexicon/countries/nations.ts'
import { newsAgencies } from '../lexicon/countries/news-agencies.ts'
import {
  bodiesOfState,
  kindsOfAgency,
  pressWords,
  privatePublishers,
} from '../lexicon/countries/offices-of-state.ts'
import { partsOfStates } from '../lexicon/countries/parts-of-states.ts'
import { pattern } from '../lexicon/words.ts'
import { foldName } from './country-index.ts'
import { countryMentions, wordsOfPhrase } from './country-names.ts'
import { couldBeNation } from './nation-of-office.ts'
import { stateOfOffice } from './state-of-office.ts'

/** An office of the state; its news agency, which tells of others too; a newspaper or broadcaster of the country. */
export type KindOfPublisher = 'office' | 'agency' | 'press'

/** Of which state a publisher is. */
export interface StateOfPublisher {
  /** As printed; null where only a house stands for the state: "the Kremlin". */
  readonly name: string | null
  /** ISO 3166; null for a nation that no list has. */
  readonly code: string | null
  readonly kind: KindOfPublisher
}

const longestPublisher = 200

/**
 * "Ministry of Railways, Norway", "Norway: Presidency", "Embassy of Norway in Chile", "Office of the President (Norway)".
 * Null for whoever is of no one state: companies, bodies of many countries. `isPlace` tells whether
 * the text has a name as a place.
 */
export function stateOfPublisher(
  printed: string | null,
  isPlace: (name: string) => boolean,
): StateOfPublisher | null {
  const publisher = (printed ?? '').slice(0, longestPublisher).trim()
  const words = wordsOfPhrase(publisher).map(({ text }) => foldName(text))
  const agency = agencies.get(foldName(publisher))
  if (agency !== undefined) return { name: null, code: agency, kind: 'agency' }
  if (words.some((word) => privatePublishers.has(word)) && !words.includes('government')) return null
  const kind = kindOf(publisher, words)
  const listed = listedState(publisher)
  if (listed !== null) return kind === null ? bracketedOnly(publisher, listed) : { ...listed, kind }
  const house = houseIn(publisher) ?? partIn(publisher, kind)
  if (house !== null) return { name: null, code: house, kind: 'office' }
  if (kind === 'press') return null
  const name = kind === null ? null : unlistedState(publisher, isPlace)
  return name === null || kind === null ? null : { name, code: null, kind }
}

const agencies: ReadonlyMap<string, string> = new Map(
  [...newsAgencies].flatMap(([code, names]) => names.map((name) => [foldName(name), code] as const)),
)

/** Null for whoever says nothing of an office or of news. */
function kindOf(publisher: string, words: readonly string[]): KindOfPublisher | null {
  if (isPressAgency(words)) return 'agency'
  if (words.some((word) => pressWords.has(word)) && !words.includes('government')) return 'press'
  const isOffice = words.some((word) => bodiesOfState.has(word)) || houseIn(publisher) !== null
  return isOffice || isCountry(publisher) ? 'office' : null
}

/** "Tarvian News Agency", "Information Agency of Tarvia". */
function isPressAgency(words: readonly string[]): boolean {
  const at = words.indexOf('agency')
  return at > 0 && kindsOfAgency.has(words[at - 1] ?? '')
}

/** "Norway" */
const isCountry = (publisher: string) =>
  countryMentions(publisher).some(({ start, end }) => start === 0 && end === publisher.length)

/** "NRB (Norway)": whoever it is tells of others too. */
const bracketedOnly = (publisher: string, listed: Listed): StateOfPublisher | null =>
  publisher.endsWith(')') ? { ...listed, kind: 'press' } : null

interface Listed {
  readonly name: string
  readonly code: string
}

const parts = [...partsOfStates].flatMap(([code, names]) =>
  names.map((name) => [` ${foldName(name)} `, code] as const),
)

/** "Legislative Assembly for |the ACT|" */
function partIn(publisher: string, kind: KindOfPublisher | null): string | null {
  const folded = ` ${foldName(publisher)} `
  return kind === 'office' ? (parts.find(([part]) => folded.includes(part))?.[1] ?? null) : null
}

function listedState(publisher: string): Listed | null {
  const bracketed = /\(([^()]{2,60})\)/u.exec(publisher)?.[1] ?? ''
  const plain = publisher.replace(/\([^()]{0,100}\)/gu, ' ').trim()
  const own = stateOfOffice(plain) ?? closingCountry(plain)
  if (own !== null) return own
  const inBrackets = countryMentions(bracketed)
  return inBrackets.length === 1 ? (inBrackets[0] ?? null) : null
}

/** "Ministry of Ports, |India|": the whole of the last part. */
function closingCountry(publisher: string) {
  const part = publisher.split(',').at(-1)?.trim() ?? ''
  const [country] = countryMentions(part)
  return country !== undefined && country.end === part.length && country.start === 0 ? country : null
}

const houses = [...housesOfState].flatMap(([code, names]) =>
  names.map((name) => [` ${foldName(name)} `, code] as const),
)

/** The code of the state that words mean by a house or body which only that state has. */
export function houseIn(words: string): string | null {
  const folded = ` ${foldName(words)} `
  return houses.find(([house]) => folded.includes(house))?.[1] ?? null
}

/** Up to three words of a nation's name, and the end of the name. */
const nation = /((?:(?:\p{Lu}[\p{L}’'-]{2,}|d['’]\p{Lu}\p{L}+) ?){1,3})(?=$|[,(]| in )/u.source

const unlistedForms: readonly RegExp[] = [
  // "Government Communications, |Republic of| Tarvia", "Embassy of the |Grand Duchy of| Tarvia in Norway"
  pattern()`\b(?:${stateForms}|State) of (?:the )?`,
  // "Department of Railways, Tarvia"
  pattern()`\b(?:${bodiesWithField}|${bodiesOfNations}) (?:of|for) [^,]{2,80}(?:, [^,]{2,40}){0,2}, `,
  // "Ministry of Trade of Tarvia"
  pattern()`\b${bodiesWithField} (?:of|for) [^,]{2,80} of `,
  // "Parliament of Tarvia", "Office of the President of Tarvia", "Bank of Tarvia"
  pattern()`\b(?:${bodiesOfNations}|${headsOfNations}|${publishersOfNations}) of `,
].map(({ source }) => new RegExp(source + nation, 'u'))

/** "|Tarvia| Ministry of Trade": true of cities and companies too, so the text must tell of the place. */
const leadingForm = pattern('u')`^(\p{Lu}[\p{L}’'-]{3,}) ${leadingPublishers}\b`

function unlistedState(printed: string, isPlace: (name: string) => boolean): string | null {
  const publisher = printed.replace(/\([^()]{0,100}\)/gu, ' ').trim()
  for (const form of unlistedForms) {
    const found = form.exec(publisher)?.[1]?.trim()
    if (found?.split(' ').every(couldBeNation)) return found
  }
  const leading = leadingForm.exec(publisher)?.[1]
  return leading !== undefined && couldBeNation(leading) && isPlace(leading) ? leading : null
}
