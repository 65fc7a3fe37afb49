import { weekdayNames } from '../data/calendar-words.ts'
import { cueVerbs, nounsLikeVerbs } from '../data/cue-verbs.ts'
import { adverbs, subordinators } from '../data/function-words.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { isClauseVerb } from './word-classes.ts'

export const longestPhrase = 30

/** Where a phrase ends whose head ends at `core`: behind "of the Ministry of Tides". */
export function phraseEnd(sentence: AnalysedSentence, at: number, core: number, right: number): number {
  const { tokens, classes } = sentence
  let to = core
  while (to < right && to - at < longestPhrase && continuesPhrase(sentence, to, to === core)) to++
  while (
    to > core &&
    classes[to - 1] !== 'N' &&
    /^(?:of|for|to|and|the|in|at|from|with|,)$/.test(tokens[to - 1]?.lower ?? '')
  )
    to--
  return to
}

function continuesPhrase({ tokens }: AnalysedSentence, at: number, isFirst: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (!token.isWord) return /^["“”'’&-]$/.test(token.text)
  const { lower } = token
  if (isClauseVerb(token) || subordinators.has(lower) || adverbs.has(lower) || weekdayNames.includes(lower))
    return false
  if (isFiniteCue(lower) && !token.isCapital && lower !== 'said') return false
  if (/^(?:in|at|on|during|after|before|while|when|by|with|from)$/.test(lower)) {
    return (
      /^(?:in|at|from|with)$/.test(lower) &&
      (next?.isCapital === true || next?.lower === 'the') &&
      !isOccasion(tokens[at + 2]?.lower) &&
      !isOccasion(next?.lower)
    )
  }
  return !isFirst || /^(?:of|for|to)$/.test(lower) || token.isCapital
}

const isOccasion = (lower: string | undefined) =>
  lower !== undefined &&
  /^(?:speech|address|remarks|statement|article|interview|meeting|lecture|seminar|ceremony|message|report|editorial|talks|conference|rally|reception|event|occasion|briefing|same|end|beginning|\w+day)$/.test(
    lower,
  )

export const isFiniteCue = (lower: string) =>
  !nounsLikeVerbs.has(lower) &&
  (cueVerbs.get(lower)?.some((verb) => verb.form === 'finite' && verb.particle.length === 0) ?? false)
