import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { cueVerbs, notOfSaying } from '../lexicon/cue-verbs.ts'
import { auxiliaries, determiners, personalPronouns } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { wordMarks } from '../text/word-marks.ts'
import { isSomebody, verbEnd } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const ownVerb: Construction = {
  name: 'ownVerb',
  gist: 'X bemoaned that A: whatever the verb',
  examples: [
    ['Mayor Ada Kerrin bemoaned that the dam leaks.', ['Ada Kerrin | INDIRECT | that the dam leaks']],
    ['The mayor surmised that the dam would hold.', ['The mayor | INDIRECT | that the dam would hold']],
  ],
  counterexamples: [
    'Mayor Ada Kerrin ensured that the dam holds.',
    'Mayor Ada Kerrin needs that old boat.',
    'The wall that leaked proved that it was old.',
    'Minutes of the Net Committee\n\nThere was no agreement among members that nets were dear.',
  ],
  read,
}

/** A person, a verb that no list knows, and "that" right behind it: what people do with "that" is mostly to say. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.that) === 0) return null
  for (let at = 1; at < tokens.length - 2; at++) {
    const verb = tokens[at]
    if (!verb || tokens[at + 1]?.lower !== 'that' || tokens[at + 1]?.isQuoted || !looksFinite(verb.lower))
      continue
    if (!opensClause(tokens, at + 2)) continue
    if (cueVerbs.has(verb.lower) || notOfSaying.has(verb.lower) || verbEnd(sentence, at) !== at + 1) continue
    const subject = subjectBefore(sentence, 0, at)
    if (subject === null || !isSomebody(subject)) continue
    const contents = contentSpans(sentence, [{ from: at + 1, to: tokens.length }], cues)
    if (contents.length > 0) return { subject, cue: { from: at, to: at + 1 }, contents, opensBlock: false }
  }
  return null
}

/** "bemoaned that |the dam leaks|", not "needs that |old boat|". */
function opensClause(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const first = tokens[at]
  if (!first || first.isCapital || determiners.has(first.lower) || personalPronouns.has(first.lower))
    return true
  return tokens
    .slice(at)
    .some((token) => isClauseVerb(token) || auxiliaries.has(token.lower) || looksFinite(token.lower))
}

const looksFinite = (lower: string) => /[a-z]{2}(?:ed|s)$/.test(lower)
