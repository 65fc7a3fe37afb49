import { between, point as inNumber, isDigit, isPlain, kindAt } from './characters.ts'

/** Of shorter stems, the second letter may be another one than that of the word: `dying` and `die`, `aed` and `a`. */
const shortest = 4

/** Behind a letter or a digit by itself, a word goes on: `e-mail`, `N.A.T.O.`, `3,000`. Numbers have spaces that do not break. */
const signs = "'`-.,\u2018\u2019"
const spaces = '\u00a0\u2009\u202f'

/**
 * How the words begin that are looked for. Nearly all words of a text are passed over by their first two letters, before they are
 * cut, folded and stemmed. Only words in letters and digits of ASCII are known by it: of those, folding and stemming keep both.
 */
export class Beginnings {
  /** By the first letter, its case left out, and what stands behind it. A digit is taken for some letter: that finds too many. */
  readonly #pairs = new Uint8Array(32 << 7)

  constructor(stems: Iterable<string>) {
    for (const stem of stems) this.#add(stem)
  }

  #add(stem: string): void {
    const first = stem.charCodeAt(0)
    // No word in ASCII has it.
    if (!isPlain(first)) return
    if (stem.length < shortest) this.#pairs.fill(1, pairOf(first, 0), pairOf(first, 0x7f) + 1)
    for (const sign of isDigit(first) ? signs + spaces : signs)
      this.#pairs[pairOf(first, sign.charCodeAt(0))] = 1
    const second = stem.charCodeAt(1)
    this.#pairs[pairOf(first, second)] = 1
    this.#pairs[pairOf(first, second & 0x5f)] = 1
  }

  /** Whether a word in letters and digits of ASCII may be looked for. */
  mayHave(text: string, start: number, end: number): boolean {
    const second = end - start > 1 ? text.charCodeAt(start + 1) : nothing
    return this.#pairs[pairOf(text.charCodeAt(start), second)] === 1
  }

  /** Whether one that begins with a letter may be: its second one is not known. */
  mayHaveLetter(code: number): boolean {
    return this.#pairs[pairOf(code, point)] === 1
  }

  /** The next place from which a word may be looked for, or is not in ASCII; -1 where there is none. */
  nextIn(text: string, from: number): number {
    const pairs = this.#pairs
    const last = text.length - 1
    if (from > last) return -1
    let code = text.charCodeAt(from)
    for (let at = from; at < last; at++) {
      const next = text.charCodeAt(at + 1)
      if (code > 0x7f ? isForeign(text, at) : pairs[pairOf(code, next)] === 1 && isStart(text, at)) return at
      code = next
    }
    const isWanted =
      code > 0x7f ? isForeign(text, last) : pairs[pairOf(code, nothing)] === 1 && isStart(text, last)
    return isWanted ? last : -1
  }
}

/** Is behind a word of one letter. */
const nothing = 0x20

const point = 0x2e

function pairOf(first: number, second: number): number {
  return ((first & 31) << 7) | (second & 0x7f)
}

function isStart(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at)) && (at === 0 || !isPlain(text.charCodeAt(at - 1)))
}

/** Whether there is more to a character that is not in ASCII than that it stands between words, as English print has them. */
function isForeign(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  const code = text.charCodeAt(at)
  return kind !== between && kind !== inNumber && code !== 0x2018 && code !== 0x2019
}
