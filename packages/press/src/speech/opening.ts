import { connectors } from '../data/function-words.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import { complementOf } from './complement.ts'
import { contentSpans } from './content.ts'
import type { Cue } from './cues.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import { subjectBefore } from './subject-search.ts'

/** "Noting that A, he referred to B." */
export function opening(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
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
  return tokens.slice(0, at).every((token) => !token.isWord || connectors.has(token.lower))
}

/** The first comma with a subject and its verb of saying behind it; failing that, with somebody certain to act. */
function mainClause(sentence: AnalysedSentence, opener: Cue, cues: readonly Cue[]) {
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
