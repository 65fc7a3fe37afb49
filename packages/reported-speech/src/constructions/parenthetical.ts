import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { verbJoints } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const parenthetical: Construction = {
  name: 'parenthetical',
  gist: 'Otherwise, X said, A.',
  examples: [
    [
      'Otherwise, Mayor Ada Kerrin said, the dam would break.',
      ['Ada Kerrin | INDIRECT | Otherwise … the dam would break'],
    ],
  ],
  counterexamples: [
    'At noon, Mayor Ada Kerrin said, and left.',
    'The dam holds, they found, and the divers left.',
    'The dam holds, the mayor held at the fair in Harl.',
  ],
  read,
}

const longestOpening = 6

/** A few words, then subject and verb of saying between commas, then the rest of what is said. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  const comma = tokens.findIndex((token) => token.text === ',' && !token.isQuoted)
  if (comma > longestOpening) return null
  const subject = nounPhraseAt(sentence, comma + 1, tokens.length)
  const cue = subject && cues.find(({ from }) => from === subject.to)
  if (!subject || !cue || cue.verb.form !== 'finite') return null
  if (tokens[cue.to]?.text !== ',') return null
  if (verbJoints.has(tokens[cue.to + 1]?.lower ?? '')) return null
  const ranges = [
    { from: 0, to: comma },
    { from: cue.to + 1, to: tokens.length },
  ]
  return { subject, cue, contents: contentSpans(sentence, ranges, cues), opensBlock: false }
}
