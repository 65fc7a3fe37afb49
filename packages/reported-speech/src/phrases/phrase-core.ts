import { documentNouns, groupNouns, organisationNouns, personNouns } from '../lexicon/collectives.ts'
import { thingEndings } from '../lexicon/endings.ts'
import { determiners, prepositions, subordinators } from '../lexicon/function-words.ts'
import { pronouns, timesOfDay } from '../lexicon/noun-phrases.ts'
import { officeNouns } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isCapital } from '../names/place-names.ts'
import { isClauseVerb, withoutPrefix } from '../names/word-classes.ts'
import { isFiniteCue, longestPhrase } from './phrase-end.ts'
import type { SubjectKind } from './subject.ts'

/** The phrase up to its head: the first noun that can speak, with the name or further nouns right behind it. */
export function coreEnd(sentence: AnalysedSentence, at: number, right: number): number {
  const { tokens, classes } = sentence
  let core = at
  while (core < right && core - at < longestPhrase && isInCore(sentence, core)) {
    const named = quotedNameEnd(sentence, core, right)
    if (named !== null) return named
    core++
    const token = tokens[core - 1]
    const next = tokens[core]
    // "the same day |the mayor|"
    if (next?.lower === 'the' && timesOfDay.has(token?.lower ?? '')) return core
    if (!token?.isWord || token.isPossessive) continue
    if (!isHead(token.lower) && classes[core - 1] !== 'O') continue
    // "the Workers|'| Party"
    if (/^['’]$/.test(next?.text ?? '') && tokens[core + 1]?.isCapital) continue
    const goesOn =
      next !== undefined &&
      core < right &&
      (isHead(next.lower) || next.lower === 'prime' || (next.isCapital && classes[core] !== 'x'))
    const isPair = next?.lower === 'and' && joinsHead(sentence, core + 1, right)
    if (!goesOn && !isPair) return core
  }
  return core
}

const longestQuotedName = 24

/** The south |"Guild for the Keeping of Nets"|: a body whose name stands in quotation marks. */
function quotedNameEnd({ tokens }: AnalysedSentence, at: number, right: number): number | null {
  const first = tokens[at + 1]
  if (!tokens[at]?.isQuoted || tokens[at]?.isWord || !first?.isCapital) return null
  for (let end = at + 2; end < Math.min(right, at + longestQuotedName); end++) {
    if (!tokens[end]?.isQuoted) return null
    if (!tokens[end]?.isWord && /^["”’»]$/.test(tokens[end]?.text ?? '')) return end + 1
  }
  return null
}

export const isHead = (word: string) =>
  isPlainHead(word) || (word.includes('-') && isPlainHead(withoutPrefix(word)))

const isPlainHead = (lower: string) =>
  groupNouns.has(lower) ||
  officeNouns.has(lower) ||
  personNouns.has(lower) ||
  organisationNouns.has(lower) ||
  documentNouns.has(lower)

/** "The reporter and |speakers", "the mayor and |director of the port". */
function joinsHead({ tokens }: AnalysedSentence, at: number, right: number): boolean {
  const from = determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at
  for (let index = from; index < Math.min(right, from + 3); index++) {
    const token = tokens[index]
    if (!token?.isWord) return false
    if (isHead(token.lower)) return true
  }
  return false
}

function isInCore({ tokens }: AnalysedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (!token.isWord) return /^["“”'’-]$/.test(token.text)
  const { lower } = token
  if (isClauseVerb(token) || prepositions.has(lower) || subordinators.has(lower)) return false
  if (pronouns.has(lower)) return false
  return token.isCapital || !isFiniteCue(lower) || lower === 'said'
}

export function kindOfCore(
  { tokens, classes }: AnalysedSentence,
  from: number,
  to: number,
): SubjectKind | null {
  const head = tokens[to - 1]
  if (!head?.isWord) return head?.isQuoted && to - from > 3 ? 'organisation' : null
  const hasArticle = determiners.has(tokens[from]?.lower ?? '') || tokens[from]?.lower === 'one'
  const lower = head.lower
  if (groupNouns.has(lower)) return 'group'
  if (isCoordinated(tokens.slice(from, to).map((token) => token.lower))) return 'group'
  if (
    (classes[to - 1] === 'O' || officeNouns.has(lower) || personNouns.has(lower)) &&
    (hasArticle || classes[from] === 'C' || classes[from] === 'O' || head.isCapital)
  )
    return 'role'
  if (documentNouns.has(lower) && hasArticle) return 'document'
  if (organisationNouns.has(lower) && (hasArticle || head.isCapital || classes[from] === 'C'))
    return 'organisation'
  const inner = tokens.slice(from, to).some((token) => organisationNouns.has(token.lower))
  if (inner && head.isCapital) return 'organisation'
  if (classes[to - 1] === 'C' && to - from <= 4) return 'organisation'
  if (classes[from] === 'C' && /[NS]/.test(classes[to - 1] ?? '')) return 'organisation'
  if (classes[from] === 'N' && to - from <= 5 && !looksCommon(tokens, from, to)) return 'organisation'
  if (hasArticle && head.isCapital && /[NS]/.test(classes[to - 1] ?? '') && to - from <= 6)
    return 'organisation'
  return null
}

const isCoordinated = (words: readonly string[]) => {
  const and = words.indexOf('and')
  return (
    and > 0 &&
    [...words.slice(0, and), ...words.slice(and + 1)].some(
      (word) => groupNouns.has(word) || officeNouns.has(withoutPrefix(word)) || personNouns.has(word),
    )
  )
}

const thing = pattern()`${thingEndings}$`

/** A capital at the beginning of a sentence may belong to any noun: "Results showed". */
function looksCommon(tokens: AnalysedSentence['tokens'], from: number, to: number): boolean {
  const lower = tokens[from]?.lower ?? ''
  return to - from === 1 && thing.test(lower) && !isCapital(lower)
}
