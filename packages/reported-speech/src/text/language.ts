import { englishWords } from '../lexicon/function-words.ts'
import { visibleIn } from './visible.ts'

const sampleLength = 1500
const leastWords = 8
const leastShare = 0.2

/** `en` when one word in five is among the commonest of English; otherwise unknown, null. */
export function languageOf(text: string): string | null {
  const words =
    visibleIn(text)
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < leastWords) return null
  const english = words.filter((word) => englishWords.has(word)).length
  return english / words.length >= leastShare ? 'en' : null
}
