import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { needsClause } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { behindTime } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const accompanying: Construction = {
  name: 'accompanying',
  gist: 'X received guests, stressing A.',
  examples: [
    [
      'Mayor Ada Kerrin received the divers, stressing that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'Mayor Ada Kerrin received the divers – arguing that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'Ada Kerrin has given a defence of “old nets,” saying they last for years.',
      ['Ada Kerrin | INDIRECT | they last for years'],
    ],
    [
      'The retired pilot has given no reason, praising the divers.',
      ['The retired pilot | INDIRECT | the divers'],
    ],
    [
      'Two of the pilots opened the lock, saying that the dam holds.',
      ['Two of the pilots | INDIRECT | that the dam holds'],
    ],
    [
      'The mayor opened the lock, saying that nobody had asked for a bridge.',
      ['The mayor | INDIRECT | that nobody had asked for a bridge'],
    ],
    [
      'The lock opened, with the mayor noting that the dam holds.',
      ['the mayor | INDIRECT | that the dam holds'],
    ],
    [
      'The Guild of Divers issued a statement that denounced the toll, demanding change.',
      ['Guild of Divers | INDIRECT | change'],
    ],
    ['The divers came, believing that the dam holds.', ['The divers | INDIRECT | that the dam holds']],
    ['The mayor received the divers, believing “in luck”.', ['The mayor | DIRECT | “in luck”']],
  ],
  counterexamples: [
    'Mayor Ada Kerrin received the divers, showing them the dam.',
    'The statement came, believing that the dam holds.',
    'The dam holds, noted it.',
    'Mayor Ada Kerrin, praising the divers:\n\nThe dam holds.',
    'The lock opened, with the Guild of Divers noting that the dam holds.',
    'An old neighbour of the lock-keeper is in Harl, urging the divers to wait.',
    'In Harl, where “people were” glad, it has rained, saying nothing of the dam.',
  ],
  read,
}

/** "The President received the envoy, stressing that A." and "with both sides expressing B". */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.form !== 'participle') continue
    const start = complementOf(sentence, cue)
    if (start === null || (needsClause.has(cue.verb.base) && !opensWords(tokens[start]))) continue
    const range = { from: start, to: tokens.length }
    if (isBehindMark(sentence, cue.from)) {
      const subject = firstSubject(sentence, cue.from) ?? actingSubject(sentence, cue)
      if (subject) return { subject, cue, contents: contentSpans(sentence, [range], cues), opensBlock: false }
    }
    const within = subjectAfterWith(sentence, cue.from)
    if (within)
      return { subject: within, cue, contents: contentSpans(sentence, [range], cues), opensBlock: false }
  }
  return null
}

const opensWords = (token: AnalysedSentence['tokens'][number] | undefined) =>
  token?.lower === 'that' || token?.isQuoted === true

/** A comma or a dash parts the verb from what comes before it; a comma may stand inside a quotation: “old values,” |saying|. */
export function isBehindMark({ tokens }: AnalysedSentence, at: number): boolean {
  const previous = tokens[at - 1]
  return previous !== undefined && (previous.isQuoted || /^[,–—]$/.test(previous.text))
}

function firstSubject(sentence: AnalysedSentence, right: number): Subject | null {
  const subject = nounPhraseAt(sentence, 0, right)
  const verb = subject ? sentence.tokens[behindTime(sentence.tokens, subject.to, right)] : undefined
  const acts = verb !== undefined && (isClauseVerb(verb) || /ed$/.test(verb.lower))
  return subject && subject.kind !== 'document' && acts ? subject : null
}

const furthestVerb = 24

/** "|The retired pilot| has given no reason, saying that A": whoever it is, the sentence has a subject of its own. */
function actingSubject(sentence: AnalysedSentence, cue: Cue): Subject | null {
  if (cue.verb.frame !== 'say') return null
  for (let at = 1; at < Math.min(cue.from, furthestVerb); at++) {
    const token = sentence.tokens[at]
    if (!token || token.isQuoted || token.isCapital) continue
    if (!isClauseVerb(token) && !/[a-z]{2}ed$/.test(token.lower)) continue
    const subject = subjectBefore(sentence, 0, at, true)
    return subject && subject.kind !== 'document' && subject.head !== 'it' ? subject : null
  }
  return null
}

function subjectAfterWith(sentence: AnalysedSentence, right: number): Subject | null {
  for (let at = right - 1; at > Math.max(0, right - 12); at--) {
    if (sentence.tokens[at]?.lower !== 'with') continue
    const subject = nounPhraseAt(sentence, at + 1, right)
    return subject && subject.to === right && subject.kind !== 'organisation' ? subject : null
  }
  return null
}
