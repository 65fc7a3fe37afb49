import { calendarWords } from '../lexicon/calendar-words.ts'
import {
  documentNouns,
  groupNouns,
  nameStoppers,
  organisationNouns,
  personNouns,
} from '../lexicon/collectives.ts'
import { namesOfPersonsToo } from '../lexicon/countries/lookalikes.ts'
import { modifierEndings } from '../lexicon/endings.ts'
import {
  adverbs,
  auxiliaries,
  clauseVerbs,
  conjunctions,
  connectors,
  determiners,
  headlineVerbs,
  numerals,
  personalPronouns,
  prepositions,
  subordinators,
} from '../lexicon/function-words.ts'
import { namesLikeModifiers } from '../lexicon/given-names.ts'
import { linksInsidePlace, officePrefixes, ranksThatDescribe } from '../lexicon/office-words.ts'
import {
  honorificPairs,
  honorifics,
  nameParticles,
  namePrefixes,
  officeAcronyms,
  officeNouns,
  postNominals,
  professionEndings,
  scienceEndings,
} from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import { perWord, type Token } from '../text/tokens.ts'
import { type CountryMatch, couldBegin, countryAt } from './country-index.ts'
import { isCapital } from './place-names.ts'

/**
 * What a word can be in the name of a person: H form of address, O office, C country or people, S part of the
 * name of a body or place, N part of a person's name, P particle, x any other word, '.' a mark.
 */
export type WordClass = 'H' | 'O' | 'C' | 'S' | 'N' | 'P' | 'x' | '.'

const functionWords: ReadonlySet<string> = new Set(
  [
    adverbs,
    auxiliaries,
    conjunctions,
    connectors,
    determiners,
    headlineVerbs,
    numerals,
    personalPronouns,
    prepositions,
    subordinators,
  ].flatMap((words) => [...words]),
)

/** A finite verb that shows that a clause of its own has begun. "May" is a month. */
export function isClauseVerb({ lower, text }: Token): boolean {
  return clauseVerbs.has(lower) && text !== 'May'
}

/** "the TWA": a body; a family name in capitals has no article. */
function isAcronymOfBody(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
  const token = tokens[at]
  return (
    classes[at] === 'N' &&
    token !== undefined &&
    linksInsidePlace.has(tokens[at - 1]?.lower ?? '') &&
    /^\p{Lu}{2,5}$/u.test(token.text)
  )
}

export const isFunctionWord = (lower: string) => functionWords.has(lower)

export function classify(tokens: readonly Token[]): readonly WordClass[] {
  const first = tokens.findIndex(({ isWord }) => isWord)
  const classes: WordClass[] = []
  for (const token of tokens)
    classes.push(classes.length === first ? classOfFirst(token) : classOfOther(token))
  for (let at = 0; at < tokens.length; at++) {
    const country = countryOfTokens(tokens, classes, at)
    if (country === null) continue
    if (country.code !== '') classes.fill('C', at, at + country.length)
    at += country.length - 1
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token?.isCapital) continue
    const form = formAt(tokens, classes, index)
    if (form) classes.fill('H', ...form)
    if (isPostNominal(tokens, classes, index)) classes[index] = 'x'
    // "Minister for Law |Professor| Ada Kerrin"
    const isTitle = classes[index] === 'O' && honorifics.has(token.lower) && classes[index + 1] === 'N'
    if (isTitle && /[SCN]/.test(classes[index - 1] ?? '')) classes[index] = 'H'
    if (
      token.text.startsWith('H') &&
      /^H\.?$/.test(token.text) &&
      /^E\.?$/.test(tokens[index + 1]?.text ?? '')
    )
      classes.fill('H', index, index + 2)
    if (isAcronymOfBody(tokens, classes, index)) classes[index] = 'S'
    const isLastName =
      classes[index] === 'H' && classes[index - 1] === 'N' && !/[NO]/.test(classes[index + 1] ?? '')
    if (isLastName) classes[index] = 'N'
    // "An", "So" and "He" are names too, but only with another part of a name on their right.
    const next = classes[index + 1]
    const endsName = classes[index - 1] === 'N' && classes[index - 2] === 'N'
    const isName = endsName || (next === 'N' && (index > 0 || classes[index + 2] === 'N'))
    if (
      classes[index] === 'x' &&
      token.lower !== 'the' &&
      isFunctionWord(token.lower) &&
      token.text.length < 4 &&
      !(index === 0 && opensClause(token.lower)) &&
      isName &&
      formAt(tokens, classes, index + 1) === null
    ) {
      classes[index] = 'N'
    }
  }
  return classes
}

const opensPair = perWord(({ lower }) => [...honorificPairs].some((pair) => pair.startsWith(`${lower} `)))

const mayOpenForm = (token: Token, itsClass: WordClass | undefined) =>
  itsClass === 'H' || token.text === 'HE' || opensPair(token)

