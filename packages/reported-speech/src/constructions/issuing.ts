import { contentSpans } from '../cues/content.ts'
import { documentNouns } from '../lexicon/collectives.ts'
import { cueVerbs, tellingOfTexts } from '../lexicon/cue-verbs.ts'
import { determiners, relativePronouns } from '../lexicon/function-words.ts'
import { issuingVerbs } from '../lexicon/texts.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const nounReach = 14
const verbReach = 24
export const issuing: Construction = {
  name: 'issuing',
  gist: 'X issued a statement denouncing A.',
  examples: [
    [
      'The Guild of Divers issued a statement on Monday denouncing the new toll on nets.',
      ['Guild of Divers | INDIRECT | the new toll on nets'],
    ],
    ['The Guild of Divers issued a statement exposing the toll.', ['Guild of Divers | INDIRECT | the toll']],
  ],
  counterexamples: [
    'She sent a report to demand the harvest.',
    'The Guild of Divers issued a statement; denouncing the toll took an hour.',
    'The statement published a report denouncing the toll.',
    'The Guild of Divers issued a statement calling for a lower toll.',
    'The envoy sent the nets to demand a new toll.',
    'The Guild of Divers issued a statement about the denouncing of the toll.',
    'The Guild of Divers made nets in the harbour of the old town of Harl by the mill road that leads to the sea, and a statement denouncing the toll.',
  ],
  read,
}

/** "The Guild issued a statement on May 2 |denouncing| A", "... |to demand| B", "... |saying that| C". */
function read(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const verb = tokens.findIndex(
    (token) => !token.isQuoted && issuingVerbs.has(token.lower) && !token.isCapital,
  )
  if (verb === -1) return null
  const noun = tokens.findIndex(
    (token, at) => at > verb && at <= verb + nounReach && !token.isQuoted && documentNouns.has(token.lower),
  )
  if (noun === -1) return null
  const cue = tellingVerb(sentence, noun + 1)
  if (cue === null) return null
  const subject = subjectBefore(sentence, 0, verb)
  if (!subject || subject.kind === 'document' || subject.kind === 'pronoun') return null
  const contents = contentSpans(sentence, [{ from: cue.to, to: tokens.length }], [])
  return contents.length === 0 ? null : { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
}

/** The first verb of saying behind the text: "denouncing", or "to denounce"; nothing with a subject of its own. */
function tellingVerb({ tokens }: AnalysedSentence, from: number): { from: number; to: number } | null {
  for (let at = from; at < Math.min(tokens.length, from + verbReach); at++) {
    const token = tokens[at]
    if (!token || token.isQuoted || token.text === ';') return null
    if (relativePronouns.has(token.lower)) return null
    const isInfinitive = tokens[at - 1]?.lower === 'to'
    const form = isInfinitive ? 'base' : 'participle'
    const verb = cueVerbs.get(token.lower)?.find((candidate) => candidate.form === form)
    const particle = verb?.particle.every((word, index) => tokens[at + 1 + index]?.lower === word) === true
    const speaks =
      particle || (tellingOfTexts.has(token.lower) && token.lower.endsWith('ing') !== isInfinitive)
    if (speaks && !determiners.has(tokens[at - 1]?.lower ?? ''))
      return { from: at, to: at + 1 + (particle ? (verb?.particle.length ?? 0) : 0) }
  }
  return null
}
