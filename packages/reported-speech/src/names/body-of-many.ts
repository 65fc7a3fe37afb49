import { bodiesOfMany, eventsOfMany, fieldsOfStates } from '../lexicon/countries/bodies-of-many.ts'
import { furtherLinks } from '../lexicon/office-words.ts'
import { broadcasting } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import { foldWord } from './country-index.ts'
import { countriesIn, wordsOfPhrase } from './country-names.ts'
import { isOfMinister } from './kinds-of-office.ts'

/** Held in a body that is of no one country: "chair of the World Tide Council", "UN Special Envoy for Norway". */
export function isOfManyCountries(office: string): boolean {
  if (isOfMinister(office)) return false
  const words = wordsOfPhrase(office)
  return words.some(({ text }, at) => {
    const word = foldWord(text)
    if (!/^\p{Lu}/u.test(text) || !bodiesOfMany.has(word)) return false
    if (eventsOfMany.has(foldWord(words[at + 1]?.text ?? ''))) return false
    // "Department of |International Trade|" is one state's.
    return word !== 'international' || !fieldsOfStates.has(foldWord(words[at + 1]?.text ?? ''))
  })
}

const longestOffice = 300
const inBody = pattern('u')`\b${furtherLinks} (?:the )?(\p{Lu}.*)$`
const ofField = /^(\p{Lu}[\p{L} -]{2,60}) \p{Lu}[\p{L}-]* for \p{Lu}/u
const ofLetters = pattern('u')`^(\p{Lu}{3,8}(?: ${broadcasting})?) \p{L}+$`

/** "the World Tide Council" of "chair of the World Tide Council"; "UN" of "UN Special Envoy". */
export function bodyOf(office: string): string | null {
  const printed = office.slice(0, longestOffice)
  const opening = /^\p{Lu}{2,5}(?= )/u.exec(printed)?.[0]
  if (opening !== undefined) return opening
  // "World Tide Council’s Director for the Eastern Coast"
  const owner = /^([^,]{2,80}?)['’]s \p{Lu}/u.exec(printed)?.[1]
  if (owner !== undefined) return owner
  // "European Commission Vice-President for Mills": the field is no body.
  const before = ofField.exec(printed)?.[1]
  if (before !== undefined) return before
  return inBody.exec(printed)?.[1]?.replace(/ and .*$/u, '') ?? null
}

/** "WTC" of "WTC Chairman": an office in a body that goes by its letters. */
export function bodyByLetters(office: string): string | null {
  const body = ofLetters.exec(office.slice(0, longestOffice))?.[1]
  return body === undefined || countriesIn(body).length > 0 || isAllCapitals(office) ? null : body
}

const isAllCapitals = (office: string) => !/\p{Ll}/u.test(office)
