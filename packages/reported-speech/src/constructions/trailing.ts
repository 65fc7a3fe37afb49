import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { needsThat, ofDocuments } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import { behindContent, isOnlyWhere, isQuoteMark } from './behind-cue.ts'
import type { Construction } from './construction.ts'
import { inverted, plainTrailing } from './trailing-subject.ts'

export const trailing: Construction = {
  name: 'trailing',
  gist: 'A, X said, adding that B.',
  examples: [
    ['The dam holds, Mayor Ada Kerrin said, and left.', ['Ada Kerrin | INDIRECT | The dam holds']],
    [
      'Nobody had asked for a bridge, warned the mayor in a lecture that lasted for hours.',
      ['the mayor | INDIRECT | Nobody had asked for a bridge'],
    ],
    ['Divers earn too little, Mayor Ada Kerrin wrote.', ['Ada Kerrin | INDIRECT | Divers earn too little']],
    [
      'The dam by the mill road holds, the mayor said in Harl, adding:',
      ['the mayor | INDIRECT | The dam by the mill road holds'],
    ],
    ['The dam holds well enough, the mayor held.', ['the mayor | INDIRECT | The dam holds well enough']],
    ['The dam holds, said the Guild of Divers.', ['Guild of Divers | INDIRECT | The dam holds']],
    [
      'Nobody had asked for a bridge, the mayor did say.',
      ['the mayor | INDIRECT | Nobody had asked for a bridge'],
    ],
    ['The dam holds, the pilots and the mayor say.', ['the pilots and the mayor | INDIRECT | The dam holds']],
    ['The dam holds, the divers said, and continued:', ['the divers | INDIRECT | The dam holds']],
    ['The harbour holds, said the mayor, noted for her wit.', ['the mayor | INDIRECT | The harbour holds']],
    [
      'Divers earn too little, the statement declared today.',
      ['the statement | INDIRECT | Divers earn too little'],
    ],
  ],
  counterexamples: [
    'The dam holds, they found, and the divers left.',
    'The dam holds, she held.',
    'The dam holds, noted it.',
    '“The dam,” she said, “holds.”',
    'The dam holds: said the mayor.',
    'Ada Kerrin, head of the guild, the dam, said.',
    'The dam holds, said the statement on Friday in the hall.',
    'Ada Kerrin, a diver of the guild, told reporters as the rain fell on the pier.',
    'The dam holds, the mayor say.',
    'The dam holds, the mayor held at the fair in Harl.',
    'Ada Kerrin found that nets were sold – the Guild of Divers stressed that the pier is old.',
  ],
  read,
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues.toReversed()) {
    if (cue.verb.form === 'participle' || ofDocuments.has(cue.verb.base)) continue
    const subject = inverted(sentence, cue) ?? plainTrailing(sentence, cue)
    if (!subject) continue
    const before = Math.min(subject.from, cue.from) - 1
    // "Before the press, the mayor said:" and "a feast of Ada Kerrin, held at the mill" say nothing that stands before.
    if (tokens[cue.to]?.text === ':') continue
    if (needsThat.has(cue.verb.base) && cue.from !== subject.to) continue
    if (sentence.mentions.some((mention) => mention.from < before && mention.to > before)) continue
    const after = Math.max(subject.to, cue.to)
    const goesOn = tokens[after]?.text !== ','
    if (goesOn && subject.to <= cue.from && isOnlyWhere(sentence, before)) continue
    const ranges = [
      { from: 0, to: before + (isQuoteMark(tokens[before]?.text) ? 1 : 0) },
      ...behindContent(sentence, after, cues, subject.from >= cue.to),
    ]
    const contents = contentSpans(sentence, ranges, cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}
