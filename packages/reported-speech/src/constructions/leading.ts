import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { ofDocuments } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { actorOf } from './actor.ts'
import type { Attribution } from './attribution.ts'

/** "The Minister said that A." */
export function leading(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  complement: (sentence: AnalysedSentence, cue: Cue) => number | null = complementOf,
): Attribution | null {
  for (const cue of cues) {
    if (cue.verb.form === 'participle') continue
    const start = complement(sentence, cue)
    if (start === null) continue
    const subject =
      subjectBefore(sentence, 0, cue.from) ??
      actorOf(sentence, cue) ??
      subjectBefore(sentence, 0, cue.from, true)
    if (!subject || !agrees(sentence, subject, cue)) continue
    if (ofDocuments.has(cue.verb.base) && !isStudy(sentence, subject)) continue
    if (subject.kind === 'other' && !isPlainSaying(sentence, cue, start) && !isPeople.test(subject.head))
      continue
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

/** A text, or whatever is counted and compared. */
const isStudy = ({ tokens }: AnalysedSentence, { kind, from, to }: Subject) =>
  kind === 'document' ||
  tokens
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:poll|polls|survey|surveys|study|studies|data|figures|statistics|results|records|documents|report|review|analysis|investigation|census|emails)$/.test(
        lower,
      ),
    )

/** "businessmen", "unionists": people, by their ending. */
const isPeople = /(?:men|women|people|ists|ians|ers|ors|ants|ents|ees|kers)$/

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
