import type { AnalysedText } from '../../names/analysed-text.ts'
import { answeredIn } from './answered.ts'
import { delivered } from './delivered-text.ts'
import { handedOn } from './handed-on.ts'
import { handedOnIn } from './handed-on-text.ts'
import { isInEnglish } from './in-english.ts'
import type { Around, OwnWords } from './plan.ts'

const leastHandedOn = 0.6

/** What is known of texts: each is asked for by several genres, and again to be read. */
const known = new WeakMap<AnalysedText, { readonly around: Around; readonly words: OwnWords | null }>()

/** Null where somebody else tells, or hands on a part only. */
export function ownWordsIn(text: AnalysedText, around: Around): OwnWords | null {
  const before = known.get(text)
  if (before?.around === around) return before.words
  const words = isInEnglish(text, around.language) ? find(text, around) : null
  known.set(text, { around, words })
  return words
}

function find(text: AnalysedText, around: Around): OwnWords | null {
  const answered = answeredIn(text)
  if (answered !== null) return answered
  const handed = handedOnIn(text, around)
  // What is too short to be a text of its own is told by whoever hands it on.
  if (handed === null) return handedOn(text.sentences) === null ? delivered(text, around) : null
  const own = handed.parts.filter((part) => typeof part === 'object').length
  return own >= text.sentences.length * leastHandedOn ? handed : null
}
