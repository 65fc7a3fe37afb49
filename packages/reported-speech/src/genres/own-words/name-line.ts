import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { isGreeting } from './lines.ts'

const longestName = 7

/** A line that is nothing but a person's name. */
export function isNameAlone(line: AnalysedSentence): boolean {
  const { tokens, classes } = line
  return (
    tokens.length >= 2 &&
    tokens.length <= longestName &&
    !isGreeting(line) &&
    tokens.every((token, at) =>
      token.isCapital ? /[NHP]/.test(classes[at] ?? '') : /[P.]/.test(classes[at] ?? ''),
    ) &&
    tokens.filter((token, at) => classes[at] === 'N' && token.isCapital).length >= 2
  )
}
