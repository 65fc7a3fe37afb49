import { countryCodes, countryNameLengths } from '../lexicon/countries.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { countryLength } from './word-classes.ts'

const known = new Map<string, readonly string[]>()
const mostKnown = 5_000
const longestKnown = 100

/** The countries a phrase names, in order, as printed. Pairs such as "Norway-Chile" name no single one. */
export function countriesIn(phrase: string): readonly string[] {
  const before = known.get(phrase)
  if (before) return before
  const found = findCountries(phrase)
  // The same few names come again on page after page.
  if (known.size < mostKnown && phrase.length <= longestKnown) known.set(phrase, found)
  return found
}

function findCountries(phrase: string): readonly string[] {
  const words = phrase.split(/[\s,;:()“”"]+/).map(bareWord)
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const longest = countryNameLengths.get((words[at] ?? '').toLowerCase()) ?? 0
    for (let length = longest; length > 0; length--) {
      const name = words.slice(at, at + length).join(' ')
      if (!countryCodes.has(name.toLowerCase()) || !/\p{Lu}/u.test(name)) continue
      if (/^\p{L}{2,3}$/u.test(name) && name !== name.toUpperCase() && name !== 'Lao') continue
      found.push(name)
      at += length - 1
      break
    }
  }
  return found
}

/** Both halves of "Chile-Norway", which names neither by itself but shows how the page prints it. */
export function pairedCountries(text: string): readonly string[] {
  return [...text.matchAll(/\b(\p{Lu}[\p{L}.]+)[-–](\p{Lu}[\p{L}.]+)/gu)].flatMap(([, first, second]) => [
    ...countriesIn(first ?? ''),
    ...countriesIn(second ?? ''),
  ])
}

export function countriesOf(sentence: AnalysedSentence): readonly string[] {
  const names: string[] = []
  sentence.classes.forEach((wordClass, at) => {
    if (wordClass !== 'C') return
    const length = countryLength(sentence.tokens, at)
    if (length > 0) names.push(...countriesIn(wordsOf(sentence, { from: at, to: at + length })))
  })
  return names
}

/** Without a possessive ending, and without a full stop unless it is an abbreviation's. */
const bareWord = (word: string) => {
  const name = word.replace(/['’]s?$/, '')
  return /(?:^|\.)\p{L}\.$/u.test(name) ? name : withoutStops(name)
}

/** A pattern for it would try every full stop of a word that is made of them. */
function withoutStops(name: string): string {
  let end = name.length
  while (end > 0 && '.!?'.includes(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

export const codeOf = (name: string) => countryCodes.get(name.toLowerCase()) ?? name
