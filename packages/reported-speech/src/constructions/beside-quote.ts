import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { oneOfThem } from '../lexicon/function-words.ts'
import { persons } from '../lexicon/noun-phrases.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { nounPhraseAt, otherPhrase } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { isAdverb, verbEnd } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import { behindContent, isQuoteMark } from './behind-cue.ts'
import type { Construction } from './construction.ts'

export const besideQuote: Construction = {
  name: 'besideQuote',
  gist: '“A,” X grumbled: whatever the verb',
  examples: [
    ['“The dam holds,” sighed Mayor Ada Kerrin.', ['Ada Kerrin | DIRECT | “The dam holds,”']],
    ['“The dam holds,” Ada Kerrin shot back.', ['Ada Kerrin | DIRECT | “The dam holds,”']],
    [
      'Minister Ada Kerrin opened the lock. “The dam,” she smiled, “holds.”',
      ['Ada Kerrin | DIRECT | “The dam,” … “holds.”'],
    ],
    ['‘The dam holds’, laughed one of the divers.', ['one of the divers | DIRECT | ‘The dam holds’']],
  ],
  counterexamples: [
    '“The Tides of Harl,” then Ada Kerrin left.',
    'The song “Harl, My Harl!” moved Ada Kerrin.',
  ],
  read,
}

interface Said {
  readonly subject: Subject
  readonly verb: TokenRange
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const quoteEnd = openingQuoteEnd(sentence)
  if (quoteEnd === null) return null
  const { tokens } = sentence
  const at = /^[,–—]$/.test(tokens[quoteEnd]?.text ?? '') ? quoteEnd + 1 : quoteEnd
  const said = verbFirst(sentence, at) ?? subjectFirst(sentence, at)
  if (said === null) return null
  const { subject, verb } = said
  const after = Math.max(subject.to, verb.to)
  const ranges = [{ from: 0, to: quoteEnd }, ...behindContent(sentence, after, cues)]
  const contents = contentSpans(sentence, ranges, cues)
  return { subject, cue: verb, contents, opensBlock: sentence.text.endsWith(':') }
}

/** Behind a quotation that the sentence opens with or stands in, and whose last mark lets the sentence go on. */
function openingQuoteEnd({ tokens }: AnalysedSentence): number | null {
  const first = tokens.findIndex((token) => token.isWord)
  if (first === -1 || tokens[first]?.isQuoted !== true) return null
  const end = tokens.findIndex((token, at) => at > first && !token.isQuoted)
  const mark = tokens[end - 1]
  if (end === -1 || mark === undefined || !isQuoteMark(mark.text)) return null
  const goesOn = /^[,?!…–—-]$/.test(tokens[end - 2]?.text ?? '') || tokens[end]?.text === ','
  return goesOn ? end : null
}

/** “A,” |sighed the Minister| */
function verbFirst(sentence: AnalysedSentence, at: number): Said | null {
  const to = verbEnd(sentence, at)
  if (to === null) return null
  const subject = nounPhraseAt(sentence, to, sentence.tokens.length) ?? oneOf(sentence, to)
  return subject?.from === to && speaks(subject) ? { subject, verb: { from: at, to } } : null
}

/** “A,” |the Minister sighed| */
function subjectFirst(sentence: AnalysedSentence, at: number): Said | null {
  const subject = nounPhraseAt(sentence, at, sentence.tokens.length)
  if (subject === null || !speaks(subject)) return null
  let from = subject.to
  while (isAdverb(sentence.tokens[from]?.lower)) from++
  const to = verbEnd(sentence, from)
  return to === null ? null : { subject, verb: { from, to } }
}

const speaks = ({ kind, head }: Subject) =>
  kind === 'person' || kind === 'role' || kind === 'other' || persons.has(head)

/** "one of the divers", "another of them" */
function oneOf(sentence: AnalysedSentence, at: number): Subject | null {
  const { tokens } = sentence
  if (!oneOfThem.has(tokens[at]?.lower ?? '')) return null
  const mark = tokens.findIndex((token, index) => index > at && !token.isWord)
  return otherPhrase(sentence, at, mark === -1 ? tokens.length : mark)
}
