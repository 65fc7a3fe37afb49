import type { Span } from './span.ts'
import { hashOf, nextHash, type Word, wordIn } from './word.ts'

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
  /** Which lists have it: `wordMarks`. */
  readonly marks: number
  /** Counts the words that are kept, for what else is kept of them; -1 for one that is not. */
  readonly known: number
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.&‐‑－/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|''|``|[^\s]/gu

export function tokenize(text: string, sentence: Span, quotes: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  const { end } = sentence
  let quote = firstEndingAfter(quotes, sentence.start)
  let at = sentence.start
  while (at < end) {
    if (text.charCodeAt(at) === space) {
      at++
      continue
    }
    let behind = plainEnd(text, at, end)
    if (behind === at) {
      const match = matchIn(text.slice(at, end))
      if (match === null) break
      at += match.index
      behind = at + match[0].length
      plainHash = hashOf(match[0])
    }
    let word = wordIn(text, at, behind, plainHash)
    if (behind + 1 < end && text.charCodeAt(behind) === fullStop && keepsStop(text, behind, end, word)) {
      word = wordIn(text, at, behind + 1, nextHash(plainHash, fullStop))
      behind++
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= at) quote++
    tokens.push({
      text: word.text,
      start: at,
      end: behind,
      lower: word.lower,
      isWord: word.isWord,
      isCapital: word.isCapital,
      isPossessive: word.isPossessive,
      isQuoted: quote < quotes.length && (quotes[quote]?.start ?? 0) <= at,
      marks: word.marks,
      known: word.known,
    })
    at = behind
  }
  return tokens
}

function matchIn(rest: string): RegExpExecArray | null {
  pattern.lastIndex = 0
  return pattern.exec(rest)
}

const space = 32
const fullStop = 46

const kinds = new Uint8Array(128)
const letter = 1
const joiner = 2
const mark = 3
for (let code = 33; code < 127; code++) {
  const printed = String.fromCharCode(code)
  kinds[code] = /[A-Za-z0-9]/.test(printed) ? letter : /[-'.&/]/.test(printed) ? joiner : mark
}

/** Of what `plainEnd` found last. */
let plainHash = 0

/** Where a word or mark of ASCII ends that begins here, as the pattern has it; its beginning where the pattern is needed. */
function plainEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const kind = first < 128 ? kinds[first] : 0
  plainHash = nextHash(0, first)
  if (kind === mark || kind === joiner) {
    const isPair = (first === 39 || first === 96) && start + 1 < end && text.charCodeAt(start + 1) === first
    if (!isPair) return start + 1
    plainHash = nextHash(plainHash, first)
    return start + 2
  }
  if (kind !== letter) return start
  let hash = plainHash
  let at = start + 1
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return start
    if (kinds[code] !== letter) {
      if (kinds[code] !== joiner || at + 1 === end) break
      const next = text.charCodeAt(at + 1)
      if (next > 127) return start
      if (kinds[next] !== letter) break
    }
    hash = nextHash(hash, code)
  }
  plainHash = hash
  return at
}

/** Whether a word keeps the full stop behind it, which is not the last letter of its sentence. */
function keepsStop(text: string, stop: number, end: number, { stop: read }: Word): boolean {
  if (read === 'never') return false
  if (read === 'always') return true
  const next = text.charCodeAt(stop + 1)
  if (next === 44 || next === 59) return true
  return read === 'beforeCapital' && /^\s?\p{Lu}/u.test(text.slice(stop + 1, Math.min(end, stop + 3)))
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

/** Tells something of words that depends on nothing else, once for each that is kept. */
export function perWord<T>(tell: (word: Token) => T): (word: Token) => T {
  const told: (T | undefined)[] = []
  return (word) => {
    const { known } = word
    if (known === -1) return tell(word)
    const before = told[known]
    if (before !== undefined) return before
    while (told.length <= known) told.push(undefined)
    const found = tell(word)
    told[known] = found
    return found
  }
}
