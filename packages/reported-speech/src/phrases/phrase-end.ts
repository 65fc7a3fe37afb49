import { weekdayNames } from '../lexicon/calendar-words.ts'
import { nounsLikeVerbs, plainFiniteCues } from '../lexicon/cue-verbs.ts'
import { actEndings } from '../lexicon/endings.ts'
import { adverbs, determiners, others, subordinators } from '../lexicon/function-words.ts'
import {
  adverbialOpeners,
  firstLinks,
  occasionPeople,
  occasions,
  openPhraseEnds,
  placeOpeners,
} from '../lexicon/noun-phrases.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import type { Token } from '../text/tokens.ts'

export const longestPhrase = 30

/** "Speakers |at the meeting|", "participants |in the seminar|" are known by the occasion. */
function occasionEnd({ tokens }: AnalysedSentence, core: number, right: number): number {
  const isOfOccasion = occasionPeople.has(tokens[core - 1]?.lower ?? '')
  if (!isOfOccasion) return core
  for (let at = core + 2; at < Math.min(right, core + longestOccasion); at++) {
    if (isOccasion(tokens[at]?.lower)) return at + 1
    if (!tokens[at]?.isWord) break
  }
  return core
}

const longestOccasion = 7

/** Where a phrase ends whose head ends at `core`: behind "of the Ministry of Tides". */
export function phraseEnd(sentence: AnalysedSentence, at: number, core: number, right: number): number {
  const { tokens } = sentence
  let to = occasionEnd(sentence, core, right)
  while (to < right && to - at < longestPhrase && continuesPhrase(sentence, to, to === core)) to++
  while (to > core && openPhraseEnds.has(tokens[to - 1]?.lower ?? '')) to--
  return to
}

function continuesPhrase({ tokens, classes }: AnalysedSentence, at: number, isFirst: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (token.text === ',' && isListed(tokens, at)) return true
  if (token.text === ',' && /^\p{Lu}\.\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? ''))
    return next?.lower === 'the'
  if (!token.isWord) return /^["“”'’&-]$/.test(token.text)
  const { lower } = token
  if (isActing(token, next)) return false
  if (others.has(next?.lower ?? '')) return false
  if (isClauseVerb(token) || subordinators.has(lower) || adverbs.has(lower) || weekdayNames.includes(lower))
    return false
  if (isFiniteCue(lower) && !token.isCapital) return false
  if (adverbialOpeners.has(lower)) {
    return (
      placeOpeners.has(lower) &&
      (next?.isCapital === true || next?.lower === 'the' || classes[at + 1] === 'C') &&
      !isOccasion(tokens[at + 2]?.lower)
    )
  }
  return !isFirst || firstLinks.has(lower) || token.isCapital
}

/** "Guild for Peace|,| People's Life and Sovereignty": a comma inside a name, with "and" to come. */
function isListed(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at - 1]?.isCapital || !tokens[at + 1]?.isCapital) return false
  for (let index = at + 1; index < at + 8; index++) {
    const token = tokens[index]
    if (token?.lower === 'and') return tokens[index + 1]?.isCapital === true
    if (!token?.isCapital && token?.text !== ',') return false
  }
  return false
}

const act = pattern()`${actEndings}$`

/** "the spokesman |released the report", "leaders |vented their anger": a verb of its own with its object. */
const isActing = (token: Token, next: Token | undefined) =>
  !token.isCapital &&
  act.test(token.lower) &&
  next !== undefined &&
  (determiners.has(next.lower) || next.isCapital)

const isOccasion = (lower: string | undefined) =>
  lower !== undefined && (occasions.has(lower) || /^\w+day$/.test(lower))

export const isFiniteCue = (lower: string) => !nounsLikeVerbs.has(lower) && plainFiniteCues.has(lower)
