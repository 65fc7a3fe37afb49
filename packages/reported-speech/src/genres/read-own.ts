import type { OwnKind, SpeechDrafts } from '../discourse/speech-drafts.ts'
import { messageNouns, speechNouns } from '../lexicon/own-words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { giveOwn } from './own-words/give.ts'
import type { OwnWords } from './own-words/plan.ts'
import { readTold } from './told-around.ts'

/** Gives each sentence to its author, and reads what is told around them. */
export function readOwn(text: AnalysedText, words: OwnWords | null, cast: Cast): SpeechDrafts {
  const own = words ? giveOwn(text, words, cast) : text.sentences.map(() => null)
  const drafts = readTold(text, own, (at) => words?.parts[at] === 'told', cast)
  return { ...drafts, ownKind: kindCalled(words?.noun ?? null) }
}

/** By what a text is called; null where nothing says. */
function kindCalled(noun: string | null): OwnKind | null {
  if (noun === null) return null
  if (messageNouns.has(noun)) return 'MESSAGE'
  return speechNouns.has(noun) ? 'SPEECH' : 'STATEMENT'
}
