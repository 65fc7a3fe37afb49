import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { countryAt, entryOf, singleCode } from './country-index.ts'

/** A country's name, or the word for its people, in a phrase. */
export interface CountryMention {
  /** As printed, without a possessive ending. */
  readonly name: string
  /** ISO 3166; several, joined, where the words do not say which. */
  readonly code: string
  readonly isDemonym: boolean
  /** Its words among those of the phrase, and its letters. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Words and the marks that part them; "Norway-Chile" is one word, and names neither by itself. */
const pattern = /[\p{L}\p{N}&][\p{L}\p{M}\p{N}.&'’‘ʼ´`‐‑－-]*|[^\s\p{L}\p{N}&]/gu

export interface WordOfPhrase {
  readonly text: string
  readonly start: number
}

export const wordsOfPhrase = (phrase: string): readonly WordOfPhrase[] =>
  Array.from(phrase.matchAll(pattern), ({ 0: text, index }) => ({ text: withoutStop(text), start: index }))

const known = new Map<string, readonly CountryMention[]>()
const mostKnown = 5_000
const longestKnown = 100

/** The countries that a phrase names, in its order. */
export function countryMentions(phrase: string): readonly CountryMention[] {
  const before = known.get(phrase)
  if (before) return before
  const found = findCountries(wordsOfPhrase(phrase))
  // The same few names come again on page after page.
  if (known.size < mostKnown && phrase.length <= longestKnown) known.set(phrase, found)
  return found
}

function findCountries(words: readonly WordOfPhrase[]): readonly CountryMention[] {
  const found: CountryMention[] = []
  for (let at = 0; at < words.length; at++) {
    const match = countryAt((index) => words[index]?.text, at)
    if (match === null) continue
    const last = words[at + match.length - 1]
    const first = words[at]
    if (match.code !== '' && first && last) {
      const printed = words.slice(at, at + match.length).map(({ text }) => text)
      found.push({
        name: withoutEnding(printed.join(' ')),
        code: match.code,
        isDemonym: match.isDemonym,
        from: at,
        to: at + match.length,
        start: first.start,
        end: last.start + last.text.length,
      })
    }
    at += match.length - 1
  }
  return found
}

export const countriesIn = (phrase: string): readonly string[] =>
  countryMentions(phrase).map(({ name }) => name)

/** Both halves of "Chile-Norway", which names neither by itself but shows how the page prints it. */
export function pairedCountries(text: string): readonly string[] {
  return [...text.matchAll(/\b(\p{Lu}[\p{L}.]+)[-–](\p{Lu}[\p{L}.]+)/gu)].flatMap(([, first, second]) => [
    ...countriesIn(first ?? ''),
    ...countriesIn(second ?? ''),
  ])
}

export function countriesOf(sentence: AnalysedSentence): readonly string[] {
  const names: string[] = []
  const { classes, tokens } = sentence
  for (let at = 0; at < tokens.length; at++) {
    if (classes[at] !== 'C') continue
    const length = countryAt((index) => tokens[index]?.text, at)?.length ?? 1
    names.push(...countriesIn(wordsOf(sentence, { from: at, to: at + length })))
    at += length - 1
  }
  return names
}

const withoutEnding = (name: string) => name.replace(/['’ʼ]s?$/, '')

/** "U.S." keeps its full stop; the last word of a sentence does not. A pattern would try every stop of many. */
function withoutStop(word: string): string {
  if (!word.endsWith('.') || /(?:^|\.)\p{L}\.$/u.test(word)) return word
  let end = word.length
  while (end > 1 && word.charAt(end - 1) === '.') end--
  return word.slice(0, end)
}

/** The code of a name, or the name itself where it is no known country's. */
export const codeOf = (name: string): string => entryOf(name) || name

/** The ISO 3166 code of a name; null where it names no single country. */
export function isoCodeOf(name: string): string | null {
  const code = entryOf(name)
  return code === null ? null : singleCode(code)
}
