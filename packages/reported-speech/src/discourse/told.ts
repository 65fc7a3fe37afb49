import { demonstrativesOfWords, ofKnownWords } from '../lexicon/function-words.ts'
import { occasionNouns, occasionTimes } from '../lexicon/occasions.ts'
import { cameAbout, handled, madePublic, publicTexts, remarks, remarksMade } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Told } from '../phrases/authorship.ts'
import type { Discourse } from './discourse.ts'

const toldOf = [
  pattern('i')`^.{0,80}\b${ofKnownWords} ${remarks}\b.{0,20}\b${cameAbout}`,
  pattern('i')`^.{0,80}\bmade ${demonstrativesOfWords} ${remarksMade}`,
  pattern()`^.{0,60}\b${handled}\b`,
  pattern()`^(?:${occasionTimes}|The ${occasionNouns})\b`,
]

/** "A press release was read out", "These remarks were made at ...": tells of words without giving them. */
export function isTold({ text }: AnalysedSentence, document: Told | null): boolean {
  return (document !== null && document.author !== null) || toldOf.some((telling) => telling.test(text))
}

/** A text without a name is that of those who have just been told of. */
const isMadePublic = pattern()`\b${publicTexts} (?:was|were) (?:also )?${madePublic}\b`

/** From here on "the statement" means its author. */
export function noteDocument(
  sentence: AnalysedSentence,
  document: Told,
  discourse: Discourse,
  speaker: Speaker | null,
  at: number,
): void {
  if (speaker) {
    discourse.giveAuthorship(document.noun, speaker)
    return
  }
  const named = document.author && discourse.resolve(sentence, document.author, at)
  if (named) discourse.learn(named)
  const author = named?.speaker ?? (isMadePublic.test(sentence.text) ? discourse.last : null)
  if (author && document.author && document.author.from > 0) discourse.focus(author)
  if (author) discourse.giveAuthorship(document.noun, author)
}
