import { contentSpans } from '../cues/content.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nextComma, opensAdverbial, skipConnectors } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { wordMarks } from '../text/word-marks.ts'
import { isSomebody } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const beforeQuote: Construction = {
  name: 'beforeQuote',
  gist: 'X would only reply: “A”: whatever the verb',
  examples: [
    [
      'Mayor Ada Kerrin, met afterwards, would only mutter: “It holds.”',
      ['Ada Kerrin | DIRECT | “It holds.”'],
    ],
    ['At the mill Mayor Ada Kerrin smiled: “It holds.”', ['Ada Kerrin | DIRECT | “It holds.”']],
  ],
  counterexamples: [
    'The sign at the mill reads: “It holds.”',
    'Ada Kerrin: “It holds.”',
    'He bought these things: Nets and boats.',
  ],
  read,
}

/** A colon and a quotation behind a clause: they are the words of the person whom the clause is about. */
function read(sentence: AnalysedSentence): Attribution | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.colon) === 0) return null
  const colon = tokens.findIndex((token) => token.text === ':' && !token.isQuoted)
  if (tokens[colon + 1]?.isQuoted !== true) return null
  const subject = personIn(sentence, colon)
  if (subject === null || !hasVerb(sentence, subject.to, colon)) return null
  const contents = contentSpans(sentence, [{ from: colon + 1, to: tokens.length }], [])
  const cue = { from: colon - 1, to: colon }
  return contents.length === 0 ? null : { subject, cue, contents, opensBlock: false }
}

function personIn(sentence: AnalysedSentence, colon: number): Subject | null {
  const start = skipConnectors(sentence, 0, colon)
  const first = speaking(nounPhraseAt(sentence, start, colon))
  if (first !== null || !opensAdverbial(sentence, start)) return first
  const comma = nextComma(sentence, start, colon)
  if (comma !== null) return speaking(nounPhraseAt(sentence, comma + 1, colon))
  const named = sentence.mentions.find(({ isCertain }) => isCertain)
  return named ? nounPhraseAt(sentence, named.from, colon) : null
}

const speaking = (subject: Subject | null) => (subject !== null && isSomebody(subject) ? subject : null)

/** "Ada Kerrin:" and "Ada Kerrin (Harl):" are labels. */
function hasVerb({ tokens }: AnalysedSentence, from: number, to: number): boolean {
  let isBracketed = false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.text === '(') isBracketed = true
    if (token?.text === ')') isBracketed = false
    if (!isBracketed && token?.isWord && !token.isCapital) return true
  }
  return false
}
