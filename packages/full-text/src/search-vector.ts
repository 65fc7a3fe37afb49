import { cut } from './cut.ts'
import type { FoldedWord } from './words.ts'

/** An article as it is searched: words of the title count most, those of the lead, its first paragraph, more than the others. */
export interface ArticleText {
  readonly title: string
  readonly lead: string
  readonly body: string
}

/** PostgreSQL keeps no position from here on. */
const positionsEnd = 16_383

/** PostgreSQL keeps that many positions of a lexeme. */
const mostPositions = 255

/** How many words before the first one without a position pairs begin: as long may a phrase be that is found across. */
const longestPhrase = 30

/** In bytes: under the 1,048,575 that a tsvector may have for lexemes and positions. */
const mostBytes = 1_000_000

/**
 * The text form of the tsvector of an article: cast it by `::tsvector`, which neither locale nor engine touches. Each word gives
 * its lexeme; an English one its stem as well. PostgreSQL knows only the first places of the words of a long text; behind them,
 * each two neighbours give a lexeme `one other` too, so that phrases are found there. What is more than a tsvector holds is left
 * out: pairs before words, the last ones first.
 */
export function searchVector(text: ArticleText, language: string | null): string {
  return vectorOf([text.title, text.lead, text.body], language)
}

/** Likewise the tsvector of a speech. */
export function speechVector(text: string, language: string | null): string {
  return vectorOf(['', '', text], language)
}

/** Whether words of the language are stemmed. */
function isEnglish(language: string | null): boolean {
  return language !== null && /^en(?:$|[-_])/i.test(language)
}

function vectorOf(texts: readonly [string, string, string], language: string | null): string {
  const stemmed = isEnglish(language)
  const lexemes = new Lexemes()
  let position = 1
  for (const [index, text] of texts.entries()) {
    const weight = ['A', 'B', ''][index] ?? ''
    const behind = cut(text, position, (word, at) => {
      lexemes.add(word, at, weight, stemmed)
      return lexemes.full
    })
    if (behind < 0) break
    // Title, lead and body do not follow each other as a phrase does.
    if (behind > position) position = behind + 1
  }
  const from = lexemes.lastsFrom() - longestPhrase
  if (from < position) addPairs(texts, from, stemmed, lexemes)
  return lexemes.text()
}

/** Of all neighbours from a position on. */
function addPairs(
  texts: readonly [string, string, string],
  from: number,
  stemmed: boolean,
  lexemes: Lexemes,
): void {
  let position = 1
  for (const text of texts) {
    let before = ''
    let last = -1
    const behind = cut(text, position, (word, at, _start, _end, standing) => {
      if (standing === 'joined') return false
      if (standing === 'last') {
        // What follows is a neighbour of the piece that ends with it.
        last = at
        return false
      }
      const lexeme = stemmed ? word.stem : word.lexeme
      if (at > from && at === last + 1) lexemes.addPair(`${before} ${lexeme}`)
      before = lexeme
      last = at
      return lexemes.full
    })
    if (behind < 0) return
    if (behind > position) position = behind + 1
  }
}

/** The lexemes of a text, with where they stand. */
class Lexemes {
  full = false
  readonly #places = new Map<string, Places>()
  #bytes = 0

  add(word: FoldedWord, position: number, weight: string, stemmed: boolean): void {
    this.#addOne(word.lexeme, position, weight)
    if (stemmed && word.stem !== word.lexeme) this.#addOne(word.stem, position, weight)
    for (const ending of word.endings) this.#addOne(ending, position, weight)
  }

  addPair(pair: string): void {
    if (!this.#places.has(pair) && this.#hasRoom(bytesOf(pair) + 2))
      this.#places.set(pair, { text: '', count: 0, lost: Infinity })
  }

  /** The first position that PostgreSQL would lose. */
  lastsFrom(): number {
    let first = positionsEnd
    for (const { lost } of this.#places.values()) if (lost < first) first = lost
    return first
  }

  text(): string {
    const parts: string[] = []
    for (const [lexeme, { text }] of this.#places)
      parts.push(text === '' ? `'${lexeme}'` : `'${lexeme}':${text}`)
    return parts.join(' ')
  }

  #addOne(lexeme: string, position: number, weight: string): void {
    let places = this.#places.get(lexeme)
    if (places === undefined) {
      if (!this.#hasRoom(bytesOf(lexeme) + 4)) return
      places = { text: '', count: 0, lost: Infinity }
      this.#places.set(lexeme, places)
    }
    if (position >= positionsEnd) return
    if (places.count === mostPositions) {
      if (places.lost === Infinity) places.lost = position
      return
    }
    if (!this.#hasRoom(2)) return
    places.text += places.count === 0 ? `${position}${weight}` : `,${position}${weight}`
    places.count++
  }

  #hasRoom(bytes: number): boolean {
    this.#bytes += bytes
    if (this.#bytes > mostBytes) this.full = true
    return !this.full
  }
}

interface Places {
  text: string
  count: number
  /** The position of the first one that is too many. */
  lost: number
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7ff && (code & 0xf800) !== 0xd800) bytes += 2
    else if (code > 0x7f) bytes++
  }
  return bytes
}
