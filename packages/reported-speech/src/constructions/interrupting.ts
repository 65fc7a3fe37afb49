import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { listenerVerbs } from '../lexicon/settings.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const interrupting: Construction = {
  name: 'interrupting',
  gist: 'The dam, X said in Harl, would hold.',
  examples: [
    [
      'The dam by the mill, Mayor Ada Kerrin said in a statement, would hold.',
      ['Ada Kerrin | INDIRECT | The dam by the mill … would hold'],
    ],
    [
      'The nets, the mayor told a hall in Harl on Monday, are mended.',
      ['the mayor | INDIRECT | The nets … are mended'],
    ],
    [
      'Nor, the mayor noted, had anybody asked for a bridge.',
      ['the mayor | INDIRECT | Nor … had anybody asked for a bridge'],
    ],
    [
      'Mayor Ada Kerrin came. The harbour, she said, has grown.',
      ['Ada Kerrin | INDIRECT | The harbour … has grown'],
    ],
  ],
  counterexamples: [
    'The mayor, who left when Ada Kerrin said no, was late.',
    'The dam holds, the mayor said in Harl, and is safe.',
    'The lock, Mayor Ada Kerrin said, and the mill were mended.',
    'The dam, Mayor Ada Kerrin adding a stone, was mended.',
    'The dam, Mayor Ada Kerrin praised on Monday, was mended.',
    'The dam, the mayor said would hold, was old.',
    'The nets, Bo Tarn and the guild said, were lost.',
  ],
  read,
}

/** In words, of when, where and to whom it is said. */
const longestAside = 14

/** Subject and verb of saying between the subject and the verb of what is said. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.form === 'participle') continue
    if (cue.verb.frame !== 'say' && !listenerVerbs.has(cue.verb.base)) continue
    const end = asideEnd(tokens, cue.to)
    const verb = end === null ? undefined : tokens[end + 1]
    if (end === null || verb === undefined || !isClauseVerb(verb)) continue
    const comma = tokens.slice(0, cue.from).findLastIndex(({ text }) => text === ',')
    const subject = nounPhraseAt(sentence, comma + 1, cue.from)
    if (subject?.to !== cue.from) continue
    const ranges = [
      { from: 0, to: comma },
      { from: end + 1, to: tokens.length },
    ]
    return { subject, cue, contents: contentSpans(sentence, ranges, cues), opensBlock: false }
  }
  return null
}

/** The comma behind the words of saying and their setting. */
function asideEnd(tokens: AnalysedSentence['tokens'], from: number): number | null {
  for (let at = from; at <= from + longestAside; at++) {
    const token = tokens[at]
    if (token?.text === ',') return at
    if (!token || isClauseVerb(token)) return null
  }
  return null
}
