import type { Sentence } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { marksIn } from '../text/word-marks.ts'
import { type Mention, personMentions } from './mentions.ts'
import type { TokenRange } from './office-phrase.ts'
import { classify, type WordClass } from './word-classes.ts'

/** A sentence with its words and the persons named in it. */
export interface AnalysedSentence extends Sentence {
  readonly tokens: readonly Token[]
  readonly classes: readonly WordClass[]
  readonly mentions: readonly Mention[]
  /** Which lists have any of its words: `wordMarks`. */
  readonly marks: number
}

export function analyse(text: string, sentence: Sentence, quotes: readonly Span[]): AnalysedSentence {
  const analysed = analyseTitle(text, sentence, quotes)
  const { tokens, mentions } = analysed
  return isHeadline(tokens) ? { ...analysed, mentions: mentions.filter(isWhole(tokens)) } : analysed
}

/** For a title, which is known to be one: its names are looked for in spite of its capitals. */
export function analyseTitle(text: string, sentence: Sentence, quotes: readonly Span[]): AnalysedSentence {
  const tokens = tokenize(text, sentence, quotes)
  const classes = classify(tokens)
  const mentions = personMentions(tokens, classes)
  return { ...sentence, tokens, classes, mentions, marks: marksIn(tokens) }
}

const leastHeadline = 5
const capitalShare = 0.7

/** "President Meets Foundation Delegation": where every word has a capital, names cannot be told from the rest. */
function isHeadline(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (tokens.length < leastHeadline || !last?.isWord) return false
  const words = tokens.filter((token) => token.isWord && token.text.length > 3)
  return words.filter((token) => token.isCapital).length >= words.length * capitalShare
}

/** In words: "The Right Hon." before a name. */
const longestAddress = 3

/** Nothing but a name, or a name with an office behind a form of address: one of those present. */
const isWhole = (tokens: readonly Token[]) => (mention: Mention) =>
  mention.to >= tokens.length - 1 &&
  (mention.from === 0 || (mention.from <= longestAddress && mention.offices.length > 0))

/** The characters from the first to the last token of a range. */
export function spanOf(sentence: AnalysedSentence, { from, to }: TokenRange): Span {
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  return { start: first?.start ?? sentence.end, end: last?.end ?? sentence.end }
}

export function wordsOf(sentence: AnalysedSentence, range: TokenRange): string {
  const { start, end } = spanOf(sentence, range)
  return sentence.text.slice(start - sentence.start, end - sentence.start)
}
