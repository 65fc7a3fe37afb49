import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { openingVerbs } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeAdverbs } from '../phrases/before-verb.ts'
import { collectiveAt } from '../phrases/collective.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const furthestBy = 6

export const byDoing: Construction = {
  name: 'byDoing',
  gist: 'X opened the meeting by observing A.',
  examples: [
    [
      'Minutes of the Net Committee\n\nMembers opened the meeting by observing that nets were dear.',
      ['Members | INDIRECT | that nets were dear'],
    ],
    ['Readout\n\nPresident Ada Kerrin began by thanking the pilots.', ['Ada Kerrin | INDIRECT | the pilots']],
  ],
  counterexamples: [
    'Readout\n\nPresident Ada Kerrin earned a living by praising nets.',
    'Readout\n\nPresident Ada Kerrin began the day by boat, thanking the pilots.',
  ],
  read,
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.form !== 'participle' || tokens[cue.from - 1]?.lower !== 'by') continue
    const verb = verbBefore(sentence, cue.from - 1)
    const start = complementOf(sentence, cue)
    if (verb === null || start === null) continue
    const right = beforeAdverbs(sentence, 0, verb)
    const subject =
      subjectBefore(sentence, 0, verb) ?? (right === null ? null : collectiveAt(sentence, 0, right))
    if (!subject) continue
    const contents = contentSpans(sentence, [{ from: start, to: tokens.length }], cues)
    return contents.length === 0 ? null : { subject, cue, contents, opensBlock: false }
  }
  return null
}

function verbBefore({ tokens }: AnalysedSentence, by: number): number | null {
  for (let at = by - 1; at > Math.max(0, by - furthestBy); at--) {
    const token = tokens[at]
    if (!token?.isWord || token.isQuoted) return null
    if (openingVerbs.has(token.lower)) return at
  }
  return null
}
