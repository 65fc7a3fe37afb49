import { endsHere } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { listening, needsThat } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { opensAdverbial, reachesVerb } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Attribution } from './attribution.ts'
import { behindContent, isQuoteMark } from './behind-cue.ts'
import type { Construction } from './construction.ts'
import { inverted, plainTrailing } from './trailing-subject.ts'

export const closing: Construction = {
  name: 'closing',
  gist: 'A, X said.',
  examples: [
    [
      'The dam by the old mill road holds, Minister Ada Kerrin said.',
      ['Ada Kerrin | INDIRECT | The dam by the old mill road holds'],
    ],
    [
      'Nobody had asked for a bridge, said the mayor, who left at noon.',
      ['the mayor | INDIRECT | Nobody had asked for a bridge'],
    ],
    ['In Harl, “the old dam,” the mayor said.', ['the mayor | DIRECT | In Harl, “the old dam,”']],
    [
      'The Guild issued a paper. It has rained for days, it said, adding that the dam holds.',
      ['Guild | INDIRECT | It has rained for days … that the dam holds'],
    ],
    ['The dam holds, the Guild of Divers held.', ['Guild of Divers | INDIRECT | The dam holds']],
    [
      'Nobody had asked for a bridge, said the report.',
      ['the report | INDIRECT | Nobody had asked for a bridge'],
    ],
    [
      'Nobody had asked for a bridge, Kerrin continued.',
      ['Kerrin | INDIRECT | Nobody had asked for a bridge'],
    ],
    [
      'The dam by the mill road holds, the statement continued.',
      ['the statement | INDIRECT | The dam by the mill road holds'],
    ],
    [
      'Nobody had asked for a bridge, Kerrin said, and continued:',
      ['Kerrin | INDIRECT | Nobody had asked for a bridge'],
    ],
  ],
  counterexamples: [
    'The divers who met Mayor Ada Kerrin, the head of the guild of Harl, said.',
    'Nobody had asked for a bridge, said the report, who left at noon.',
  ],
  read,
}

const shortestClosing = 5
/** "he said, and continued:" has two. */
const mostClosing = 2
/** In words; a shorter one without a verb is a name or a place. */
const shortestClause = 6

/** Who closes the sentence says all of it: "A said that B, the paper noted." */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const finite = cues.filter(({ verb }) => verb.form === 'finite').slice(-mostClosing)
  for (const cue of finite.toReversed()) {
    const attribution = closingAt(sentence, cues, cue)
    if (attribution) return attribution
  }
  return null
}

function closingAt(sentence: AnalysedSentence, cues: readonly Cue[], cue: Cue): Attribution | null {
  const { tokens } = sentence
  const end = tokens.at(-1)?.isWord === false ? tokens.length - 1 : tokens.length
  if (cue.from < shortestClosing) return null
  const heard = behindListeners(sentence, cue)
  const subject =
    inverted(sentence, cue, end) ??
    (heard >= end || goesOnSaying(sentence, cue.to, cues) ? plainTrailing(sentence, cue) : null)
  if (!subject || subject.kind === 'other' || (needsThat.has(cue.verb.base) && !holds(subject))) return null
  const after = Math.max(subject.to, heard)
  const isTail = goesOnSaying(sentence, after, cues) || endsHere(sentence, after)
  if (after < end && !isTail) return null
  const before = Math.min(subject.from, cue.from) - 1
  if (!isClause(sentence, before) || isNamedFirst(sentence, cue)) return null
  const ranges = [
    { from: 0, to: before + (isQuoteMark(tokens[before]?.text) ? 1 : 0) },
    ...behindContent(sentence, after, cues, subject.from >= cue.to),
  ]
  const contents = contentSpans(
    sentence,
    ranges,
    cues.filter(({ from }) => from > shortestClosing),
  )
  return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
}

/** "warned |the council|", "admitted |to the council|": whoever is told says nothing. */
function behindListeners(sentence: AnalysedSentence, { verb, to }: Cue): number {
  if (!listening.has(verb.base) || opensAdverbial(sentence, 0)) return to
  const from = sentence.tokens[to]?.lower === 'to' ? to + 1 : to
  const listeners = nounPhraseAt(sentence, from, sentence.tokens.length)
  return listeners?.from === from && listeners.kind !== 'document' && listeners.kind !== 'other'
    ? listeners.to
    : to
}

/** Behind the words of saying comes ", adding that B" or ", and went on:", and nothing else. */
function goesOnSaying({ tokens }: AnalysedSentence, at: number, cues: readonly Cue[]): boolean {
  const isMore = cues.some((cue) => cue.from === at + 1 && cue.verb.form === 'participle')
  return isMore || (tokens.at(-1)?.text === ':' && /^(?:,|and)$/.test(tokens[at]?.lower ?? ''))
}

/** Who may "hold" or "continue" something without "that". */
const holds = ({ kind }: Subject) =>
  kind === 'pronoun' || kind === 'document' || kind === 'person' || kind === 'organisation'

/** "Ada Kerrin, chair of the Guild, the Society of Divers, said": everything before the verb tells who she is. */
function isNamedFirst(sentence: AnalysedSentence, cue: Cue): boolean {
  const named = nounPhraseAt(sentence, 0, cue.from)
  return named?.kind === 'person' && reachesVerb(sentence, named, cue.from)
}

/** "Ada Kerrin, chairwoman of the works, said:" has no clause in front of the verb, only her name. */
function isClause(sentence: AnalysedSentence, end: number): boolean {
  const words = sentence.tokens.slice(0, end).filter((token) => token.isWord)
  if (sentence.mentions.some((mention) => mention.from < end && mention.to > end)) return false
  return words.length > shortestClause || words.some((token) => token.isQuoted || isClauseVerb(token))
}
