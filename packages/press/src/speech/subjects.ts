import { weekdayNames } from '../data/calendar-words.ts'
import { documentNouns, groupNouns, organisationNouns, personNouns } from '../data/collectives.ts'
import { cueVerbs, nounsLikeVerbs } from '../data/cue-verbs.ts'
import {
  adverbs,
  auxiliaries,
  connectors,
  determiners,
  prepositions,
  subordinators,
} from '../data/function-words.ts'
import { officeNouns } from '../data/offices.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Mention } from './mentions.ts'
import type { TokenRange } from './office-phrase.ts'
import { isClauseVerb } from './word-classes.ts'

export type SubjectKind = 'pronoun' | 'person' | 'role' | 'group' | 'organisation' | 'document'

/** The words before a verb that name who speaks. */
export interface Subject extends TokenRange {
  readonly kind: SubjectKind
  /** The word that carries the meaning: "he", "ambassador", "participants"; lower case. */
  readonly head: string
  readonly mention: Mention | null
}

const longestInterruption = 60
const longestPhrase = 30
const longestAdverbial = 25
const furthestSubject = 200

/**
 * The subject of the verb at `verb`, looked for from `from` on: "[In this regard,] the Minister[, who ...,] also
 * |said". Null when the words between name nobody who could speak, or when another verb stands between.
 */
export function subjectBefore(sentence: AnalysedSentence, from: number, verb: number): Subject | null {
  const right = beforeAdverbs(sentence, from, verb)
  if (right === null || right - from > furthestSubject) return null
  let at = from
  for (let tries = 0; tries < 8 && at < right; tries++) {
    at = skipConnectors(sentence, at, right)
    const subject = nounPhraseAt(sentence, at, right)
    if (subject && reachesVerb(sentence, subject, right)) return subject
    if (!opensAdverbial(sentence, from)) break
    const comma = nextComma(sentence, at, right)
    if (comma === null) break
    at = comma + 1
  }
  return subjectAtEnd(sentence, from, right)
}

/** Steps back over "has also then"; null when the verb is passive or only possible: "was told", "would say". */
function beforeAdverbs({ tokens }: AnalysedSentence, from: number, verb: number): number | null {
  let right = verb
  while (right > from) {
    const token = tokens[right - 1]
    if (!token?.isWord) break
    if (auxiliaries.has(token.lower)) {
      if (!/^(?:has|have|had|did|do|does)$/.test(token.lower)) return null
    } else if (
      !weekdayNames.includes(token.lower) &&
      !adverbs.has(token.lower) &&
      !/^(?:[a-z]{2,}ly)$/.test(token.lower)
    )
      break
    right--
  }
  return right
}

/** Past "Then", "However," and the marks before a subject. */
export function skipConnectors({ tokens }: AnalysedSentence, at: number, right: number): number {
  let next = at
  while (next < right) {
    const token = tokens[next]
    if (!token) break
    const skips = token.isWord
      ? connectors.has(token.lower) && !isNameStart(tokens[next + 1]?.isCapital, token.isCapital, next)
      : /^[,"“”–—•·*-]$/.test(token.text)
    if (!skips) break
    next++
  }
  return next
}

const isNameStart = (nextIsCapital: boolean | undefined, isCapital: boolean, at: number) =>
  isCapital && at > 0 && nextIsCapital === true

/** A phrase that stands before the subject: it opens with a preposition, a conjunction or a verb in -ing or -ed. */
function opensAdverbial({ tokens, classes }: AnalysedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token?.isWord) return false
  if (prepositions.has(token.lower) || subordinators.has(token.lower)) return true
  if (
    /^(?:one|two|three|\d+)$/.test(token.lower) ||
    /^(?:that|this|the) (?:day|same|morning|evening|afternoon)/.test(
      `${token.lower} ${tokens[at + 1]?.lower ?? ''}`,
    )
  )
    return true
  return classes[at] === 'x' && /(?:ing|ed)$/.test(token.lower)
}

function nextComma({ tokens }: AnalysedSentence, at: number, right: number): number | null {
  for (let index = at; index < right; index++) {
    const token = tokens[index]
    if (token?.text === ',' && !token.isQuoted) return index
  }
  return null
}

