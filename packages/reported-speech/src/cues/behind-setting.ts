import { calendarWords } from '../lexicon/calendar-words.ts'
import { adverbs, conjunctions, determiners, numerals, prepositions } from '../lexicon/function-words.ts'
import {
  indirectOpeners,
  listenerVerbs,
  nominatives,
  settingLinks,
  settingNouns,
  settingSpans,
  settingTimes,
  tellsFurther,
  timeModifiers,
} from '../lexicon/settings.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { isFiniteCue } from '../phrases/phrase-end.ts'
import type { Cue } from './cues.ts'

type Token = AnalysedSentence['tokens'][number]

const longestSetting = 14
const clauseReach = 20

/**
 * Where the words said begin behind whoever is told, and behind when and where it is said: "told reporters |the dam
 * holds|", "asked the mayor |whether it holds|", "said in a statement on Friday |she would wait|". Null where nothing of
 * the kind follows the cue, or where it does not show where the words begin.
 */
export function behindSetting({ tokens }: AnalysedSentence, { verb, to }: Cue): number | null {
  const isTold =
    verb.particle.length === 0 && listenerVerbs.has(verb.base) && !prepositions.has(tokens[to]?.lower ?? '')
  const isAsked = verb.base === 'ask'
  if (!isTold && !isAsked && !opensSetting(tokens, to)) return null
  for (let at = to + 1; at < Math.min(tokens.length, to + longestSetting); at++) {
    const token = tokens[at]
    if (!token?.isWord || token.isQuoted || tellsFurther.has(token.lower)) return null
    if (isAsked && (indirectOpeners.has(token.lower) || token.lower === 'if')) return at
    if (!isAsked && endsSetting(tokens, at, isTold) && opensWords(tokens, at, isTold)) return at
    if (isClauseVerb(token) || isFiniteCue(token.lower)) return null
  }
  return null
}

/** "|Tuesday|", "|late| Friday", "|in| a statement" */
const opensSetting = (tokens: readonly Token[], at: number): boolean => {
  const { lower = '' } = tokens[at] ?? {}
  return isTime(tokens, at) || timeModifiers.has(lower) || settingLinks.has(lower) || isManner(lower)
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {}
  return calendarWords.has(lower) || settingTimes.has(lower)
}

/** Whoever is told is named to the end, or a time, an occasion or a place is. */
function endsSetting(tokens: readonly Token[], at: number, isTold: boolean): boolean {
  const last = tokens[at - 1]
  if (!last) return false
  const { lower } = last
  if (isTime(tokens, at - 1) || settingNouns.has(lower) || settingSpans.has(lower)) return true
  const before = tokens[at - 2]?.lower ?? ''
  if (/^\d{1,2}$|^[12]\d{3}$/.test(lower)) return calendarWords.has(before) || settingLinks.has(before)
  if (isTold) return !isLink(last)
  if (isManner(lower)) return true
  return last.isCapital
}

/** What cannot be the last word of a noun phrase. */
const isLink = ({ lower }: Token) =>
  prepositions.has(lower) ||
  determiners.has(lower) ||
  conjunctions.has(lower) ||
  adverbs.has(lower) ||
  isManner(lower)

/** "|repeatedly|"; "|nearly| every dam" is said. */
const isManner = (lower: string) => lower.endsWith('ly') && !numerals.has(lower)

/** "|she| would wait", "|the dam| holds", "|that| it holds", "|how| it holds": a clause of its own. */
function opensWords(tokens: readonly Token[], at: number, isTold: boolean): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.lower === 'that') return true
  if (isTold && indirectOpeners.has(token.lower)) return true
  // "in letter |No.| 3"
  if (token.text.endsWith('.')) return false
  if (!nominatives.has(token.lower) && !determiners.has(token.lower)) return false
  if (timeModifiers.has(token.lower) && isTime(tokens, at + 1)) return false
  return tokens.slice(at + 1, at + clauseReach).some(isVerb)
}

const isVerb = (token: Token) =>
  isClauseVerb(token) || isFiniteCue(token.lower) || /[a-z]{3}ed$/.test(token.lower)
