import { documentNouns, organisationNouns } from '../lexicon/collectives.ts'
import { clauseVerbs, englishWords, onlyEnglish } from '../lexicon/function-words.ts'
import { deliveredNouns, firstPerson, secondPerson, selfWords } from '../lexicon/own-words.ts'
import { outletNouns } from '../lexicon/texts.ts'

/**
 * Lists that many questions ask for. A word is looked up in them once; that a sentence has no word of one is told at a
 * glance.
 */
export const wordMarks = {
  self: 1,
  firstPerson: 2,
  secondPerson: 4,
  clauseVerb: 8,
  delivered: 16,
  document: 32,
  organisation: 64,
  outlet: 128,
  english: 256,
  onlyEnglish: 512,
  that: 1024,
  according: 2048,
  follows: 4096,
  colon: 8192,
  bracket: 16384,
  other: 32768,
} as const

const lists: readonly (readonly [mark: number, list: ReadonlySet<string>])[] = [
  [wordMarks.self, selfWords],
  [wordMarks.firstPerson, firstPerson],
  [wordMarks.secondPerson, secondPerson],
  [wordMarks.clauseVerb, clauseVerbs],
  [wordMarks.delivered, deliveredNouns],
  [wordMarks.document, documentNouns],
  [wordMarks.organisation, organisationNouns],
  [wordMarks.outlet, outletNouns],
  [wordMarks.english, englishWords],
  [wordMarks.onlyEnglish, onlyEnglish],
  [wordMarks.that, new Set(['that'])],
  [wordMarks.according, new Set(['according'])],
  [wordMarks.follows, new Set(['follows', 'following'])],
  [wordMarks.colon, new Set([':'])],
  [wordMarks.bracket, new Set(['('])],
  [wordMarks.other, new Set(['other'])],
]

/** Which of the lists have a word, which is in lower case. */
export function marksOf(lower: string): number {
  let marks = 0
  for (const [mark, list] of lists) if (list.has(lower)) marks |= mark
  return marks
}

/** The marks of any of the words. */
export function marksIn(words: readonly { readonly marks: number }[]): number {
  let marks = 0
  for (const word of words) marks |= word.marks
  return marks
}
