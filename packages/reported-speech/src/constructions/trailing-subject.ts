import { endsHere } from '../cues/complement.ts'
import type { Cue } from '../cues/cues.ts'
import { invertible, listening, needsThat } from '../lexicon/cue-verbs.ts'
import { prepositions } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { opensAdverbial } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { agrees } from './agreement.ts'
import { isQuoteMark } from './behind-cue.ts'

const furthestComma = 8
/** In words; what stands further from its verb is not its subject. */
const furthestSubject = 120
/** In words: "said the mayor |on Friday|". */
const longestStamp = 3

function isBoundary(sentence: AnalysedSentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  return isQuoteMark(token.text) ? token.isQuoted : !token.isQuoted && /^[,—–]$/.test(token.text)
}

/** A mark, a verb of saying, its subject: "A, |said the Minister|". */
export function inverted(sentence: AnalysedSentence, cue: Cue, end = 0): Subject | null {
  if (cue.verb.form !== 'finite' || !invertible.has(cue.verb.base)) return null
  if (!isBoundary(sentence, cue.from - 1)) return null
  const subject = nounPhraseAt(sentence, cue.to, sentence.tokens.length)
  if (!subject || subject.head === 'it') return null
  return subject.kind !== 'document' || (end > 0 && end - subject.to <= longestStamp) ? subject : null
}

/** A mark, a subject, its verb of saying and no more: "A, |he said|". */
export function plainTrailing(sentence: AnalysedSentence, cue: Cue): Subject | null {
  const afterCue = listening.has(cue.verb.base) ? behindListener(sentence, cue.to) : cue.to
  if (!endsHere(sentence, afterCue)) return null
  // "In response to a question about nets, the mayor said:" has its words behind the colon.
  if (sentence.tokens[afterCue]?.text === ':' && opensAdverbial(sentence, 0)) return null
  // "a feast held at the pier": only what stands alone behind the words holds them.
  if (needsThat.has(cue.verb.base) && sentence.tokens[afterCue]?.isWord === true) return null
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
  while (to - at < longestListener) {
    const token = tokens[to]
    if (!token?.isWord || token.isQuoted || prepositions.has(token.lower)) break
    to++
  }
  return to
}
