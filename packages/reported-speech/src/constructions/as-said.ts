import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { adverbs, auxiliaries, personalPronouns } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeAdverbs } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const asSaid: Construction = {
  name: 'asSaid',
  gist: 'As X has said, A.',
  examples: [
    ['As Mayor Ada Kerrin noted, the dam holds.', ['Ada Kerrin | INDIRECT | the dam holds']],
    [
      'If the dam breaks, as Mayor Ada Kerrin has said it would, the mill will stand.',
      ['Ada Kerrin | INDIRECT | If the dam breaks … the mill will stand'],
    ],
    ['The dam holds, as Mayor Ada Kerrin has told the guild.', ['Ada Kerrin | INDIRECT | The dam holds']],
  ],
  counterexamples: [
    'As Mayor Ada Kerrin said that the dam holds, she left.',
    'As the mayor praised, the dam holds.',
    'The dam holds as well as the mayor said.',
  ],
  read,
}

/** "as |she put it|", "as she said |it would|": nothing else may follow the verb. */
const longestTail = 4

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.frame !== 'say') continue
    const right = beforeAdverbs(sentence, 0, cue.from)
    const as = right === null ? -1 : lastAs(tokens, right)
    if (right === null || !opensAside(tokens, as)) continue
    const subject = nounPhraseAt(sentence, as + 1, right)
    const end = subject?.to === right ? endOfAside(tokens, cue.to, cue.verb.base === 'tell') : null
    if (subject === null || end === null) continue
    const ranges = [
      { from: 0, to: Math.max(0, as - 1) },
      { from: end + 1, to: tokens.length },
    ].filter(({ from, to }) => to > from)
    const contents = contentSpans(sentence, ranges, [])
    if (contents.length > 0) return { subject, cue, contents, opensBlock: false }
  }
  return null
}

const furthestSubject = 16

function lastAs(tokens: AnalysedSentence['tokens'], right: number): number {
  for (let at = right - 1; at >= Math.max(0, right - furthestSubject); at--) {
    if (tokens[at]?.lower === 'as' && !tokens[at]?.isQuoted) return at
  }
  return -1
}

const opensAside = (tokens: AnalysedSentence['tokens'], as: number) =>
  as === 0 || tokens[as - 1]?.text === ','

/** The mark that closes "as X said" or "as X said it would"; null where the verb goes on with words of its own. */
function endOfAside(tokens: AnalysedSentence['tokens'], from: number, hasListener: boolean): number | null {
  for (let at = from; at <= Math.min(tokens.length, from + longestTail); at++) {
    const token = tokens[at]
    if (token === undefined || token.text === ',' || token.text === '.') return at
    const isOwn = personalPronouns.has(token.lower) || auxiliaries.has(token.lower)
    const isTail = isOwn || /(?:day|ly)$/.test(token.lower) || adverbs.has(token.lower) || hasListener
    if (!token.isWord || token.isQuoted || !isTail) return null
  }
  return null
}
