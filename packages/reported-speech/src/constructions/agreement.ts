import type { Cue } from '../cues/cues.ts'
import { groupNouns } from '../lexicon/collectives.ts'
import { irregularPlurals, quantities } from '../lexicon/plurals.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Subject } from '../phrases/subject.ts'

/** "said that", "noted “", "says it": nobody but a speaker can be the subject. */
export function isPlainSaying({ tokens }: AnalysedSentence, cue: Cue, start: number): boolean {
  if (cue.verb.frame !== 'say') return false
  const opener = tokens[start]
  return opener?.lower === 'that' || opener?.isQuoted === true || cue.verb.base === 'say'
}

/** "They say" but not "the minister say"; "it" and documents say, but do not praise on their own. */
export function agrees({ tokens }: AnalysedSentence, subject: Subject, cue: Cue): boolean {
  const isPlural =
    subject.kind === 'group' ||
    subject.head === 'they' ||
    groupNouns.has(tokens[subject.to - 1]?.lower ?? '') ||
    tokens[subject.to - 1]?.lower.endsWith('s') === true ||
    (subject.kind === 'organisation' && isPair(tokens, subject)) ||
    (subject.kind === 'other' && isPluralPhrase(tokens, subject))
  const helper = tokens[cue.from - 1]?.lower
  return cue.verb.form !== 'base' || isPlural || helper === 'did' || helper === 'does'
}

/** "|Harl and Sundby| say": two names, and no name that holds "and". */
const isPair = (tokens: AnalysedSentence['tokens'], { from }: Subject) => tokens[from + 1]?.lower === 'and'

/** "|sources| close to her", "|half| of the divers", "the |women|". */
const isPluralPhrase = (tokens: AnalysedSentence['tokens'], { from, to }: Subject): boolean =>
  quantities.has(tokens[from]?.lower ?? '') ||
  tokens
    .slice(from, to)
    .some(
      ({ lower, isCapital }, at) =>
        (!isCapital || at === 0) && (irregularPlurals.has(lower) || /[^su]s$/.test(lower)),
    )
