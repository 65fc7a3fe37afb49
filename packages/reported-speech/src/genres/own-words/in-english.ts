import type { AnalysedText } from '../../names/analysed-text.ts'
import { primaryOf } from '../../text/language.ts'
import { wordMarks } from '../../text/word-marks.ts'

const sample = 200
const leastWords = 20
const leastShare = 0.1

/**
 * Whether a text may be read by its English words. "I" and "we" are words of other languages too, and a page may say
 * that it is English when it is not; of a few words nothing can be told.
 */
export function isInEnglish({ sentences }: AnalysedText, language: string | null): boolean {
  if (language !== null && primaryOf(language) !== 'en') return false
  let words = 0
  let english = 0
  let isSure = false
  for (const { tokens } of sentences) {
    for (const { isWord, marks } of tokens) {
      if (!isWord) continue
      words++
      if (marks & wordMarks.english) english++
      isSure ||= (marks & wordMarks.onlyEnglish) !== 0
    }
    if (words >= sample) break
  }
  return words < leastWords || (isSure && english >= words * leastShare)
}
