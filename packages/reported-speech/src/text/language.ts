import { francAll } from 'franc'
import { englishWords, onlyEnglishWords } from '../lexicon/function-words.ts'
import { languageTags, nearestOf } from '../lexicon/languages.ts'
import { usualTag } from './language-tag.ts'
import { visibleIn } from './visible.ts'

/**
 * TEXT: the text shows it, and the page says nothing else, or the text is certain and the page wrong. MARKUP: the page
 * says so, and the text is too short to show. GIVEN: whoever handed the page in says so.
 */
export type LanguageBasis = 'TEXT' | 'MARKUP' | 'GIVEN'

export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly basis: LanguageBasis
}

/** What others say of a text's language. */
export interface LanguageHints {
  readonly given: string | null
  /** The `lang` of a page: many say "en" of every page that their tool makes. */
  readonly markup: string | null
}

/** The language of a text; null where neither the text nor anybody tells. */
export function languageOf(text: string, hints: LanguageHints): Language | null {
  const given = hints.given && usualTag(hints.given)
  const markup = hints.markup && usualTag(hints.markup)
  if (given !== null) return { tag: given, basis: 'GIVEN' }
  const seen = languageSeen(text)
  if (seen === null) return markup === null ? null : { tag: markup, basis: 'MARKUP' }
  const agrees = markup !== null && nearestOf(primaryOf(markup)) === nearestOf(seen)
  return { tag: agrees ? markup : seen, basis: 'TEXT' }
}

/** "en" of "en-GB". */
export const primaryOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? ''

const sampleLength = 1500
/** With what nobody sees between the letters. */
const longestGiven = 4 * sampleLength
const leastWords = 8
const leastShare = 0.2

/** A language that is certain by the words themselves; null for a text too short or too mixed. */
function languageSeen(given: string): string | null {
  const text = visibleIn(given.slice(0, longestGiven))
  const { share, count } = englishIn(text)
  if (count >= leastWords && share >= leastShare) return 'en'
  const [first] = candidates(text)
  return first?.isCertain ? first.tag : null
}

/** How many of the words are among common ones of English. */
function englishIn(text: string, common = englishWords): { readonly share: number; readonly count: number } {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => common.has(word)).length
  return { share: words.length === 0 ? 0 : english / words.length, count: words.length }
}

interface Candidate {
  readonly tag: string
  /** 1 for the likeliest. */
  readonly score: number
  readonly isCertain: boolean
}

/** The detector looks at no more: it grows no more certain, only slower. */
const detectorLength = 500
/** By how much the likeliest must lead, where the sample has so many letters: tried on 50 languages, no error left. */
const leads: readonly (readonly [letters: number, lead: number])[] = [
  [200, 0.02],
  [80, 0.05],
  [60, 0.25],
]

/** A sign for a syllable or a word tells as much as a few letters. */
const signs = 3

function lettersIn(sample: string): number {
  const all = sample.match(/\p{L}/gu)?.length ?? 0
  const dense =
    sample.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return all + dense * (signs - 1)
}

function candidates(text: string): readonly Candidate[] {
  const sample = text.slice(0, detectorLength)
  const count = lettersIn(sample)
  const found = francAll(sample, { only: [...languageTags.keys()] }).flatMap(([code, score]) => {
    const tag = languageTags.get(code)
    return tag === undefined ? [] : [{ tag, score }]
  })
  const ahead = (found[0]?.score ?? 0) - (found[1]?.score ?? 0)
  const least = leads.find(([letters]) => count >= letters)?.[1]
  const isCertain = least !== undefined && ahead > least
  return found.map(({ tag, score }, at) => ({ tag, score, isCertain: isCertain && at === 0 }))
}

const fewestWords = 0.1
const nearlyAsLikely = 0.95

/** For a text whose language nobody knows: whether to read it as English. */
export function looksEnglish(given: string): boolean {
  const text = visibleIn(given.slice(0, longestGiven))
  const { share, count } = englishIn(text, onlyEnglishWords)
  if (count > 0 && share >= fewestWords) return true
  return candidates(text).some(({ tag, score }) => tag === 'en' && score >= nearlyAsLikely)
}