/** A form of address of more than one word or mark: "Tan Sri", "Dato' Sri", "(Ret.)", "HE". */
function formAt(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
): readonly [from: number, to: number] | null {
  const token = tokens[at]
  if (!token || !mayOpenForm(token, classes[at])) return null
  const next = tokens[at + 1]
  const { lower } = token
  if (tokens[at - 1]?.text === '(' && classes[at] === 'H') {
    const close = next?.text === '.' ? at + 2 : at + 1
    return tokens[close]?.text === ')' ? [at - 1, close + 1] : null
  }
  if (honorificPairs.has(`${lower} ${next?.lower}`)) return [at, at + 2]
  if (token.text === 'HE') return next?.isCapital ? [at, at + 1] : null
  if (classes[at] !== 'H' || !next || !/^['’]$/.test(next.text)) return null
  return [at, honorificPairs.has(`${lower} ${tokens[at + 2]?.lower}`) ? at + 3 : at + 2]
}

const isPostNominalByItself = perWord(
  ({ text, lower }) =>
    postNominals.has(lower.replaceAll('.', '')) && /^\p{Lu}[\p{L}.]*\p{Lu}[\p{L}.]*$/u.test(text),
)

/** "Ada Kerrin |OBE|": letters behind a name. */
export function isPostNominal(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
  const token = tokens[at]
  if (!token || !isPostNominalByItself(token)) return false
  const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  const isNamed = classes[before] === 'N' && /[NHO]/.test(classes[before - 1] ?? '')
  return isNamed || (before > 0 && isPostNominal(tokens, classes, before))
}

/** "In Harl Van der Tarn spoke": what opens a sentence so is hardly a name. */
const opensClause = (lower: string) =>
  prepositions.has(lower) ||
  conjunctions.has(lower) ||
  subordinators.has(lower) ||
  personalPronouns.has(lower)

/** "al-Harl", "d'Harl": a name behind its article. */
function isPrefixedName(text: string): boolean {
  const mark = text.search(/[-‑'’]\p{Lu}\p{Ll}/u)
  if (mark < 1) return false
  const prefix = text.slice(0, mark).toLowerCase()
  return namePrefixes.has(prefix) || namePrefixes.has(`${prefix}'`)
}

const classOfFirst = perWord((word) => findClass(word, true))
const classOfOther = perWord((word) => findClass(word, false))

function findClass(token: Token, isFirst: boolean): WordClass {
  if (!token.isWord) return '.'
  return token.isCapital ? classOfCapital(token, isFirst) : classOfSmall(token)
}

function classOfSmall({ lower, text }: Token): WordClass {
  if (officeNouns.has(lower)) return ranksThatDescribe.has(lower) ? 'x' : 'O'
  if (nameParticles.has(lower)) return 'P'
  if (isCompoundOffice(lower) || isProfession(lower)) return 'O'
  return isPrefixedName(text) ? 'N' : 'x'
}

const opensSentence = pattern('u')`^\p{Lu}\p{Ll}+${modifierEndings}$`

function classOfCapital({ lower, text }: Token, isFirst: boolean): WordClass {
  const isCompound = lower.includes('-')
  if (officeAcronyms.has(lower) && text === text.toUpperCase()) return 'O'
  if (officeNouns.has(lower) || (isCompound && isCompoundOffice(lower)) || isScience(lower)) return 'O'
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  if (honorifics.has(lower) || honorifics.has(bare)) return lower === 'he' ? 'x' : 'H'
  if (
    isFunctionWord(lower) ||
    (isCompound && isFunctionWord(lower.slice(0, lower.indexOf('-')))) ||
    calendarWords.has(bare) ||
    (isFirst && opensSentence.test(text) && !isCapital(lower) && !namesLikeModifiers.has(lower))
  )
    return 'x'
  if (isFirst && personNouns.has(lower)) return 'x'
  if (groupNouns.has(lower)) return isFirst ? 'x' : 'S'
  const last = isCompound ? lower.slice(lower.lastIndexOf('-') + 1) : lower
  return partsOfNames.has(last) ? 'S' : 'N'
}

/** Without those that are names too: "Wright". */
const isScience = (lower: string) => scienceEndings.some((ending) => lower.endsWith(ending))

const isProfession = (lower: string) => professionEndings.some((ending) => lower.endsWith(ending))

const officePrefix = pattern()`^${officePrefixes}-`

/** "minister" of "ex-minister" */
export const withoutPrefix = (lower: string) => lower.replace(officePrefix, '')

/** "ex-minister", "vice-director" */
const isCompoundOffice = (lower: string) => officeNouns.has(withoutPrefix(lower))

const partsOfNames: ReadonlySet<string> = new Set([...nameStoppers, ...organisationNouns, ...documentNouns])

const beginsCountry = perWord(couldBegin)

/** The name of a country or its people that begins with a word; null where none does, or where a person is called so. */
export function countryOfTokens(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
): CountryMatch | null {
  const first = tokens[at]
  if (!first?.isWord || !beginsCountry(first)) return null
  const match = countryAt((index) => tokens[index]?.text, at)
  return match !== null && isPersonsName(tokens, classes, at, match) ? null : match
}

/** "Mr |Jordan|", "Ana |Jordan|", "|Jordan| Bell": a name that states share with persons. */
function isPersonsName(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
  { length, isDemonym }: CountryMatch,
): boolean {
  if (length > 1 || !namesOfPersonsToo.has(tokens[at]?.lower ?? '')) return false
  const before = classes[at - 1]
  if (before === 'H' || (before === 'N' && tokens[at - 1]?.isPossessive === false)) return true
  return !isDemonym && classes[at + 1] === 'N' && !/[OS]/.test(classes[at + 2] ?? '')
}
