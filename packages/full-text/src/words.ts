import { stem } from 'porter2'
import { endOfLetter, isHangul, isUnspaced } from './characters.ts'
import { folded } from './folding.ts'

/** What is stored of a word. One object for one text, as long as it is kept. */
export class Lexeme {
  readonly text: string
  /** In UTF-8. */
  readonly bytes: number
  /** Where it stands in the text that is being read: for whoever reads one, who looks at `reading` first. */
  readonly found: { reading: number; count: number; places: string } = { reading: 0, count: 0, places: '' }

  constructor(text: string) {
    this.text = text
    this.bytes = bytesOf(text)
  }
}

/** A word as it is found, whatever its print. */
export interface FoldedWord {
  /** Folded. */
  readonly lexeme: Lexeme
  /** Of an English word, what it has in common with its other forms; else the lexeme. */
  readonly stem: Lexeme
  /** Of a Korean word, what is left of it behind each of its first syllables; else nothing. */
  readonly endings: readonly Lexeme[]
  /** Whether words that begin so are meant when it is searched: Korean words, single letters of Chinese. */
  readonly begins: boolean
  /** The word behind it, where a character stands for several: ½, ﷺ. */
  readonly next: FoldedWord | null
}

/** In UTF-16 code units: three bytes each are well under what PostgreSQL takes. Of longer words the beginning counts. */
const longest = 255

/** Korean words are shorter: this bounds what is stored of a long row of syllables. */
const longestKorean = 16
const mostEndings = 64

/** No English word is longer. */
const longestStemmed = 40

/** How many words of how many letters are kept: those of a few hundred texts. */
const kept = 50_000
const longestKept = 40

const words = new Map<string, FoldedWord | null>()
const lexemes = new Map<string, Lexeme>()

/** The word of a piece of text that has no spaces and no joints in it; null where nothing is left of it by folding. */
export function wordOf(piece: string): FoldedWord | null {
  const known = words.get(piece)
  if (known !== undefined) return known
  const word = read(piece)
  if (piece.length <= longestKept) {
    if (words.size >= kept) {
      words.clear()
      lexemes.clear()
    }
    words.set(piece, word)
  }
  return word
}

/** Vowel points of Arabic and Hebrew, and the stroke that lengthens an Arabic word: most print leaves them out. */
const points = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]/g

/** Letters that keyboards for Arabic and for Persian have in two ways. */
const arabic: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ە: 'ه',
  ة: 'ه',
}

function read(piece: string): FoldedWord | null {
  let text = folded(piece)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (!/^[\x00-\x7f]*$/.test(text)) {
    text = text
      .replace(points, '')
      .replace(/[أإآٱىیکەة]/g, (one) => arabic[one] ?? one)
      .replace(/\p{Nd}/gu, digitOf)
  }
  let next: FoldedWord | null = null
  for (const found of (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).reverse()) next = wordIn(found, next)
  return next
}

/** Digits of other scripts lie in rows of ten. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

function wordIn(text: string, next: FoldedWord | null): FoldedWord {
  if (isHangul(text)) return koreanWord([...text], next)
  const whole = text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  const lexeme = lexemeOf(whole)
  const isStemmed = whole.length <= longestStemmed && /^[a-z]+$/.test(whole)
  return {
    lexeme,
    stem: isStemmed ? lexemeOf(stem(whole)) : lexeme,
    endings: [],
    begins: isUnspaced(text) && endOfLetter(text, 0) === text.length,
    next,
  }
}

/** Particles follow the word without a space, and other words come before it: it is found from each of its syllables on. */
function koreanWord(syllables: readonly string[], next: FoldedWord | null): FoldedWord {
  const from = (start: number) => lexemeOf(syllables.slice(start, start + longestKorean).join(''))
  const lexeme = from(0)
  const endings = syllables.slice(1, mostEndings).map((_one, index) => from(index + 1))
  return { lexeme, stem: lexeme, endings, begins: true, next }
}

/** In UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7ff && (code & 0xf800) !== 0xd800) bytes += 2
    else if (code > 0x7f) bytes++
  }
  return bytes
}

function lexemeOf(text: string): Lexeme {
  const known = lexemes.get(text)
  if (known !== undefined) return known
  const lexeme = new Lexeme(text)
  if (text.length <= longestKept) lexemes.set(text, lexeme)
  return lexeme
}
