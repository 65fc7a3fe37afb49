import type { SpeechDrafts, TurnKind } from '../discourse/speech-drafts.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { About } from './about.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import { readOwn } from './read-own.ts'
import { readTold } from './told-around.ts'
import { heldTurns } from './transcript/held-turns.ts'
import type { LabelledLine } from './transcript/label-candidates.ts'
import { turnDrafts } from './transcript/turn-drafts.ts'
import type { TurnLabels } from './transcript/turn-labels.ts'
import { turnsOf } from './transcript/turns.ts'

/** Gives every turn to whoever holds it, and reads what stands above the first as a text of its own. */
export function readTurns(
  text: AnalysedText,
  about: About,
  cast: Cast,
  lines: readonly LabelledLine[],
  labels: TurnLabels,
  turnKind: TurnKind | null,
): SpeechDrafts {
  const sequence = turnsOf(text.prose.text, lines, labels)
  const held = heldTurns(text, about.title, { ...sequence, lines }, cast)
  const { drafts, questions } = turnDrafts(text, held)
  const above = opening(text, sequence.start)
  const opens = above.sentences.length >= leastOpening && ownWordsIn(above, about) !== null
  if (!opens) {
    const told = readTold(text, drafts, (at) => (text.sentences[at]?.end ?? 0) <= sequence.start, cast)
    return { ...told, questions, turnKind }
  }
  const own = readOwn(above, ownWordsIn(above, about), cast)
  return { ...own, drafts: drafts.map((draft, at) => draft ?? own.drafts[at] ?? null), questions, turnKind }
}

/** Somebody's opening remarks have some sentences; two or three lines say where and when. */
const leastOpening = 4

function opening({ prose, sentences, ...text }: AnalysedText, end: number): AnalysedText {
  return {
    ...text,
    prose: { text: prose.text, paragraphs: prose.paragraphs.filter((paragraph) => paragraph.end <= end) },
    sentences: sentences.filter((sentence) => sentence.end <= end),
  }
}
