/** A word over the end of a line: "manip-" and "ulation". */
export interface BrokenWord {
  readonly start: string
  readonly rest: string
  /** Whether the hyphen is the one that only parts (U+2010). */
  readonly isSoft: boolean
}

/** The word that a line end breaks; null where none is broken. */
export function brokenWord(text: string, line: string): BrokenWord | null {
  const broken = /(\p{L}+)([-‐])$/u.exec(text.slice(-60))
  const rest = /^\p{Ll}+/u.exec(line.slice(0, 60))?.[0]
  if (broken === null || rest === undefined) return null
  const [, start = '', hyphen] = broken
  return { start: start.toLowerCase(), rest: rest.toLowerCase(), isSoft: hyphen === '‐' }
}

/** Tells hyphens that only part a line from those of a word, by the other words of the document. */
export class Hyphens {
  /** Words that stand whole, in small letters. */
  readonly #words = new Set<string>()
  /** Whether the document breaks words at all: one of them stands whole elsewhere. */
  readonly #breaksWords: boolean

  constructor(lines: readonly { readonly text: string }[]) {
    const broken: BrokenWord[] = []
    let above = ''
    for (const { text } of lines) {
      const word = brokenWord(above, text)
      if (word !== null) broken.push(word)
      const whole = word === null ? text : text.slice(word.rest.length)
      for (const [found] of whole.matchAll(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu))
        this.#words.add(found.toLowerCase())
      above = text
    }
    this.#breaksWords = broken.some(({ start, rest }) => this.#words.has(start + rest))
  }

  /** True only where that is sure; a doubtful hyphen stays. */
  isOnlyForLine({ start, rest, isSoft }: BrokenWord): boolean {
    const words = this.#words
    if (isSoft || words.has(start + rest)) return true
    const isOfWord = words.has(`${start}-${rest}`) || (words.has(start) && words.has(rest))
    return this.#breaksWords && !isOfWord
  }
}
