import { postnominals } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'

const longestName = 9

/** A line that is nothing but a person's name: "Ada Kerrin", "The Hon Ada Kerrin MP". */
export function isNameAlone(line: AnalysedSentence): boolean {
  const { tokens, classes } = line
  if (tokens.length < 2 || tokens.length > longestName) return false
  const isPart = tokens.map((token, at) => {
    if (at === 0 && token.text === 'The') return classes[1] === 'H'
    if (postnominals.has(token.lower)) return true
    return token.isCapital ? /[NHP]/.test(classes[at] ?? '') : /[P.]/.test(classes[at] ?? '')
  })
  const names = tokens.filter((token, at) => classes[at] === 'N' && token.isCapital)
  return isPart.every(Boolean) && names.length >= 2
}
