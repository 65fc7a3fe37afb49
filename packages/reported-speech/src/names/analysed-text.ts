import { type Prose, visibleProse } from '../text/prose.ts'
import { quotations } from '../text/quotes.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { VisibleText } from '../text/visible.ts'
import { type AnalysedSentence, analyse } from './analysed-sentence.ts'

/** A text with its quotations and sentences, each with its words and names. */
export interface AnalysedText {
  /** Without the characters that nobody sees; all offsets but those of statements count in it. */
  readonly prose: Prose
  /** The same text, and as it was given. */
  readonly visible: VisibleText
  /** In order and without overlap. */
  readonly quotes: readonly Span[]
  readonly sentences: readonly AnalysedSentence[]
}

export function analyseText(given: Prose): AnalysedText {
  const visible = new VisibleText(given.text)
  const prose = visibleProse(visible, given)
  const quotes = quotations(prose)
  const sentences = splitSentences(prose).map((sentence) => analyse(prose.text, sentence, quotes))
  return { prose, visible, quotes, sentences }
}
