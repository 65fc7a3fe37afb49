import { endsHere } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { invertible, needsThat, ofDocuments } from '../lexicon/cue-verbs.ts'
import { prepositions } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { reachesVerb } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import { agrees } from './leading.ts'

const furthestComma = 8
/** In words; what stands further from its verb is not its subject. */
const furthestSubject = 120

const shortestClosing = 5
/** "he said, and continued:" has two. */
const mostClosing = 2
const longestStamp = 3

/** "said the mayor |on Friday|". */
function isTimeOnly({ tokens }: AnalysedSentence, from: number, to: number): boolean {
  const stamp = tokens.slice(from, to).map(({ lower }) => lower)
  return (
    stamp.length <= longestStamp && stamp.every((word) => /^(?:on|today|yesterday|\w+day|\d+)$/.test(word))
  )
}

/** Behind the words of saying comes ", adding that B" or ", and went on:", and nothing else. */
function goesOnSaying({ tokens }: AnalysedSentence, at: number, cues: readonly Cue[]): boolean {
  const isMore =
    tokens[at]?.text === ',' && cues.some((cue) => cue.from === at + 1 && cue.verb.form === 'participle')
  return isMore || (tokens.at(-1)?.text === ':' && /^(?:,|and)$/.test(tokens[at]?.lower ?? ''))
}

/** Who may "hold" or "continue" something without "that". */
const holds = /^(?:pronoun|document|person|organisation)$/

const shortestClause = 6

/** "Ada Kerrin, chair of the Guild, the Society of Divers, said": everything before the verb tells who she is. */
function isNamedFirst(sentence: AnalysedSentence, cue: Cue): boolean {
  const named = nounPhraseAt(sentence, 0, cue.from)
  return named?.kind === 'person' && named.to < cue.from && reachesVerb(sentence, named, cue.from)
}

/** "Ada Kerrin, chairwoman of the works, said:" has no clause in front of the verb, only her name. */
function isClause(sentence: AnalysedSentence, end: number): boolean {
  const words = sentence.tokens.slice(0, end).filter((token) => token.isWord)
  if (words.length === 0) return false
  if (sentence.mentions.some((mention) => mention.from < end && mention.to > end)) return false
  const named = nounPhraseAt(sentence, 0, end)
  if (named !== null && named.to >= end) return false
  return words.length > shortestClause || words.some((token) => token.isQuoted || isClauseVerb(token))
}

/** "A said that B, the paper noted.": who closes the sentence says all of it. */
export function closing(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const finite = cues.filter(({ verb }) => verb.form === 'finite').slice(-mostClosing)
  for (const cue of finite.toReversed()) {
    const attribution = closingAt(sentence, cues, cue)
    if (attribution) return attribution
  }
  return null
}

function closingAt(sentence: AnalysedSentence, cues: readonly Cue[], cue: Cue): Attribution | null {
  const { tokens } = sentence
  const end = tokens.at(-1)?.isWord === false ? tokens.length - 1 : tokens.length
  if (cue.from < shortestClosing) return null
  const subject =
    inverted(sentence, cue, end) ??
    (cue.to >= end || goesOnSaying(sentence, cue.to, cues) ? plainTrailing(sentence, cue) : null)
  if (!subject || subject.kind === 'other' || (needsThat.has(cue.verb.base) && !holds.test(subject.kind)))
    return null
  const after = Math.max(subject.to, cue.to)
  const isTail =
    isTimeOnly(sentence, subject.to, end) ||
    goesOnSaying(sentence, after, cues) ||
    (subject.from > cue.from && endsHere(sentence, after))
  if (after < end && !isTail) return null
  const before = Math.min(subject.from, cue.from) - 1
  if (!isClause(sentence, before) || isNamedFirst(sentence, cue)) return null
  const ranges = [
    { from: 0, to: before + (isQuoteMark(tokens[before]?.text) ? 1 : 0) },
    ...behindContent(sentence, after, cues),
  ]
  const contents = contentSpans(
    sentence,
    ranges,
    cues.filter(({ from }) => from > shortestClosing),
  )
  return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
}

