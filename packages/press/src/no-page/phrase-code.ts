import { type NoPagePhraseCode, noPagePhrases } from '../data/no-page-phrases.ts'

interface Phrase {
  readonly code: NoPagePhraseCode
  readonly words: string
  readonly isShort: boolean
}

const longestLine = 200
/** How much of a line a phrase must be. */
const leastShare = 0.6
/** Shorter ones must be all of it. */
const shortest = 9

const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A sign of Chinese, Japanese or Korean says as much as two letters and more. */
const lengthOf = (words: string) =>
  words.replace(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'xx').length

const phrases: readonly Phrase[] = noPagePhrases.flatMap(([code, all]) =>
  all.map((phrase) => {
    const words = lettersOf(phrase)
    return { code, words, isShort: lengthOf(words) < shortest }
  }),
)

/** Which kind of no page a title or line tells of: most of it is a phrase of that kind. */
export function phraseCode(line: string): NoPagePhraseCode | null {
  if (line.length > longestLine) return null
  const words = lettersOf(line)
  const found = phrases.find((phrase) =>
    phrase.isShort
      ? phrase.words === words
      : phrase.words.length >= words.length * leastShare && words.includes(phrase.words),
  )
  return found?.code ?? null
}
