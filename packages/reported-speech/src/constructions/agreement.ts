import type { Cue } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Subject } from '../phrases/subject.ts'

/** "said that", "noted: “", "says it": nobody but a speaker can be the subject. */
export function isPlainSaying({ tokens }: AnalysedSentence, cue: Cue, start: number): boolean {
  if (cue.verb.frame !== 'say') return false
  const opener = tokens[start]
  return (
    opener?.lower === 'that' ||
    opener?.isQuoted === true ||
    tokens[start - 1]?.text === ':' ||
    cue.verb.base === 'say'
  )
}

/** "They say" but not "the minister say"; "it" and documents say, but do not praise on their own. */
export function agrees({ tokens }: AnalysedSentence, subject: Subject, cue: Cue): boolean {
  const isPlural =
    subject.kind === 'group' ||
    subject.head === 'they' ||
    tokens[subject.to - 1]?.lower.endsWith('s') === true
  const helper = tokens[cue.from - 1]?.lower
  return cue.verb.form !== 'base' || isPlural || helper === 'did' || helper === 'does'
}
