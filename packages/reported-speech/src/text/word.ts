import { shortened } from '../lexicon/abbreviations.ts'
import { marksOf } from './word-marks.ts'

/** What a printed word or mark is by itself, wherever it stands. */
export interface Word {
  /** As printed, but for two apostrophes or two accents, which are a quotation mark. */
  readonly text: string
  /** How many letters are printed. */
  readonly length: number
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly lower: string
  readonly isWord: boolean
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** Which lists have it: `wordMarks`. */
  readonly marks: number
  /** How a full stop right behind it is read. */
  readonly stop: 'always' | 'beforeCapital' | 'beforeComma' | 'never'
  /** Counts the words that are kept, for what else is kept of them; -1 for one that is not. */
  readonly known: number
}

/** The same words come again on page after page: what they are is told once. */
const mostKnown = 16_384
const longestKnown = 24
const slots: (Word | undefined)[] = new Array(4 * mostKnown).fill(undefined)
const lastSlot = slots.length - 1
/** Words chosen for their hashes cost no more than any that are not kept. */
const mostTried = 8
let count = 0

/** What is printed from `start` to `end`; `hash` is that of its letters. */
export function wordIn(source: string, start: number, end: number, hash: number): Word {
  const length = end - start
  const first = hash ^ (hash >>> 15)
  for (let tried = 0; tried < mostTried; tried++) {
    const slot = (first + tried) & lastSlot
    const word = slots[slot]
    if (word === undefined) {
      const printed = source.slice(start, end)
      if (count >= mostKnown || length > longestKnown || isPairOfMarks(printed)) return wordOf(printed, -1)
      const kept = wordOf(ownCopy(printed), count++)
      slots[slot] = kept
      return kept
    }
    if (word.length === length && isPrinted(word.text, source, start)) return word
  }
  return wordOf(source.slice(start, end), -1)
}

export const nextHash = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0

export function hashOf(printed: string): number {
  let hash = 0
  for (let at = 0; at < printed.length; at++) hash = nextHash(hash, printed.charCodeAt(at))
  return hash
}

/** Letter by letter: the text is not cut for a word that is known. */
function isPrinted(word: string, source: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== source.charCodeAt(start + at)) return false
  }
  return true
}

/** A piece of a text keeps all of it in memory; the name of a property does not. */
const ownCopy = (piece: string) => Object.keys({ [piece]: true })[0] ?? piece

const isPairOfMarks = (printed: string) => printed === "''" || printed === '``'

const longestShort = 6

function wordOf(printed: string, known: number): Word {
  const text = isPairOfMarks(printed) ? '"' : printed
  const plain = lowerCase(text)
  const isPossessive = plain.endsWith("'s")
  const isAbbreviated = text.endsWith('.') && shortened.has(text.slice(0, -1))
  const lower = isPossessive ? plain.slice(0, -2) : isAbbreviated ? plain.slice(0, -1) : plain
  return {
    text,
    length: printed.length,
    lower: known === -1 ? lower : ownCopy(lower),
    isWord: /^[\p{L}\p{N}]/u.test(text),
    isCapital: /^\p{Lu}/u.test(text),
    isPossessive,
    marks: marksOf(lower),
    stop: stopBehind(printed),
    known,
  }
}

/** "U.S." and initials keep their full stop. "the operator Harl Zrt., a firm": no sentence goes on with a comma. */
function stopBehind(word: string): Word['stop'] {
  if (shortened.has(word) || /^\p{L}(?:\.\p{L})+$/u.test(word)) return 'always'
  if (/^\p{Lu}\p{Ll}?$/u.test(word)) return 'beforeCapital'
  return word.length <= longestShort ? 'beforeComma' : 'never'
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return hasOddMark.test(lower) ? lower.replaceAll('’', "'").replace(/[‐‑－]/g, '-') : lower
}

const hasOddMark = /[’‐‑－]/
