import { auxiliaries, beForms } from '../lexicon/function-words.ts'
import { beforeParticiples, passiveAuxiliaries, performed, performing } from '../lexicon/noun-phrases.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { skipConnectors } from './before-verb.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import { subjectBefore } from './subject-search.ts'

function isActing(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (performing.has(lower) || denies(tokens, at)) return true
  return lower.length > 3 && lower.endsWith('ed') && !beforeParticiples.has(tokens[at - 1]?.lower ?? '')
}

/** "|did| not mention" */
const denies = (tokens: AnalysedSentence['tokens'], at: number) =>
  tokens[at + 1]?.lower === 'not' &&
  auxiliaries.has(tokens[at]?.lower ?? '') &&
  !beForms.has(tokens[at]?.lower ?? '')

/** The person or body that does what the sentence tells, whether words of theirs follow or not. */
export function performerOf(sentence: AnalysedSentence): Subject | null {
  const { tokens } = sentence
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.isQuoted || token.isCapital || !isActing(tokens, at)) continue
    const subject = subjectBefore(sentence, 0, at)
    return subject && subject.kind !== 'document' ? subject : null
  }
  const start = skipConnectors(sentence, 0, tokens.length)
  if (tokens[start]?.isQuoted || tokens[start + 1]?.text === ':') return null
  const subject = nounPhraseAt(sentence, start, tokens.length)
  const isSomebody = subject !== null && subject.kind !== 'document' && subject.kind !== 'pronoun'
  return isSomebody && !isHeadingWord(sentence, subject) ? subject : null
}

/** "|Cordial| talks were held", "|Visa| for musicians", "|Guest of honour| was X": opens a line and is nobody. */
function isHeadingWord({ tokens }: AnalysedSentence, { kind, from, to, mention }: Subject): boolean {
  const next = tokens[to]
  if (kind === 'role') return next !== undefined && beForms.has(next.lower)
  if (from > 0 || mention === null || mention.isCertain) return false
  return mention.name.to - mention.name.from === 1 && next?.isWord === true && !isClauseVerb(next)
}

/** "Speeches were made by A, B and C": the words behind "by". */
export function agentOf(sentence: AnalysedSentence): Subject | null {
  const { tokens } = sentence
  const by = tokens.findIndex(
    (token, at) =>
      token.lower === 'by' &&
      performed.has(tokens[at - 1]?.lower ?? '') &&
      passiveAuxiliaries.has(tokens[at - 2]?.lower ?? ''),
  )
  if (by === -1) return null
  const subject = nounPhraseAt(sentence, by + 1, tokens.length)
  if (!subject) return null
  const tail = wordsOf(sentence, { from: by + 1, to: endOfList(sentence, by + 1) })
  const isList = /\sand\s(?:the|an?|\p{Lu})/u.test(tail)
  return isList
    ? { kind: 'group', head: 'they', from: by + 1, to: endOfList(sentence, by + 1), mention: null }
    : subject
}

function endOfList({ tokens }: AnalysedSentence, from: number): number {
  let to = from
  while (to < tokens.length && !/^[.;:]$/.test(tokens[to]?.text ?? '')) to++
  return to
}