/** The noun phrase at `at`, when it can speak. */
export function nounPhraseAt(sentence: AnalysedSentence, at: number, right: number): Subject | null {
  const { tokens } = sentence
  const first = tokens[at]
  if (!first || at >= right) return null
  if (/^(?:that|this|these|those)$/.test(first.lower)) return null
  if (/^(?:he|she|they|it)$/.test(first.lower) && !first.isQuoted) {
    return { kind: 'pronoun', head: first.lower, from: at, to: at + 1, mention: null }
  }
  const mention = sentence.mentions.find(
    (candidate) => candidate.from <= at && at < candidate.name.to && candidate.to <= right,
  )
  const starts =
    mention?.from === at ||
    (mention !== undefined &&
      determiners.has(tokens[mention.from - 1]?.lower ?? '') &&
      mention.from - 1 === at)
  if (mention && (starts || mention.from === at)) return personAt(sentence, mention, at)
  const withArticle = determiners.has(first.lower)
    ? sentence.mentions.find((candidate) => candidate.from === at + 1 && candidate.to <= right)
    : undefined
  if (withArticle?.isCertain) return personAt(sentence, withArticle, at)
  return commonNounPhrase(sentence, at, right)
}

function personAt({ tokens }: AnalysedSentence, mention: Mention, at: number): Subject {
  return { kind: 'person', head: tokens[mention.name.to - 1]?.lower ?? '', from: at, to: mention.to, mention }
}

function commonNounPhrase(sentence: AnalysedSentence, at: number, right: number): Subject | null {
  const { tokens, classes } = sentence
  const core = coreEnd(sentence, at, right)
  const kind = core === at ? null : kindOfCore(sentence, at, core)
  if (kind === null) return null
  let to = core
  while (to < right && to - at < longestPhrase && continuesPhrase(sentence, to, to === core)) to++
  while (
    to > core &&
    classes[to - 1] !== 'N' &&
    /^(?:of|for|to|and|the|in|at|from|with|,)$/.test(tokens[to - 1]?.lower ?? '')
  )
    to--
  return { kind, head: tokens[core - 1]?.lower ?? '', from: at, to, mention: null }
}

/** The phrase up to its head: the first noun that can speak, with the name or further nouns right behind it. */
function coreEnd(sentence: AnalysedSentence, at: number, right: number): number {
  const { tokens, classes } = sentence
  let core = at
  while (core < right && core - at < longestPhrase && isInCore(sentence, core)) {
    core++
    const token = tokens[core - 1]
    const next = tokens[core]
    if (!token?.isWord || token.isPossessive || !isHead(token.lower)) continue
    const goesOn =
      core < right &&
      next?.isWord === true &&
      (isHead(next.lower) || next.lower === 'prime' || (next.isCapital && classes[core] !== 'x'))
    const isPair = next?.lower === 'and' && joinsHead(sentence, core + 1, right)
    if (!goesOn && !isPair) return core
  }
  return core
}

const isHead = (lower: string) =>
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
  if (/^(?:he|she|they|it|who|we|i|you)$/.test(lower)) return false
  return token.isCapital || !isFiniteCue(lower) || lower === 'said'
}

const isFiniteCue = (lower: string) =>
  !nounsLikeVerbs.has(lower) &&
  (cueVerbs.get(lower)?.some((verb) => verb.form === 'finite' && verb.particle.length === 0) ?? false)

