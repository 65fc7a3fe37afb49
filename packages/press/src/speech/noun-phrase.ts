import { determiners } from '../data/function-words.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Mention } from './mentions.ts'
import { coreEnd, kindOfCore } from './phrase-core.ts'
import { phraseEnd } from './phrase-end.ts'
import type { Subject } from './subject.ts'

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
  const core = coreEnd(sentence, at, right)
  const kind = core === at ? null : kindOfCore(sentence, at, core)
  if (kind === null) return null
  const to = phraseEnd(sentence, at, core, right)
  return { kind, head: sentence.tokens[core - 1]?.lower ?? '', from: at, to, mention: null }
}
