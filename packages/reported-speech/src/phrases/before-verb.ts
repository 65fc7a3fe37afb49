import { weekdayNames } from '../lexicon/calendar-words.ts'
import { organisationNouns } from '../lexicon/collectives.ts'
import { adverbs, auxiliaries, connectors, prepositions, subordinators } from '../lexicon/function-words.ts'
import {
  activeAuxiliaries,
  behindSubject,
  deicticTimes,
  firstNumbers,
  relativeOpeners,
  timeBehindSubject,
  timesOfDay,
} from '../lexicon/noun-phrases.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { isFiniteCue } from './phrase-end.ts'
import type { Subject } from './subject.ts'

const longestInterruption = 60
/** Steps back over "has also then"; null when the verb is passive or only possible: "was told", "would say". */
export function beforeAdverbs({ tokens }: AnalysedSentence, from: number, verb: number): number | null {
  let right = verb
  while (right > from) {
    const token = tokens[right - 1]
    if (!token?.isWord) break
    if (token.lower === 'more' && tokens[right - 2]?.lower === 'once') {
      right -= 2
      continue
    }
    if (auxiliaries.has(token.lower)) {
      if (!activeAuxiliaries.has(token.lower)) return null
    } else if (!weekdayNames.includes(token.lower) && !isAdverb(token.lower)) break
    // "Minister Ada |Kelly| said"
    else if (token.isCapital && isAdverb(token.lower) && tokens[right - 2]?.isCapital === true) break
    right--
  }
  return right
}

/** "the assembly", "a daily" */
export const isAdverb = (lower: string) =>
  adverbs.has(lower) || (/^[a-z]{2,}ly$/.test(lower) && !organisationNouns.has(lower))

/** Past "Then", "However," and the marks before a subject. */
export function skipConnectors({ tokens }: AnalysedSentence, at: number, right: number): number {
  let next = at
  while (next < right) {
    const token = tokens[next]
    if (!token) break
    const skips = token.isWord ? connectors.has(token.lower) : /^[,"“”–—•·*-]$/.test(token.text)
    if (!skips) break
    next++
  }
  return next
}

const timeOfDay = pattern()`^${deicticTimes} ${timesOfDay}`

/** A phrase that stands before the subject: it opens with a preposition, a conjunction or a verb in -ing or -ed. */
export function opensAdverbial({ tokens }: AnalysedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token?.isWord) return false
  if (prepositions.has(token.lower) || subordinators.has(token.lower)) return true
  if (
    firstNumbers.has(token.lower) ||
    /^\d+$/.test(token.lower) ||
    timeOfDay.test(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`)
  )
    return true
  return /(?:ing|ed)$/.test(token.lower)
}

export function nextComma({ tokens }: AnalysedSentence, at: number, right: number): number | null {
  for (let index = at; index < right; index++) {
    const token = tokens[index]
    if (token?.text === ',' && !token.isQuoted) return index
  }
  return null
}

/** Between subject and verb: nothing, a phrase between commas, or a phrase that opens with a preposition. */
export function reachesVerb({ tokens }: AnalysedSentence, subject: Subject, right: number): boolean {
  const from = behindTime(tokens, subject.to, right)
  if (from === right) return true
  if (right - subject.to > longestInterruption) return false
  const next = tokens[from]
  const last = tokens[right - 1]
  if (!next) return false
  const isClosed = last?.text === ',' || (isDash(last?.text) && isDash(next.text))
  const opens =
    next.text === ',' ||
    next.text === '(' ||
    (isDash(next.text) && isClosed) ||
    prepositions.has(next.lower) ||
    behindSubject.has(next.lower)
  if (!opens && !(isClosed && /(?:ing|ed)$/.test(next.lower))) return false
  return isQuiet(tokens, from, right, isClosed)
}

const isTime = (lower: string) => timeBehindSubject.has(lower) || lower.endsWith('day')

/** "Papers |today|", "The Bank |today (07)|": when it was said is no part of who said it. */
export function behindTime(tokens: AnalysedSentence['tokens'], at: number, right: number): number {
  let to = at
  if (to < right && isTime(tokens[to]?.lower ?? '')) to++
  if (to > at && tokens[to]?.text === '(') to += 3
  return to
}

const isDash = (text: string | undefined) => text !== undefined && /^[–—-]$/.test(text)

/** No verb of its own between, unless a relative clause holds it. */
function isQuiet(
  tokens: AnalysedSentence['tokens'],
  from: number,
  right: number,
  isClosed: boolean,
): boolean {
  let isRelative = false
  for (let index = from; index < right; index++) {
    const token = tokens[index]
    if (!token || token.isQuoted) continue
    if (relativeOpeners.has(token.lower)) isRelative = true
    const isVerb = isClauseVerb(token) || (isFiniteCue(token.lower) && !token.isCapital)
    const isOnly = /^wh[io]|^where/.test(tokens[from]?.lower ?? '')
    if (isVerb && !(isRelative && (isClosed || isOnly))) return false
  }
  return tokens[from]?.text !== ',' || isClosed || hasPrepositionAfterComma(tokens, from, right)
}

/** "X, chairman of Y, in his speech |praised". */
function hasPrepositionAfterComma(tokens: AnalysedSentence['tokens'], from: number, right: number): boolean {
  for (let index = right - 1; index > from; index--) {
    if (tokens[index]?.text === ',') {
      const next = tokens[index + 1]
      return next !== undefined && (prepositions.has(next.lower) || /ing$/.test(next.lower))
    }
  }
  const next = tokens[from + 1]
  return next !== undefined && (prepositions.has(next.lower) || /ing$/.test(next.lower))
}
