import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { invertible } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { agrees } from './agreement.ts'
import type { Attribution } from './attribution.ts'
import { behindContent, isOnlyWhere, isQuoteMark } from './behind-cue.ts'
import type { Construction } from './construction.ts'

const furthestVerb = 40

export const afterQuote: Construction = {
  name: 'afterQuote',
  gist: '“A,” X said in ...',
  examples: [
    [
      '“The dam holds,” Mayor Ada Kerrin said in a lecture that she gave at the mill.',
      ['Ada Kerrin | DIRECT | “The dam holds,”'],
    ],
    [
      '“Divers earn too little,” noted Ada Kerrin, a diver of the guild, adding that nobody need worry.',
      ['Ada Kerrin | MIXED | “Divers earn too little,” … that nobody need worry'],
    ],
  ],
  counterexamples: [],
  read,
}

/** “A,” said the Minister, who ... and “A,” the Minister said in a lecture that ...: the mark is enough, whatever follows. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  for (const cue of cues) {
    if (cue.verb.form === 'participle' || cue.verb.frame !== 'say') continue
    const subject = behindVerb(sentence, cue) ?? beforeVerb(sentence, cue)
    if (!subject) continue
    const quoteEnd = Math.min(subject.from, cue.from)
    if (subject.to <= cue.from && isOnlyWhere(sentence, quoteEnd)) continue
    const ranges = [
      { from: 0, to: quoteEnd },
      ...behindContent(sentence, Math.max(subject.to, cue.to), cues, subject.from >= cue.to),
    ]
    const contents = contentSpans(sentence, ranges, cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

function closesQuote({ tokens }: AnalysedSentence, at: number): boolean {
  const token = tokens[at]
  return token?.isQuoted === true && isQuoteMark(token.text) && !tokens[at + 1]?.isQuoted
}

function behindVerb(sentence: AnalysedSentence, cue: Cue): Subject | null {
  if (!invertible.has(cue.verb.base) || !closesQuote(sentence, cue.from - 1)) return null
  const subject = nounPhraseAt(sentence, cue.to, sentence.tokens.length)
  return subject?.head === 'it' ? null : subject
}

function beforeVerb(sentence: AnalysedSentence, cue: Cue): Subject | null {
  for (let at = cue.from - 2; at > Math.max(1, cue.from - furthestVerb); at--) {
    if (sentence.tokens[at]?.isQuoted === false) continue
    if (!closesQuote(sentence, at)) return null
    const subject = subjectBefore(sentence, at + 1, cue.from, cue.verb.base === 'say')
    return subject?.from === at + 1 && agrees(sentence, subject, cue) ? subject : null
  }
  return null
}
