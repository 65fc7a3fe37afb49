import { createRequire } from 'node:module'
import { demonyms } from '../lexicon/countries/demonyms.ts'
import { lookalikes } from '../lexicon/countries/lookalikes.ts'
import { demonymEndings, quarters } from '../lexicon/countries/nations.ts'
import { formerStates, sharedNames, shortNames } from '../lexicon/countries/short-names.ts'
import { pattern } from '../lexicon/words.ts'

/**
 * What names are of which state. Names of ISO 3166-1 come from i18n-iso-countries, everything it lacks from
 * `lexicon/countries`; docs/decisions/0029-countries.md says why.
 */
interface Entry {
  /** ISO 3166-1 alpha-2 or 3166-3; several, joined, where several states share the name; '' for a look-alike. */
  readonly code: string
  /** An adjective, or the word for one of its people. */
  readonly isDemonym: boolean
  /** Told from a common word by its capitals or full stops only: "US", "UK". */
  readonly isAbbreviation: boolean
}

export interface CountryMatch {
  /** '' where the words only look like a state's: "South American". */
  readonly code: string
  /** How many of the words. */
  readonly length: number
  readonly isDemonym: boolean
}

const require = createRequire(import.meta.url)
/** "Reunion" of a family: told from the island by an accent that few keep. */
const commonWords: ReadonlySet<string> = new Set(['reunion'])

const entries = new Map<string, Entry>()
/** For each first word, how many words the longest name that begins with it has. */
const lengths = new Map<string, number>()
/** The name that the standard has for a code, for where a text prints none. */
const standardNames = new Map<string, string>()
/** All names of a code, in small letters. */
const namesByCode = new Map<string, string[]>()

for (const [code, names] of namesOfTheStandard()) {
  standardNames.set(code, names.find((name) => !/[,(]/.test(name)) ?? names[0] ?? code)
  for (const name of names) add(name, { code, isDemonym: false })
}
const ofPeople = pattern()`${demonymEndings}$`
for (const [code, names] of [...shortNames, ...formerStates])
  for (const name of names) add(name, { code, isDemonym: false })
for (const [code, names] of demonyms) for (const name of names) add(name, { code, isDemonym: true })
for (const [code, names] of sharedNames)
  for (const name of names) add(name, { code, isDemonym: ofPeople.test(name) })
for (const name of lookalikes) add(name, { code: '', isDemonym: false })

function add(
  name: string,
  { code, isDemonym }: { readonly code: string; readonly isDemonym: boolean },
): void {
  const words = foldName(name)
  if (code !== '') namesByCode.set(code, [...(namesByCode.get(code) ?? []), name.toLowerCase()])
  const forms = words.startsWith('saint ') ? [words, words.replace('saint ', 'st ')] : [words]
  for (const form of forms) {
    entries.set(form, { code, isDemonym, isAbbreviation: name === name.toUpperCase() && name.length < 6 })
    const first = form.split(' ', 1)[0] ?? ''
    lengths.set(first, Math.max(lengths.get(first) ?? 0, form.split(' ').length))
  }
}

/** Names by code, as the standard has them. */
function namesOfTheStandard(): ReadonlyMap<string, readonly string[]> {
  const file: unknown = require('i18n-iso-countries/langs/en.json')
  const names = new Map<string, readonly string[]>()
  if (typeof file !== 'object' || file === null || !('countries' in file)) return names
  for (const [code, value] of Object.entries(file.countries ?? {})) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    names.set(
      code,
      list.filter((name) => typeof name === 'string'),
    )
  }
  return names
}

/** A word as the index has it: small letters, no accents, no full stops, marks inside it as spaces, no possessive ending. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return lower
  return lower
    .replace(/(?<=[^\s])['’‘ʼ´`](?:s(?![\p{L}\p{N}]))?$/u, '')
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a whole name. An article before it is no part of it. */
export function foldName(name: string): string {
  const words = name.split(/[\s,;:()]+/).map(foldWord)
  return (words[0] === 'the' ? words.slice(1) : words).filter((word) => word !== '').join(' ')
}

interface Beginning {
  readonly phrase: string
  /** How many words the longest name that begins so has. */
  readonly longest: number
}

const known = new Map<string, Beginning | null>()
const mostKnown = 20_000
const longestKnown = 40

/** What begins with a word in small letters; null for nearly all words, which come again on page after page. */
function beginningWith(lower: string): Beginning | null {
  const before = known.get(lower)
  if (before !== undefined) return before
  const phrase = foldWord(lower)
  const longest = lengths.get(phrase.split(' ', 1)[0] ?? '') ?? 0
  const found = longest === 0 ? null : { phrase, longest }
  if (known.size < mostKnown && lower.length <= longestKnown) known.set(lower, found)
  return found
}

/** Whether a name may begin with a word, told at a look. */
export function couldBegin({
  lower,
  isCapital,
}: {
  readonly lower: string
  readonly isCapital: boolean
}): boolean {
  return (
    (isCapital || (lower.length <= longestQuarter && quarters.has(lower))) && beginningWith(lower) !== null
  )
}

const longestQuarter = 5

/** The longest name that begins at a place in a row of words; null where none does. */
export function countryAt(wordAt: (at: number) => string | undefined, from: number): CountryMatch | null {
  const printed = wordAt(from)
  if (printed === undefined || !(/^\p{Lu}/u.test(printed) || quarters.has(printed))) return null
  const beginning = beginningWith(printed.toLowerCase())
  if (beginning === null) return null
  const { longest } = beginning
  let { phrase } = beginning
  let found: CountryMatch | null = null
  for (let length = 1; length <= longest; length++) {
    if (length > 1) {
      const next = wordAt(from + length - 1)
      if (next === undefined || !/^[\p{L}&]/u.test(next)) break
      phrase = `${phrase} ${foldWord(next)}`
    }
    const entry = entries.get(phrase)
    if (entry === undefined || commonWords.has(phrase)) continue
    if (entry.isAbbreviation && length === 1 && /\p{Ll}/u.test(withoutEnding(printed))) continue
    found = { code: entry.code, length, isDemonym: entry.isDemonym }
  }
  return found
}

const withoutEnding = (word: string) => word.replace(/['’]s?$/, '')

/** A code of one state; null for those of several, joined. */
export const singleCode = (code: string): string | null =>
  /^[A-Z]{2}(?:[A-Z]{2})?$/.test(code) ? code : null

/** Of a code of two states the one that a page also names by itself; any other code as it is. */
export function codeOfOne(code: string, isNamed: (code: string) => boolean): string {
  if (!/^[A-Z]{2}-[A-Z]{2}$/.test(code)) return code
  const named = code.split('-').filter(isNamed)
  return named.length === 1 ? (named[0] ?? code) : code
}

/** The code of a name written by itself, whatever its letters and accents; null where it is none. */
export const entryOf = (name: string): string | null => entries.get(foldName(name))?.code ?? null

export const isDemonym = (name: string): boolean => entries.get(foldName(name))?.isDemonym === true

export const standardNameOf = (code: string): string | null => standardNames.get(code) ?? null

/** The names and words that stand for a code, in small letters. */
export const countryNamesOf = (code: string): readonly string[] => namesByCode.get(code) ?? []
