import type { AnalysedText } from '../../names/analysed-text.ts'
import { delivered } from './delivered-text.ts'
import { handedOnIn } from './handed-on-text.ts'
import type { Around, OwnWords } from './plan.ts'

const leastHandedOn = 0.6

/** Null where somebody else tells, or hands on a part only. */
export function ownWordsIn(text: AnalysedText, around: Around): OwnWords | null {
  const handed = handedOnIn(text, around)
  if (handed === null) return delivered(text, around)
  const own = handed.parts.filter((part) => typeof part === 'object').length
  return own >= text.sentences.length * leastHandedOn ? handed : null
}