/** "A, he said, adding that B." and "A, said the Minister." */
export function trailing(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues.toReversed()) {
    if (cue.verb.form === 'participle' || ofDocuments.has(cue.verb.base)) continue
    const subject = inverted(sentence, cue) ?? plainTrailing(sentence, cue)
    if (!subject) continue
    const before = Math.min(subject.from, cue.from) - 1
    if (sentence.mentions.some((mention) => mention.from < before && mention.to > before)) continue
    const after = Math.max(subject.to, cue.to)
    const ranges = [
      { from: 0, to: before + (isQuoteMark(tokens[before]?.text) ? 1 : 0) },
      ...behindContent(sentence, after, cues),
    ]
    const contents = contentSpans(sentence, ranges, cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

export const isQuoteMark = (text: string | undefined) => text !== undefined && /^["”’»]$/.test(text)

function isBoundary(sentence: AnalysedSentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  return isQuoteMark(token.text) ? token.isQuoted : !token.isQuoted && /^[,—–]$/.test(token.text)
}

function inverted(sentence: AnalysedSentence, cue: Cue, end = 0): Subject | null {
  if (cue.verb.form !== 'finite' || !invertible.has(cue.verb.base) || cue.from < 2) return null
  if (!isBoundary(sentence, cue.from - 1)) return null
  const subject = nounPhraseAt(sentence, cue.to, sentence.tokens.length)
  if (!subject || subject.from !== cue.to || subject.head === 'it') return null
  return subject.kind !== 'document' || (end > 0 && end - subject.to <= longestStamp) ? subject : null
}

function plainTrailing(sentence: AnalysedSentence, cue: Cue): Subject | null {
  const afterCue = cue.verb.base === 'tell' ? behindListener(sentence, cue.to) : cue.to
  if (!endsHere(sentence, afterCue)) return null
  let found: Subject | null = null
  let commas = 0
  for (let at = cue.from - 1; at > Math.max(1, cue.from - furthestSubject) && commas < furthestComma; at--) {
    if (!isBoundary(sentence, at)) continue
    commas++
    const subject = subjectBefore(sentence, at + 1, cue.from, cue.verb.base === 'say')
    if (subject && subject.from === at + 1 && agrees(sentence, subject, cue)) found = subject
    else if (found) break
    if (found?.kind === 'pronoun') break
  }
  return found
}

const longestListener = 8
/** "told |reporters| on Friday": the words that name who was told. */
function behindListener({ tokens }: AnalysedSentence, at: number): number {
  let to = at
  while (to < tokens.length && to - at < longestListener) {
    const token = tokens[to]
    if (!token?.isWord || token.isQuoted || prepositions.has(token.lower) || /day$/.test(token.lower)) break
    if (isClauseVerb(token) || token.lower === 'that') break
    to++
  }
  return to
}

/** "The harbour, he said, |has grown": but not ", he said, |and left". */
function goesOnWithContent(
  next: AnalysedSentence['tokens'][number] | undefined,
  last: AnalysedSentence['tokens'][number] | undefined,
): boolean {
  if (!next?.isWord || next.isQuoted) return false
  // “A,” said Ada Kerrin, |a diver|: says who she is.
  if (last?.isCapital && /^(?:an?|the|his|her|chief|head|director)$/.test(next.lower)) return false
  return (
    !/^(?:and|but|while|before|after|when|as|then|who|which)$/.test(next.lower) &&
    !/(?:ing|ed)$/.test(next.lower)
  )
}

/** What follows a cue in the middle is content again: "..., he said, “...”". */
export function behindContent(
  { tokens }: AnalysedSentence,
  after: number,
  cues: readonly Cue[],
): readonly TokenRange[] {
  if (tokens[after]?.text === ',' && goesOnWithContent(tokens[after + 1], tokens[after - 1]))
    return [{ from: after + 1, to: tokens.length }]
  for (let at = after; at < tokens.length; at++) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (token?.isQuoted && previous && !previous.isQuoted) return [{ from: at, to: tokens.length }]
    if (token?.text === ',' || token?.text === ';') {
      const isCue = cues.some((cue) => cue.from === at + 1 && cue.verb.form === 'participle')
      if (isCue) return [{ from: at + 1, to: tokens.length }]
    }
  }
  return []
}
