import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { beforeParticiple, connectors } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { isAdverb } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const opening: Construction = {
  name: 'opening',
  gist: 'Noting that A, X referred to B.',
  examples: [
    [
      'Noting that the dam holds, Mayor Ada Kerrin referred to the mill.',
      ['Ada Kerrin | INDIRECT | that the dam holds … the mill'],
    ],
    [
      'Noting that the dam holds, the old mayor of Harl, who had come by boat, said that it is new.',
      ['the old mayor of Harl | INDIRECT | that the dam holds … that it is new'],
    ],
    [
      'Mayor Ada Kerrin came. Then, stressing that the dam holds, she left.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'Noting that the dam holds, the mayor smiled, and the pilots said that it is new.',
      ['the mayor | INDIRECT | that the dam holds'],
    ],
    [
      'While noting that the nets would be sold in spring, the mayor also called for a bridge.',
      ['the mayor | INDIRECT | that the nets would be sold in spring … a bridge'],
    ],
    ['Noting that the dam holds, the mayor has no doubts.', ['the mayor | INDIRECT | that the dam holds']],
  ],
  counterexamples: [],
  read,
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const cue = cues[0]
  if (cue?.verb.form !== 'participle' || !isAtStart(sentence, cue.from)) return null
  const start = complementOf(sentence, cue)
  if (start === null) return null
  const main = mainClause(sentence, cue, cues)
  if (main === null) {
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return { subject: null, cue, contents, opensBlock: false }
  }
  const first = { from: start, to: main.comma }
  const ranges = main.start === null ? [first] : [first, { from: main.start, to: sentence.tokens.length }]
  return {
    subject: main.subject,
    cue,
    contents: contentSpans(sentence, ranges, cues),
    opensBlock: sentence.text.endsWith(':'),
  }
}

function isAtStart({ tokens }: AnalysedSentence, at: number): boolean {
  return tokens
    .slice(0, at)
    .every((token) => !token.isWord || connectors.has(token.lower) || beforeParticiple.has(token.lower))
}

/** A comma, a subject and right behind it its verb: no apposition, but the clause that everything else hangs on. */
function adjacentClause(sentence: AnalysedSentence, opener: Cue, cues: readonly Cue[]) {
  const { tokens } = sentence
  for (let comma = opener.to; comma < tokens.length; comma++) {
    if (tokens[comma]?.text !== ',' || tokens[comma]?.isQuoted) continue
    const subject = nounPhraseAt(sentence, comma + 1, tokens.length)
    if (!subject) continue
    let verb = subject.to
    while (isAdverb(tokens[verb]?.lower ?? '')) verb++
    const token = tokens[verb]
    const cue = cues.find((candidate) => candidate.from === verb && candidate.verb.form === 'finite')
    const acts =
      token !== undefined && (isClauseVerb(token) || (!token.isCapital && /[a-z]{2}ed$/.test(token.lower)))
    if (cue) return { comma, subject, start: complementOf(sentence, cue) }
    if (acts) return { comma, subject, start: null }
  }
  return null
}

/** The first comma with a subject and its verb of saying behind it; failing that, with somebody certain to act. */
function mainClause(sentence: AnalysedSentence, opener: Cue, cues: readonly Cue[]) {
  const adjacent = adjacentClause(sentence, opener, cues)
  if (adjacent) return adjacent
  let silent: { comma: number; subject: Subject; start: null } | null = null
  for (let comma = opener.to; comma < sentence.tokens.length; comma++) {
    if (sentence.tokens[comma]?.text !== ',' || sentence.tokens[comma]?.isQuoted) continue
    const subject = nounPhraseAt(sentence, comma + 1, sentence.tokens.length)
    if (!subject) continue
    const cue = cues.find((candidate) => candidate.from >= subject.to && candidate.verb.form === 'finite')
    if (cue && subjectBefore(sentence, comma + 1, cue.from)?.from === subject.from) {
      return { comma, subject, start: complementOf(sentence, cue) }
    }
    if (subject.kind === 'pronoun' || subject.mention?.isCertain) silent ??= { comma, subject, start: null }
  }
  return silent
}
