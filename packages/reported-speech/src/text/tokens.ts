import { shortened } from '../lexicon/abbreviations.ts'
import type { Span } from './span.ts'

/** A word or a mark of a sentence; offsets count in the body's text. */
export interface Token extends Span {
  /** As printed, but for two apostrophes or two accents, which are a quotation mark. */
  readonly text: string
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly lower: string
  readonly isWord: boolean
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** Inside a quotation. */
  readonly isQuoted: boolean
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.&‐‑－/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|''|``|[^\s]/gu

export function tokenize(text: string, sentence: Span, quotes: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  const source = text.slice(sentence.start, sentence.end)
  let quote = firstEndingAfter(quotes, sentence.start)
  let skipTo = 0
  for (const match of source.matchAll(pattern)) {
    if (match.index < skipTo) continue
    const word = withFullStop(source, match.index, match[0])
    skipTo = match.index + word.length
    const start = sentence.start + match.index
    let current = quotes[quote]
    while (current && current.end <= start) current = quotes[++quote]
    tokens.push(token(word, start, current !== undefined && current.start <= start))
  }
  return tokens
}

const longestShort = 6

/** "U.S." and initials keep their full stop. */
function withFullStop(source: string, index: number, word: string): string {
  const hasStop = source[index + word.length] === '.' && index + word.length + 1 < source.length
  if (!hasStop) return word
  const isInitial =
    /^\p{Lu}\p{Ll}?$/u.test(word) &&
    /^\.\s?\p{Lu}/u.test(source.slice(index + word.length, index + word.length + 3))
  // "the operator Harl Zrt., a firm": no sentence goes on with a comma.
  const isShort =
    shortened.has(word) ||
    (word.length <= longestShort &&
      /^\.[,;]/.test(source.slice(index + word.length, index + word.length + 2)))
  return isInitial || isShort || /^\p{L}(?:\.\p{L})+$/u.test(word) ? `${word}.` : word
}

function token(printed: string, start: number, isQuoted: boolean): Token {
  const text = printed === "''" || printed === '``' ? '"' : printed
  const plain = lowerCase(text)
  const isPossessive = plain.endsWith("'s")
  const isAbbreviated = text.endsWith('.') && shortened.has(text.slice(0, -1))
  return {
    text,
    start,
    end: start + printed.length,
    lower: isPossessive ? plain.slice(0, -2) : isAbbreviated ? plain.slice(0, -1) : plain,
    isWord: isAsciiWord(text) || /^[\p{L}\p{N}]/u.test(text),
    isCapital: isAsciiCapital(text) || (text > '\u007f' && /^\p{Lu}/u.test(text)),
    isPossessive,
    isQuoted,
  }
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return hasOddMark.test(lower) ? lower.replaceAll('’', "'").replace(/[‐‑－]/g, '-') : lower
}

const hasOddMark = /[’‐‑－]/

function isAsciiWord(text: string): boolean {
  const code = text.charCodeAt(0) | 32
  return code >= 97 && code <= 122
}

function isAsciiCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 65 && code <= 90
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
