import { nameStoppers, organisationNouns } from '../lexicon/collectives.ts'
import { bodiesOfMany } from '../lexicon/countries/bodies-of-many.ts'
import {
  bodiesOfNations,
  bodiesWithField,
  fieldPrepositions,
  headsOfNations,
  headsWithField,
  modifiersOfOffices,
  stateForms,
  wordsBeforeHeads,
} from '../lexicon/countries/nations.ts'
import { heldForPlaces } from '../lexicon/countries/offices-of-state.ts'
import { smallInOffices } from '../lexicon/office-words.ts'
import { officeNouns } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import { entryOf } from './country-index.ts'
import { countryMentions } from './country-names.ts'

/** Of a nation that no list has: how its name stands in the words of an office, most certain first. */
const forms: readonly RegExp[] = [
  // "President of |the Republic of| Tarvia"
  pattern('u')`\b${stateForms} of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}-]{2,})?)`,
  // "Ambassador of the Tarvian |Federation|"
  pattern('u')`\bof the (\p{Lu}\p{Ll}{3,}) ${stateForms}\b`,
  // "spokesman for the |Ministry| of Transport of Tarvia"
  pattern(
    'u',
  )`\b${bodiesWithField} (?:of|for) (?!the\b)[^,]{1,60}? of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}-]{2,})?)(?=,|$)`,
  // "Speaker of the |Parliament| of Tarvia"
  pattern('u')`\b${bodiesOfNations} of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}-]{2,})?)(?=,|$)`,
  // "Tarvian |Minister| of Transport", "Tarvia's |ambassador|"
  pattern(
    'u',
  )`^(\p{Lu}[\p{L}-]{3,}?)(?:['’]s)? (?:${wordsBeforeHeads} ){0,3}(?:${headsOfNations}|${headsWithField})\b`,
  // "|Minister| of Transport of Tarvia", "Economic |Secretary| to the Treasury of Tarvia"
  pattern(
    'u',
  )`\b(?:${headsWithField}|${headsOfNations}) (?:${fieldPrepositions} (?!the\b)|to (?:the )?)[^,]{1,60}? of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}-]{2,})?)(?: to .{1,60})?$`,
  // "|President| of Tarvia", "|Ambassador| of Tarvia to ..."
  pattern(
    'u',
  )`\b${headsOfNations} of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}-]{2,})?)(?: to .{1,60})?$`,
  // "Economic |Secretary| to the Treasury, Tarvia"
  pattern('u')`\b(?:${headsWithField}|${headsOfNations})\b[^,]{0,60}, (\p{Lu}\p{Ll}{3,})$`,
]

const longestOffice = 300

/** A nation that no list has, by its place: "Lorvanian Ambassador to ...", "Minister of Transport of Lorvania". */
export function unlistedNation(office: string): string | null {
  const printed = office.slice(0, longestOffice)
  const plain = inSmallLetters(printed)
  for (const form of forms) {
    const name = form.exec(plain)?.[1]
    if (name === undefined || !name.split(' ').every(couldBeNation)) continue
    // "President of the Turkish Republic of Northern Cyprus": only a part of a name.
    if (entryOf(name) !== null && countryMentions(printed).length === 0) continue
    const at = plain.indexOf(name)
    // "Secretary to the |Mayor of| Harl"
    const holder = /(\p{L}+) of (?:the )?$/u.exec(plain.slice(0, at))?.[1]
    if (holder !== undefined && heldForPlaces.has(holder.toLowerCase())) continue
    return printed.slice(at, at + name.length)
  }
  return null
}

const initials = pattern('gu')`(?<![\p{L}’'])(?!${smallInOffices}\b)\p{L}`

/** "PRESIDENT OF THE REPUBLIC OF TARVIA" as it is written elsewhere. */
function inSmallLetters(office: string): string {
  if (/\p{Ll}/u.test(office)) return office
  return office.toLowerCase().replace(initials, (letter) => letter.toUpperCase())
}

/** No word of a portfolio, a body or a rank: "Minister of State", "Secretary of Defence". */
export function couldBeNation(name: string): boolean {
  const word = name.toLowerCase()
  return (
    !nameStoppers.has(word) &&
    !organisationNouns.has(word) &&
    !officeNouns.has(word) &&
    !modifiersOfOffices.has(word) &&
    !bodiesOfMany.has(word)
  )
}
