import type { Prose } from '../text/prose.ts'
import { quotations } from '../text/quotes.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type AnalysedSentence, analyse } from './analysed-sentence.ts'

/** A text with its quotations and sentences, each with its words and names. */
export interface AnalysedText {
  readonly prose: Prose
  /** In order and without overlap. */
  readonly quotes: readonly Span[]
  readonly sentences: readonly AnalysedSentence[]
}

export function analyseText(prose: Prose): AnalysedText {
  const quotes = quotations(prose)
  const sentences = splitSentences(prose).map((sentence) => analyse(prose.text, sentence, quotes))
  return { prose, quotes, sentences }
}
