import { possessives } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'

/** Where a form of address that begins at `at` ends: "|His Excellency| the Governor", "|H.E.| the Minister". */
export function addressEnd({ tokens, classes }: AnalysedSentence, at: number): number {
  let to = possessives.has(tokens[at]?.lower ?? '') && classes[at + 1] === 'H' ? at + 1 : at
  while (classes[to] === 'H') to++
  return to
}