function kindOfCore({ tokens, classes }: AnalysedSentence, from: number, to: number): SubjectKind | null {
  const head = tokens[to - 1]
  if (!head?.isWord) return null
  const hasArticle = determiners.has(tokens[from]?.lower ?? '')
  const lower = head.lower
  if (groupNouns.has(lower)) return 'group'
  if (isCoordinated(tokens.slice(from, to).map((token) => token.lower))) return 'group'
  if (
    (officeNouns.has(lower) || personNouns.has(lower)) &&
    (hasArticle || classes[from] === 'C' || classes[from] === 'O' || to - from === 1 || head.isCapital)
  )
    return 'role'
  if (documentNouns.has(lower) && hasArticle) return 'document'
  if (organisationNouns.has(lower) && (hasArticle || head.isCapital || classes[from] === 'C'))
    return 'organisation'
  const inner = tokens.slice(from, to).some((token) => organisationNouns.has(token.lower))
  if (inner && head.isCapital) return 'organisation'
  if (classes[to - 1] === 'C' && to - from <= 4) return 'organisation'
  if (classes[from] === 'N' && to - from <= 5 && !looksCommon(tokens, from, to)) return 'organisation'
  if (hasArticle && classes[to - 1] === 'N' && to - from <= 4) return 'organisation'
  return null
}

const isCoordinated = (words: readonly string[]) => {
  const and = words.indexOf('and')
  return (
    and > 0 &&
    [...words.slice(0, and), ...words.slice(and + 1)].some(
      (word) => groupNouns.has(word) || officeNouns.has(word) || personNouns.has(word),
    )
  )
}

/** A capital at the beginning of a sentence may belong to any noun: "Results showed". */
function looksCommon(tokens: AnalysedSentence['tokens'], from: number, to: number): boolean {
  return from === 0 && to - from === 1 && /(?:s|ion|ment|ness|ity|ing)$/.test(tokens[from]?.lower ?? '')
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

/** Between subject and verb: nothing, a phrase between commas, or a phrase that opens with a preposition. */
function reachesVerb({ tokens }: AnalysedSentence, subject: Subject, right: number): boolean {
  if (subject.to === right) return true
  if (right - subject.to > longestInterruption) return false
  const next = tokens[subject.to]
  const last = tokens[right - 1]
  if (!next) return false
  const isClosed = last?.text === ','
  const opens =
    next.text === ',' ||
    next.text === '(' ||
    prepositions.has(next.lower) ||
    /^(?:led|headed|chaired|titled|entitled|speaking|addressing|making|delivering|writing|who|which)$/.test(
      next.lower,
    )
  if (!opens) return false
  return isQuiet(tokens, subject.to, right, isClosed)
}

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
    if (/^(?:who|which|whose|where|that|as|when)$/.test(token.lower)) isRelative = true
    const isVerb = isClauseVerb(token) || (isFiniteCue(token.lower) && !token.isCapital)
    if (isVerb && !(isRelative && isClosed)) return false
  }
  return tokens[from]?.text !== ',' || isClosed || hasPrepositionAfterComma(tokens, from, right)
}

/** "X, chairman of Y, in his speech |praised". */
function hasPrepositionAfterComma(tokens: AnalysedSentence['tokens'], from: number, right: number): boolean {
  for (let index = right - 1; index > from; index--) {
    if (tokens[index]?.text === ',') {
      const next = tokens[index + 1]
      return next !== undefined && index > from && (prepositions.has(next.lower) || /ing$/.test(next.lower))
    }
  }
  const next = tokens[from + 1]
  return next !== undefined && (prepositions.has(next.lower) || /ing$/.test(next.lower))
}

/** "At the conference speakers |termed", "In the speech he |called": the subject has no comma before it. */
function subjectAtEnd(sentence: AnalysedSentence, from: number, right: number): Subject | null {
  const { tokens } = sentence
  if (!opensAdverbial(sentence, from)) return null
  for (let at = from + 2; at < Math.min(right, from + longestAdverbial); at++) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (!token?.isWord || !previous || determiners.has(previous.lower)) continue
    if (!previous.isWord && previous.text !== ')') continue
    if (prepositions.has(previous.lower) || /^(?:and|or)$/.test(previous.lower)) continue
    const opens =
      /^(?:he|she|they)$/.test(token.lower) ||
      (at === right - 1 && groupNouns.has(token.lower)) ||
      /^(?:the|an?)$/.test(token.lower) ||
      sentence.mentions.some((mention) => mention.from === at && !previous.isCapital)
    const subject = opens ? nounPhraseAt(sentence, at, right) : null
    if (subject && reachesVerb(sentence, subject, right)) return subject
  }
  return null
}
