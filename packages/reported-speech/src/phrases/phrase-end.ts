import { weekdayNames } from '../lexicon/calendar-words.ts'
import { cueVerbs, nounsLikeVerbs } from '../lexicon/cue-verbs.ts'
import { adverbs, determiners, subordinators } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import type { Token } from '../text/tokens.ts'

export const longestPhrase = 30

/** "Speakers |at the meeting|", "participants |in the seminar|" are known by the occasion. */
function occasionEnd({ tokens }: AnalysedSentence, core: number, right: number): number {
  const isOfOccasion =
    occasionPeople.test(tokens[core - 1]?.lower ?? '') &&
    /^(?:at|in|of)$/.test(tokens[core]?.lower ?? '') &&
    /^(?:the|an?)$/.test(tokens[core + 1]?.lower ?? '')
  if (!isOfOccasion) return core
  for (let at = core + 2; at < Math.min(right, core + longestOccasion); at++) {
    if (isOccasion(tokens[at]?.lower)) return at + 1
    if (!tokens[at]?.isWord) break
  }
  return core
}

const longestOccasion = 7
const occasionPeople = /^(?:speakers|participants|attendees|delegates|reporters|lecturers)$/

/** Where a phrase ends whose head ends at `core`: behind "of the Ministry of Tides". */
export function phraseEnd(sentence: AnalysedSentence, at: number, core: number, right: number): number {
  const { tokens, classes } = sentence
  let to = occasionEnd(sentence, core, right)
  while (to < right && to - at < longestPhrase && continuesPhrase(sentence, to, to === core)) to++
  while (
    to > core &&
    classes[to - 1] !== 'N' &&
    /^(?:of|for|to|and|the|in|at|from|with|,)$/.test(tokens[to - 1]?.lower ?? '')
  )
    to--
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
  if (lower === 'and' && /^(?:other|others|all)$/.test(next?.lower ?? '')) return false
  if (isClauseVerb(token) || subordinators.has(lower) || adverbs.has(lower) || weekdayNames.includes(lower))
    return false
  if (isFiniteCue(lower) && !token.isCapital && lower !== 'said') return false
  if (/^(?:in|at|on|during|after|before|while|when|by|with|from)$/.test(lower)) {
    return (
      /^(?:in|at|from|with)$/.test(lower) &&
      (next?.isCapital === true || next?.lower === 'the' || classes[at + 1] === 'C') &&
      !isOccasion(tokens[at + 2]?.lower) &&
      !isOccasion(next?.lower)
    )
  }
  return !isFirst || /^(?:of|for|to)$/.test(lower) || token.isCapital
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

/** "the spokesman |released the report", "leaders |vented their anger": a verb of its own with its object. */
const isActing = (token: Token, next: Token | undefined) =>
  !token.isCapital &&
  /(?:ed|sent|gave|made|held|took|paid|met)$/.test(token.lower) &&
  next !== undefined &&
  (determiners.has(next.lower) || next.isCapital || next.lower === 'on')

const isOccasion = (lower: string | undefined) =>
  lower !== undefined &&
  /^(?:speech|address|remarks|statement|article|interview|meeting|lecture|seminar|ceremony|message|report|editorial|talks|conference|rally|reception|event|occasion|briefing|same|end|beginning|\w+day)$/.test(
    lower,
  )

export const isFiniteCue = (lower: string) =>
  !nounsLikeVerbs.has(lower) &&
  (cueVerbs.get(lower)?.some((verb) => verb.form === 'finite' && verb.particle.length === 0) ?? false)
