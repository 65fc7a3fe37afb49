import { cut, type Visit } from './cut.ts'
import { bytesOf, type Lexeme, makeRoom } from './words.ts'

/** An article as it is searched: words of the title count most, those of the lead, its first paragraph, more than the others. */
export interface ArticleText {
  readonly title: string
  readonly lead: string
  readonly body: string
}

/**
 * The text form of the tsvector of an article: cast it by `::tsvector`, which neither locale nor engine touches. Each word gives
 * its lexeme; an English one its stem as well. PostgreSQL knows only the first places of the words of a long text; behind them,
 * each two neighbours give a lexeme `one other` too, so that phrases are found there. What is more than a tsvector holds is left
 * out: pairs before words, the last ones first.
 */
export function searchVector({ title, lead, body }: ArticleText, language: string | null): string {
  return vectorOf(
    [
      { text: title, weight: 'A' },
      { text: lead, weight: 'B' },
      { text: body, weight: '' },
    ],
    language,
  )
}

/** Likewise the tsvector of a speech. */
export function speechVector(text: string, language: string | null): string {
  return vectorOf([{ text, weight: '' }], language)
}

interface WeightedText {
  readonly text: string
  /** As PostgreSQL writes it behind a position; the least, D, is written by nothing. */
  readonly weight: 'A' | 'B' | ''
}

/** How many words before the first one without a position pairs begin: as long may a phrase be that is found across. */
const longestPhrase = 30

function vectorOf(texts: readonly WeightedText[], language: string | null): string {
  const isEnglish = language !== null && /^en(?:$|[-_])/i.test(language)
  makeRoom()
  const lexemes = new Lexemes()
  cutAll(texts, (weight) => (word, position) => {
    lexemes.add(word.lexeme, position, weight)
    if (isEnglish && word.stem !== word.lexeme) lexemes.add(word.stem, position, weight)
    if (word.abbreviation !== null) lexemes.add(word.abbreviation, position, weight)
    if (word.endings.length > 0) for (const ending of word.endings) lexemes.add(ending, position, weight)
    return lexemes.isFull
  })
  if (lexemes.lostFrom < Infinity) addPairs(texts, isEnglish ? 'stem' : 'lexeme', lexemes)
  return lexemes.toString()
}

/** Title, lead and body do not follow each other as the words of a phrase do. */
function cutAll(texts: readonly WeightedText[], visitOf: (weight: WeightedText['weight']) => Visit): void {
  let position = 1
  for (const { text, weight } of texts) {
    const behind = cut(text, position, visitOf(weight))
    if (behind < 0) return
    if (behind > position) position = behind + 1
  }
}

/** Of all neighbours, from a little before the first word whose position is lost. */
function addPairs(texts: readonly WeightedText[], form: 'stem' | 'lexeme', lexemes: Lexemes): void {
  const from = lexemes.lostFrom - longestPhrase
  let before = ''
  let last = -1
  cutAll(texts, () => (word, position, _start, _end, standing) => {
    if (standing === 'joined' || standing === 'within') return false
    // What follows the last letter of a row is a neighbour of the piece that ends with it.
    if (standing === 'word') {
      if (position > from && position === last + 1) lexemes.addPair(before, word[form].text)
      before = word[form].text
    }
    last = position
    return lexemes.isFull
  })
}

/** PostgreSQL knows no position from here on: it takes it for the one before. */
const positionsEnd = 16_383

/** PostgreSQL keeps no more positions of one lexeme. */
const mostPositions = 255

/** In bytes: under the 1,048,575 that a tsvector has for lexemes and positions. */
const mostBytes = 1_000_000

/** As PostgreSQL writes them, by position. */
const firstPlaces = Array.from({ length: positionsEnd }, (_none, position) => `:${position}`)
const furtherPlaces = Array.from({ length: positionsEnd }, (_none, position) => `,${position}`)

/** Tells one text from the next. */
let readings = 0

/** The lexemes of one text, and where they stand. Only one is filled at a time. */
class Lexemes {
  /** Whether more would be too much for PostgreSQL. */
  isFull = false
  /** The first position that PostgreSQL does not keep. */
  lostFrom = Infinity
  readonly #reading = ++readings
  readonly #all: Lexeme[] = []
  /** Of those that are not kept: the first of each. */
  readonly #rare = new Map<string, Lexeme>()
  readonly #pairs = new Set<string>()
  #bytes = 0

  add(given: Lexeme, position: number, weight: string): void {
    const lexeme = given.isKept ? given : this.#theOne(given)
    if (lexeme.reading !== this.#reading) {
      if (!this.#hasRoom(lexeme.bytes + 4)) return
      lexeme.reading = this.#reading
      lexeme.count = 0
      lexeme.places = ''
      this.#all.push(lexeme)
    }
    if (position >= positionsEnd || lexeme.count === mostPositions) {
      if (position < this.lostFrom) this.lostFrom = position
    } else if (this.#hasRoom(2)) {
      const place = (lexeme.count++ === 0 ? firstPlaces : furtherPlaces)[position] ?? ''
      lexeme.places += weight === '' ? place : place + weight
    }
  }

  addPair(one: string, other: string): void {
    const pair = `${one} ${other}`
    if (!this.#pairs.has(pair) && this.#hasRoom(bytesOf(pair) + 2)) this.#pairs.add(pair)
  }

  /** As PostgreSQL reads a tsvector. */
  toString(): string {
    let text = ''
    for (const lexeme of this.#all) {
      text += lexeme.quoted
      text += lexeme.places
      lexeme.places = ''
    }
    for (const pair of this.#pairs) text += ` '${pair}'`
    return text
  }

  #theOne(lexeme: Lexeme): Lexeme {
    const known = this.#rare.get(lexeme.text)
    if (known !== undefined) return known
    this.#rare.set(lexeme.text, lexeme)
    return lexeme
  }

  #hasRoom(bytes: number): boolean {
    this.#bytes += bytes
    if (this.#bytes > mostBytes) this.isFull = true
    return !this.isFull
  }
}
