import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { giveOwn } from './own-words/give.ts'
import type { OwnWords } from './own-words/plan.ts'
import { readTold } from './told-around.ts'

/** Gives each sentence to its author, and reads what is told around them. */
export function readOwn(text: AnalysedText, words: OwnWords | null, cast: Cast): SpeechDrafts {
  const own = words ? giveOwn(text, words, cast) : text.sentences.map(() => null)
  return readTold(text, own, (at) => words?.parts[at] === 'told', cast)
}
