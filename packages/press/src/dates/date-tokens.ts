import type { Span } from 'reported-speech'
import { foldWord } from './fold.ts'
import { hanNumberOf, numberOf } from './numerals.ts'

/** A number or a word of a text in which dates are looked for. */
export interface DateToken extends Span {
  /** Of a number; null of a word. */
  readonly value: number | null
  /** How many digits it is printed with. */
  readonly digits: number
  /** Of a word, folded; '' of a number. */
  readonly word: string
}

/**
 * Numbers; Chinese numbers before the signs for year, month and day; signs one by one; short forms with full stops
 * within; words.
 */
const tokens =
  /\p{Nd}+|[〇零一二三四五六七八九十廿卅百元]{1,6}(?=[年月日號号])|\p{Script=Han}|(?:[\p{L}\p{M}]{1,4}\.)+[\p{L}\p{M}]{1,4}(?![\p{L}\p{M}])|[[\p{L}\p{M}]--\p{Script=Han}][[\p{L}\p{M}’'ʼʻ׳״\u200c\u200d]--\p{Script=Han}]*/gv

const mostDigits = 8

export function dateTokens(text: string): readonly DateToken[] {
  return Array.from(text.matchAll(tokens), (match) => {
    const [words] = match
    const start = match.index
    const end = start + words.length
    const code = words.charCodeAt(0)
    if (code < 0x80) {
      if (code > 0x39) return { start, end, value: null, digits: 0, word: foldWord(words) }
      const digits = words.length
      return { start, end, value: digits > mostDigits ? null : Number(words), digits, word: '' }
    }
    return { start, end, ...otherToken(words, text.charAt(end)) }
  })
}

function otherToken(words: string, next: string): Pick<DateToken, 'value' | 'digits' | 'word'> {
  if (/^\p{Nd}/u.test(words)) {
    const digits = [...words].length
    return { value: digits > mostDigits ? null : numberOf(words), digits, word: '' }
  }
  const isHanNumber = /^[〇零一二三四五六七八九十廿卅百元]+$/.test(words) && /[年月日號号]/.test(next)
  if (!isHanNumber) return { value: null, digits: 0, word: foldWord(words) }
  const value = hanNumberOf(words)
  return { value, digits: String(value).length, word: '' }
}

/** White space and marks that may part the words of a date; marks of the direction of writing are not seen. */
export const isGap = (gap: string) =>
  gap.length <= 5 && /^[\s\u200e\u200f.,،、。၊።፣॰·°\-‐‑–—/'’()（）]*$/u.test(gap)
/** Between a day and its month where no year follows. */
export const isTightGap = (gap: string) => gap.length <= 2 && /^[\s.-]*$/.test(gap)
