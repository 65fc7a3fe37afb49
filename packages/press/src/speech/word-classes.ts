import { monthNames, weekdayNames } from '../data/calendar-words.ts'
import { documentNouns, groupNouns, nameStoppers, organisationNouns } from '../data/collectives.ts'
import { countryCodes, countryNameLengths } from '../data/countries.ts'
import {
  adverbs,
  auxiliaries,
  clauseVerbs,
  conjunctions,
  connectors,
  determiners,
  numerals,
  personalPronouns,
  prepositions,
  subordinators,
} from '../data/function-words.ts'
import { honorifics, nameParticles, officeNouns } from '../data/offices.ts'
import type { Token } from './tokens.ts'

/**
 * What a word can be in the name of a person: H form of address, O office, C country or people, S part of the
 * name of a body or place, N part of a person's name, P particle, x any other word, '.' a mark.
 */
export type WordClass = 'H' | 'O' | 'C' | 'S' | 'N' | 'P' | 'x' | '.'

const calendarWords: ReadonlySet<string> = new Set([...monthNames.flat(), ...weekdayNames])

const functionWords: ReadonlySet<string> = new Set(
  [
    adverbs,
    auxiliaries,
    conjunctions,
    connectors,
    determiners,
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
    /^\p{Lu}{2,5}$/u.test(token.text) &&
    /^(?:the|of|for)$/.test(tokens[at - 1]?.lower ?? '')
  )
}

const isFunctionWord = (lower: string) => functionWords.has(lower)

export function classify(tokens: readonly Token[]): readonly WordClass[] {
  const classes = tokens.map(knownClass)
  for (let at = 0; at < tokens.length; at++) {
    const length = countryLength(tokens, at)
    for (let index = at; index < at + length; index++) classes[index] = 'C'
    if (length > 0) at += length - 1
  }
  tokens.forEach((token, index) => {
    if (!token.isCapital) return
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
      token.isCapital &&
      classes[index] === 'x' &&
      isFunctionWord(token.lower) &&
      token.text.length < 4 &&
      isName
    ) {
      classes[index] = 'N'
    }
  })
  return classes
}

/** "al-Harl": a name behind its article. */
const isPrefixedName = /^(?:al|el|ar|as|an|at|ad|az|bin|ibn|ul|ur)[-‑]\p{Lu}\p{Ll}/u

/** Without a capital they say what kind: "a major newspaper". */
const ranksThatDescribe: ReadonlySet<string> = new Set(['major', 'general', 'private', 'fellow'])

const known = new Map<string, WordClass>()
const mostKnown = 20_000

/** Away from the beginning of a sentence, a word's class hangs on the word alone: it is looked up once. */
function knownClass(token: Token, index: number): WordClass {
  if (index === 0) return classOf(token, index)
  const found = known.get(token.text)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const wordClass = classOf(token, index)
  known.set(token.text, wordClass)
  return wordClass
}

function classOf(token: Token, index: number): WordClass {
  const { lower, isCapital } = token
  if (!token.isWord) return '.'
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  if (!isCapital && ranksThatDescribe.has(lower)) return 'x'
  if (
    officeNouns.has(lower) ||
    (lower.includes('-') && officeNouns.has(lower.replace(/^(?:ex|vice|co|deputy|under)-/, '')))
  )
    return 'O'
  if (!isCapital) return nameParticles.has(lower) ? 'P' : isPrefixedName.test(token.text) ? 'N' : 'x'
  if (honorifics.has(lower) || honorifics.has(bare)) return lower === 'he' ? 'x' : 'H'
  if (
    isFunctionWord(lower) ||
    (lower.includes('-') && isFunctionWord(lower.slice(0, lower.indexOf('-')))) ||
    calendarWords.has(bare) ||
    (index === 0 && /^\p{Lu}\p{Ll}+(?:ing|ly|ed)$/u.test(token.text))
  )
    return 'x'
  if (groupNouns.has(lower)) return index === 0 ? 'x' : 'S'
  if (nameStoppers.has(lower) || organisationNouns.has(lower) || documentNouns.has(lower)) return 'S'
  return 'N'
}

/** "UK" is a country and "Uk" a name. */
const isLowerCode = (text: string, phrase: string) =>
  phrase.length <= 3 && phrase !== 'lao' && /^\p{L}+$/u.test(phrase) && text !== text.toUpperCase()

/** How many tokens from `at` on name a country or its people; 0 when they do not. */
export function countryLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (!first?.isWord || (!first.isCapital && !/^(?:south|north)$/.test(first.lower))) return 0
  const longest = countryNameLengths.get(first.lower) ?? 0
  let phrase = ''
  let length = 0
  for (let index = at; index < Math.min(tokens.length, at + longest); index++) {
    const token = tokens[index]
    if (!token || (!token.isWord && token.text !== "'")) break
    phrase = phrase === '' ? token.lower : `${phrase} ${token.lower}`
    if (countryCodes.has(phrase) && !isLowerCode(token.text, phrase)) length = index - at + 1
  }
  return length
}
