import { auxiliaries } from '../lexicon/function-words.ts'
import { type AnalysedSentence, spanOf } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { isAdverb } from '../phrases/before-verb.ts'
import type { Span } from '../text/span.ts'

/** The words of saying with what belongs to their verb: "|has also said|", "|did not deny|". */
export function cueSpan(sentence: AnalysedSentence, cue: TokenRange): Span {
  const { tokens } = sentence
  let from = cue.from
  while (from > 0 && belongsToVerb(tokens[from - 1])) from--
  return spanOf(sentence, { from, to: cue.to })
}

function belongsToVerb(token: AnalysedSentence['tokens'][number] | undefined): boolean {
  if (!token?.isWord || token.isQuoted || token.isCapital) return false
  return (
    auxiliaries.has(token.lower) ||
    token.lower === 'not' ||
    (token.lower !== 'both' && token.lower !== 'all' && isAdverb(token.lower))
  )
}
