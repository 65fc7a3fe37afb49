import { stem } from 'porter2'
import { endOfLetter, endOfPlain, isHangul, isUnspaced } from './characters.ts'
import { folded } from './folding.ts'

/** What is stored of a word: one object for each, if it is kept. */
export class Lexeme {
  readonly text: string
  /** As PostgreSQL writes it among others. It is letters and digits alone, so that nothing has to be escaped. */
  readonly quoted: string
  /** In UTF-8. */
  readonly bytes: number
  /** Whether there is no other of these letters until `makeRoom`. */
  readonly isKept: boolean
  /** Where it stands in the text that is being read, for whoever reads one: which that is, how often it stands there, where. */
  reading = 0
  count = 0
  places = ''

  constructor(text: string, isKept: boolean) {
    this.text = text
    this.quoted = ` '${text}'`
    this.isKept = isKept
    this.bytes = bytesOf(text)
  }
}

/** A word as it is found, whatever its print. */
export interface FoldedWord {
  /** As it is printed. */
  readonly piece: string
  /** Folded. */
  readonly lexeme: Lexeme
  /** Of an English word, what it has in common with its other forms; else the lexeme. */
  readonly stem: Lexeme
  /** What stands for it beside its lexeme where it is printed as an abbreviation: US is also the pronoun. Else null. */
  readonly abbreviation: Lexeme | null
  /** Of a Korean word, what is left of it behind each of its first syllables; else nothing. */
  readonly endings: readonly Lexeme[]
  /** Whether words that begin so are meant when it is searched: Korean words, single letters of Chinese. */
  readonly begins: boolean
  /** The word behind it, where a character stands for several: ½, ﷺ. */
  readonly next: FoldedWord | null
}

/** As abbreviations are printed. */
const inCapitals = /^[A-Z]{2,5}$/

/** In UTF-16 code units: three bytes each are well under what PostgreSQL takes. Of longer words the beginning counts. */
const longest = 255

/** Korean words are shorter: this bounds what is stored of a long row of syllables. */
const longestKorean = 16
const mostEndings = 64

/** As newer editions of the algorithm have them: the doubled letter belongs to the word. */
const irregular = new Map([
  ['added', 'add'],
  ['adding', 'add'],
  ['egged', 'egg'],
  ['egging', 'egg'],
])

/** No English word is longer. */
const longestStemmed = 40

/** How many words of how many letters are kept: those of some thousand texts. */
const kept = 50_000
const longestKept = 40

const words = new Map<string, FoldedWord | null>()
const lexemes = new Map<string, Lexeme>()

/** Before a text is read: its words are kept, unless they are very many. */
export function makeRoom(): void {
  if (words.size < kept && lexemes.size < kept) return
  words.clear()
  lexemes.clear()
  recent.fill(undefined)
}

/** By a number made of the letters: what was last read of those. Most of reading is to find a word here. */
const recent: (FoldedWord | undefined)[] = Array.from({ length: 1 << 16 })

/** The word of a piece of a text, as `wordOf` has it. */
export function wordAt(text: string, start: number, end: number): FoldedWord | null {
  let number = 0
  for (let at = start; at < end; at++) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0
  number = (number ^ (number >>> 16)) & 0xffff
  const known = recent[number]
  if (known !== undefined && isAt(text, start, end, known.piece)) return known
  const word = wordOf(text.slice(start, end))
  if (word?.lexeme.isKept === true) recent[number] = word
  return word
}

function isAt(text: string, start: number, end: number, piece: string): boolean {
  if (piece.length !== end - start) return false
  for (let at = 0; at < piece.length; at++)
    if (piece.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** The word of a piece of text that has no spaces and no joints in it; null where nothing is left of it by folding. */
export function wordOf(piece: string): FoldedWord | null {
  const known = words.get(piece)
  if (known !== undefined) return known
  if (piece.length > longestKept || words.size >= kept) return read(piece)
  const own = apart(piece)
  const word = read(own)
  words.set(own, word)
  return word
}

/** The same letters; a slice would keep all of its text in memory. */
function apart(piece: string): string {
  return [...piece].join('')
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
  if (piece !== '' && endOfPlain(piece, 0) === piece.length) return wordIn(piece, piece.toLowerCase(), null)
  let text = folded(piece)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (!/^[\x00-\x7f]*$/.test(text)) {
    text = text
      .replace(points, '')
      .replace(/[أإآٱىیکەة]/g, (one) => arabic[one] ?? one)
      .replace(/\p{Nd}/gu, digitOf)
  }
  let next: FoldedWord | null = null
  for (const found of (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).reverse()) next = wordIn(piece, found, next)
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

function wordIn(piece: string, text: string, next: FoldedWord | null): FoldedWord {
  if (isHangul(text)) return koreanWord(piece, [...text], next)
  const whole = text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  const lexeme = lexemeOf(whole)
  const common = stemOf(whole)
  return {
    piece,
    lexeme,
    stem: common === whole ? lexeme : lexemeOf(common),
    abbreviation: inCapitals.test(piece) ? lexemeOf(`${whole}.`) : null,
    endings: [],
    begins: isUnspaced(text) && endOfLetter(text, 0) === text.length,
    next,
  }
}

/** Of English words; and of 1950s and 24th, the number. */
function stemOf(word: string): string {
  if (word.length > longestStemmed) return word
  if (/^[a-z]+$/.test(word)) return irregular.get(word) ?? stem(word)
  return word.replace(/^(\d+)(?:s|st|nd|rd|th)$/, '$1')
}

/** Particles follow the word without a space, and other words come before it: it is found from each of its syllables on. */
function koreanWord(piece: string, syllables: readonly string[], next: FoldedWord | null): FoldedWord {
  const from = (start: number) => lexemeOf(syllables.slice(start, start + longestKorean).join(''))
  const lexeme = from(0)
  const endings = syllables.slice(1, mostEndings).map((_one, index) => from(index + 1))
  return { piece, lexeme, stem: lexeme, abbreviation: null, endings, begins: true, next }
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
  const isKept = text.length <= longestKept && lexemes.size < kept
  const lexeme = new Lexeme(text, isKept)
  if (isKept) lexemes.set(text, lexeme)
  return lexeme
}
