import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { askedForms } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { isAdverb, skipConnectors } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import { verbEnd } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const asked: Construction = {
  name: 'asked',
  gist: 'Asked whether A, X replied that B.',
  examples: [
    [
      'Asked whether she supported the dam, Mayor Ada Kerrin replied that it would hold.',
      ['Ada Kerrin | INDIRECT | that it would hold'],
    ],
    [
      'Asked by Bo Tarn why nobody was told, Mayor Ada Kerrin shot back: “You were.”',
      ['Ada Kerrin | DIRECT | “You were.”'],
    ],
    [
      'Pressed on the mill, Mayor Ada Kerrin answered:\n\nIt will stay where it is.',
      ['Ada Kerrin | DIRECT | It will stay where it is.'],
    ],
  ],
  counterexamples: ['Mayor Ada Kerrin, asked about the dam, left.'],
  read,
}

/** Whoever is asked answers: what is asked gives nobody's words. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  const at = skipConnectors(sentence, 0, tokens.length)
  const opener = tokens[at]
  if (!opener || opener.isQuoted || !askedForms.has(opener.lower)) return null
  for (let comma = at + 1; comma < tokens.length; comma++) {
    if (tokens[comma]?.text !== ',' || tokens[comma]?.isQuoted) continue
    const subject = nounPhraseAt(sentence, comma + 1, tokens.length)
    if (!subject) continue
    const answer = answerAt(sentence, subject.to, cues)
    if (answer === null) continue
    const { cue, start } = answer
    const contents = start === null ? [] : contentSpans(sentence, [{ from: start, to: tokens.length }], cues)
    const opensBlock = sentence.text.endsWith(':')
    return contents.length === 0 && !opensBlock ? null : { subject, cue, contents, opensBlock }
  }
  return null
}

/** A verb of saying, or any verb with a quotation behind it. */
function answerAt(
  sentence: AnalysedSentence,
  at: number,
  cues: readonly Cue[],
): { readonly cue: TokenRange; readonly start: number | null } | null {
  let from = at
  while (isAdverb(sentence.tokens[from]?.lower ?? '')) from++
  const cue = cues.find((candidate) => candidate.from === from)
  if (cue) return { cue, start: complementOf(sentence, cue) }
  const to = verbEnd(sentence, from)
  if (to === null) return null
  const start = /^[,:]$/.test(sentence.tokens[to]?.text ?? '') ? to + 1 : to
  return sentence.tokens[start]?.isQuoted ? { cue: { from, to }, start } : null
}
