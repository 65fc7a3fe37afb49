import type { Body } from '../article/body-text.ts'
import type { Span } from '../parsed-page.ts'
import { type Mention, personMentions } from './mentions.ts'
import type { TokenRange } from './office-phrase.ts'
import type { Sentence } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'
import { classify, type WordClass } from './word-classes.ts'

/** A sentence with its words and the persons named in it. */
export interface AnalysedSentence extends Sentence {
  readonly tokens: readonly Token[]
  readonly classes: readonly WordClass[]
  readonly mentions: readonly Mention[]
}

export function analyse(body: Body, sentence: Sentence, quotes: readonly Span[]): AnalysedSentence {
  const tokens = tokenize(body.text, sentence, quotes)
  const classes = classify(tokens)
  return { ...sentence, tokens, classes, mentions: personMentions(tokens, classes) }
}

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
