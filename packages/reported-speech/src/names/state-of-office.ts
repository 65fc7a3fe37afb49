import { formalWords } from '../lexicon/countries/formal-words.ts'
import { namesOfRegionsToo } from '../lexicon/countries/lookalikes.ts'
import {
  bodiesOfPeople,
  bodiesOfState,
  diplomats,
  fieldsOfStudy,
  partingWords,
  privateBodies,
  voices,
} from '../lexicon/countries/offices-of-state.ts'
import { foldWord } from './country-index.ts'
import { type CountryMention, countryMentions, wordsOfPhrase } from './country-names.ts'

/**
 * The country for which an office is held: the one that its words say it is of. Not the one that an ambassador is sent
 * to, an envoy is sent for, an expert writes on or somebody works in. Null where the words name none of their own.
 */
export function stateOfOffice(office: string): CountryMention | null {
  const words = wordsOfPhrase(office).map(({ text }) => ({ text, lower: foldWord(text) }))
  const pair = firstOfPair(words)
  if (pair !== null) return pair
  const countries = countryMentions(office)
  if (countries.length === 0) return null
  const own = countries.filter((country) => isOwn(words, country))
  const [first] = own
  const last = own.at(-1)
  // "|Norwegian| head of the ...": what opens an office counts, else what closes it: "... for Chilean affairs of |Norway|".
  return (first?.from === 0 || last?.to !== words.length ? first : last) ?? null
}

/** The country that words for a speaker are of: "the Norwegian delegation". Null where they name several. */
export function countryOfWords(printed: string): string | null {
  const words = wordsOfPhrase(printed).map(({ text }) => ({ text, lower: foldWord(text) }))
  const own = countryMentions(printed).filter((country) => isOwn(words, country))
  // "|Norway and| the Tide Council", "Dr. Tarn |and| Norwegian officials"
  if (own.some(({ from, to }) => words[from - 1]?.lower === 'and' || words[to]?.lower === 'and')) return null
  const isOne = new Set(own.map(({ code }) => code)).size === 1
  return firstOfPair(words)?.name ?? (isOne ? (own[0]?.name ?? null) : null)
}

interface Word {
  readonly text: string
  readonly lower: string
}

function isOwn(words: readonly Word[], country: CountryMention): boolean {
  if (isPrivate(words, country) || isOfRegion(words, country)) return false
  const at = prepositionBefore(words, country)
  const before = words[at]
  if (before === undefined) return true
  const earlier = words.slice(0, at).map(({ lower }) => lower)
  const isSent = earlier.some((word) => diplomats.has(word))
  if (earlier.some((word) => partingWords.has(word)) || (isSent && earlier.includes('to'))) return false
  switch (before.lower) {
    case 'of':
      return !isFieldOfStudy(words, country, at)
    case 'to':
      return !isSent && country.isDemonym
    case 'for':
      return isSpokenFor(earlier, country)
    case 'in':
    case 'at':
      return isBodyOfState(words, country) || (!country.isDemonym && isBodyOfPeople(earlier))
    case 'on':
      return false
    default:
      return !partingWords.has(before.lower)
  }
}

/** "for |the Republic of| Chile", "to the |former| Norwegian ...": the word that ties a country to what comes before it. */
function prepositionBefore(words: readonly Word[], { from, isDemonym }: CountryMention): number {
  let at = from - 1
  while (at >= 0) {
    const { lower = '', text = '' } = words[at] ?? {}
    const isFormal = /^\p{Lu}/u.test(text) && formalWords.has(lower)
    const isOfFormal = lower === 'of' && formalWords.has(words[at - 1]?.lower ?? '') && !isDemonym
    if (lower !== 'the' && lower !== 'a' && lower !== 'an' && lower !== 'former' && !isFormal && !isOfFormal)
      break
    at--
  }
  return at
}

/** "professor of |Russian history|", where "chief of the |Russian| staff" is an office. */
function isFieldOfStudy(
  words: readonly Word[],
  { isDemonym, from, to }: CountryMention,
  at: number,
): boolean {
  return isDemonym && at === from - 1 && fieldsOfStudy.has(words[to]?.lower ?? '')
}

/** "spokesperson for Norway"; the Secretary of State for a nation of Britain is Britain's. */
function isSpokenFor(earlier: readonly string[], { code, isDemonym }: CountryMention): boolean {
  if (earlier.some((word) => voices.has(word))) return true
  return code === 'GB' && !isDemonym && earlier.includes('secretary')
}

/** "head of the Mongolian |freight company|": the company has the office. */
function isPrivate(words: readonly Word[], { isDemonym, to }: CountryMention): boolean {
  return (
    isDemonym &&
    words.slice(to, to + nearCompany).some(({ text, lower }) => text === lower && privateBodies.has(lower))
  )
}

/** "President of the |Georgia| Assembly": of the state or of a part of another. */
const isOfRegion = (words: readonly Word[], { from, to }: CountryMention) =>
  to === from + 1 && to < words.length && namesOfRegionsToo.has(words[from]?.lower ?? '')

const nearCompany = 3

/** "spokesman at the |Norwegian Foreign Ministry|": whoever works there works for Norway. */
const nearBody = 6

function isBodyOfState(words: readonly Word[], { to }: CountryMention): boolean {
  return words.slice(to, to + nearBody).some(({ lower }) => bodiesOfState.has(lower))
}

const isBodyOfPeople = (earlier: readonly string[]) => earlier.some((word) => bodiesOfPeople.has(word))

/** "|Chile|-Norway Friendship Society" sits in the first of the two. */
function firstOfPair(words: readonly Word[]): CountryMention | null {
  for (const [at, { text }] of words.entries()) {
    const [first, second, third] = text.split(/[-–]/)
    if (first === undefined || second === undefined || third !== undefined) continue
    const [country] = countryMentions(first)
    if (country === undefined || country.end !== first.length || countryMentions(second).length === 0)
      continue
    if (isBodyOfPeople(words.slice(at + 1, at + 1 + nearBody).map(({ lower }) => lower))) return country
  }
  return null
}
