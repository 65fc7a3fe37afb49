import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { determiners, oneOfThem } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { isAdverb } from '../phrases/before-verb.ts'
import { nounPhraseAt, otherPhrase } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { isSomebody, verbEnd } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import { behindContent } from './behind-cue.ts'
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
    [
      '“The dam holds,” Mayor Ada Kerrin praised in a lecture that lasted for hours.',
      ['Ada Kerrin | DIRECT | “The dam holds,”'],
    ],
    ['“The dam holds,” sighed a diver who left.', ['a diver | DIRECT | “The dam holds,”']],
    ['“The dam holds,” sighed the paper.', ['the paper | DIRECT | “The dam holds,”']],
    ['“The dam holds,” the mayor once sighed.', ['the mayor | DIRECT | “The dam holds,”']],
    ['“The dam holds,” the mayor sadly sighed.', ['the mayor | DIRECT | “The dam holds,”']],
    ['“The dam holds,” sighed a diver as he left.', ['a diver | DIRECT | “The dam holds,”']],
    ['“The dam holds,” sighed a diver when he left.', ['a diver | DIRECT | “The dam holds,”']],
  ],
  counterexamples: [
    '“The Tides of Harl,” then Ada Kerrin left.',
    'The song “Harl, My Harl!” moved Ada Kerrin.',
    '“The dam holds,” divers sighed.',
    '“The dam holds,” the mayor Harl.',
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
  const ranges = [{ from: 0, to: quoteEnd }, ...behindContent(sentence, after, cues, subject.from >= verb.to)]
  const contents = contentSpans(sentence, ranges, cues)
  return { subject, cue: verb, contents, opensBlock: sentence.text.endsWith(':') }
}

/** Behind a quotation that the sentence opens with or stands in, and whose last mark lets the sentence go on. */
function openingQuoteEnd({ tokens }: AnalysedSentence): number | null {
  const end = tokens.findIndex((token) => !token.isQuoted)
  const goesOn = /^[,?!…–—-]$/.test(tokens[end - 2]?.text ?? '') || tokens[end]?.text === ','
  return goesOn ? end : null
}

/** “A,” |sighed the Minister| */
function verbFirst(sentence: AnalysedSentence, at: number): Said | null {
  const to = verbEnd(sentence, at)
  if (to === null) return null
  const known = nounPhraseAt(sentence, to, sentence.tokens.length)
  const subject = known && isSomebody(known) ? known : somebody(sentence, to)
  return subject?.from === to ? { subject, verb: { from: at, to } } : null
}

/** “A,” |the Minister sighed| */
function subjectFirst(sentence: AnalysedSentence, at: number): Said | null {
  const subject = nounPhraseAt(sentence, at, sentence.tokens.length)
  if (subject === null || !speaks(subject)) return null
  let from = subject.to
  while (isAdverb(sentence.tokens[from]?.lower ?? '')) from++
  const to = verbEnd(sentence, from)
  return to === null ? null : { subject, verb: { from, to } }
}

const speaks = (subject: Subject) => subject.kind === 'other' || isSomebody(subject)

/** "one of the divers", "a shipwright in Harl": whoever stands there says it, if no body and no text is meant. */
function somebody(sentence: AnalysedSentence, at: number): Subject | null {
  const { tokens } = sentence
  if (!determiners.has(tokens[at]?.lower ?? '') && !oneOfThem.has(tokens[at]?.lower ?? '')) return null
  let to = at + 1
  while (tokens[to]?.isWord && !tokens[to]?.isQuoted && !endsSomebody(tokens[to]?.lower)) to++
  const other = otherPhrase(sentence, at, to)
  return other && { ...other, kind: other.to - other.from > 1 ? 'role' : 'other' }
}

const endsSomebody = (lower: string | undefined) => lower === 'who' || lower === 'when' || lower === 'as'
