import { interviews, messages, pressConferences, speeches, statements } from '../lexicon/speech-kinds.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import type { SpeechKind } from './reported-speech.ts'

/** Words around the beginning of a speech that say what it is; the first that is found counts. */
const kinds: readonly (readonly [kind: SpeechKind, pattern: RegExp])[] = [
  ['PRESS_CONFERENCE', pattern('i')`\b${pressConferences}\b`],
  ['INTERVIEW', pattern('i')`\b${interviews}\b`],
  ['SPEECH', pattern('i')`\b${speeches}\b`],
  ['STATEMENT', pattern('iu')`\b${statements}(?!\p{L})`],
  ['MESSAGE', pattern('i')`\b(?:${messages}|congratulat\w+)\b`],
]

const lookBack = 4
/** Every speaker's kind is looked for in the title. */
const longestTitle = 500

/** What kind of speech begins at sentence `first`: the nearest sentence at or before it that says so. */
export function speechKind(
  sentences: readonly AnalysedSentence[],
  first: number,
  speaker: Speaker,
  title: string | null,
  atEvent: SpeechKind | null,
): SpeechKind {
  for (let at = first; at >= Math.max(0, first - lookBack); at--) {
    const text = sentences[at]?.text ?? ''
    const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0]
    if (kind) return kind
  }
  const titled = titledKind(title)
  if (titled) return titled
  if (atEvent) return atEvent
  return speaker.kind === 'ORGANISATION' ? 'STATEMENT' : 'OTHER'
}

/** What the turns of a transcript are: as its title says, as the event is, or as their labels tell. */
export function kindOfTurns(
  title: string | null,
  atEvent: SpeechKind | null,
  byLabels: SpeechKind | null,
): SpeechKind {
  const titled = titledKind(title)
  return titled === 'PRESS_CONFERENCE' || titled === 'INTERVIEW'
    ? titled
    : (byLabels ?? titled ?? atEvent ?? 'OTHER')
}

const titledKind = (title: string | null) =>
  kinds.find(([, pattern]) => pattern.test((title ?? '').slice(0, longestTitle)))?.[0] ?? null
