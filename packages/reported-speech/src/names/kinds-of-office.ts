import {
  bodiesOfGovernment,
  deputies,
  governments,
  heldForPlaces,
  ministers,
  officesOfOne,
  onlyMinisters,
  privateBodies,
  publicWords,
  rankedOffices,
  regionalWords,
  suffixesOfNames,
} from '../lexicon/countries/offices-of-state.ts'
import { foldWord } from './country-index.ts'
import { wordsOfPhrase } from './country-names.ts'
import { officeHead } from './speaker.ts'

const foldedWords = (office: string) => wordsOfPhrase(office).map(({ text }) => foldWord(text))

/** Held for a state: "Minister of Ports", "Press Secretary", "spokesperson for the ministry"; not "director of the club". */
export function isOfficeOfState(office: string): boolean {
  const words = foldedWords(office)
  const head = headOf(office)
  if (words.some((word) => regionalWords.has(word))) return false
  if (ministers.has(head)) return true
  if (words.some((word) => word !== head && publicWords.has(word))) return true
  // "Party General Secretary": where a state has one party.
  const isPrivate = words.some((word, at) => privateBodies.has(word) && !(at === 0 && word === 'party'))
  return (rankedOffices.has(head) || isDirectorGeneral(words)) && !isPrivate
}

const isDirectorGeneral = (words: readonly string[]) => words[0] === 'director' && words[1] === 'general'

/** The same kind of office, of which a state has one; null for others. */
export function onlyOfficeOf(office: string): string | null {
  const words = foldedWords(office)
  const head = headOf(office)
  const isDeputy = words.some((word) => deputies.has(word))
  if (officesOfOne.has(head)) return isDeputy ? `deputy ${head}` : head
  const field = words.find((word) => onlyMinisters.has(word))
  return head === 'minister' && field !== undefined && !isDeputy ? `${field} minister` : null
}

/** "governor of the province", "member of the city assembly". */
export const isRegionalOffice = (office: string): boolean =>
  foldedWords(office).some((word) => regionalWords.has(word))

/** "Governor of Georgia", "Mayor of Lebanon": of a place that may be called as a state is. A bank's governor is none. */
export const isHeldForPlace = (office: string): boolean =>
  heldForPlaces.has(headOf(office)) &&
  !foldedWords(office).some((word) => privateBodies.has(word) || publicWords.has(word))

/** "Member for Harl", "Hon. Member": of a parliament, where the page is a parliament's. */
export const isOfMembers = (office: string): boolean => headOf(office) === 'member'

/** "the Government", "Ministry of Finance": a state has one. */
export function isBodyOfState(words: string): boolean {
  const [first = '', second = ''] = foldedWords(words).filter((word) => word !== 'the')
  return bodiesOfGovernment.has(first) && (second === '' || second === 'of' || second === 'for')
}

/** A portfolio of a government, whatever else its words say. */
export const isOfMinister = (office: string): boolean =>
  ministers.has(headOf(office)) || foldedWords(office).some((word) => governments.has(word))

const headOf = (office: string): string => foldWord(officeHead(office))

/** The last word of a name, folded; no "Jr." and no "III". */
export function surnameOf(name: string): string {
  const words = name
    .split(/[\s,]+/)
    .map(foldWord)
    .filter((word) => word !== '')
  while (words.length > 1 && suffixesOfNames.has(words.at(-1) ?? '')) words.pop()
  return words.at(-1) ?? ''
}
