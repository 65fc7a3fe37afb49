import { cut } from './cut.ts'
import { functionWords } from './function-words.ts'
import type { FoldedWord } from './words.ts'

/** A search as it was typed, read. */
export interface Search {
  /** The text form of a tsquery: cast it by `::tsquery`. Null where nothing can match. */
  readonly tsquery: string | null
  /** Likewise what ranks go by: without what is excluded. Null where only exclusions, or nothing, was typed. */
  readonly rankQuery: string | null
  /** What is marked where it is found: all that is not excluded. */
  readonly terms: readonly Term[]
}

/** A word, or words that follow each other. What may be printed in several ways (`e-mail`) has more than one sequence. */
export type Term = readonly Sequence[]

export type Sequence = readonly PhraseWord[]

export interface PhraseWord {
  readonly word: FoldedWord
  /** How many words behind the one before. */
  readonly distance: number
}

/** Of longer searches, what is behind is not looked at. */
const mostWords = 256

/** Quotation marks that people type, or paste, around a phrase. */
const quotation = /[“”„‟«»＂《》〈〉「」『』]/g

/** The abbreviation sign of Hebrew, as keyboards have it. */
const gershayim = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu

/** Of an address that is pasted, what texts leave out or have in another way. */
const beforeHost = /^(?:https?:\/\/(?:www\.)?|www\.)(?=\w)/i

/** A list without spaces is no phrase. */
const betweenWords = /(?<!\d)[,;]|[,;](?!\d)|[、，；。]/

/** `U. S.` is one word. */
const initials = /(?<![\p{L}.])\p{L}\.(?: \p{L}\.(?!\p{L}))+/gu

/** A phrase, which may lack its end, or a piece without spaces; either is excluded by hyphens before it. */
const typedTerm = /(-*)("[^"]*"?|[^\s"]+)/g

/**
 * Web style: all words must occur but function words beside others, `"words in quotation marks"` behind each other, `or` between
 * alternatives, `-` before what must not occur. No input is an error; of a very long one only the first 256 words are looked at.
 */
export function readSearch(typed: string): Search {
  const groups = groupsOf(typed).map(withoutFunctionWords)
  const all = groups.map((group) =>
    conjunction(group.map(({ term, excluded }) => (excluded ? `!${found(term)}` : found(term)))),
  )
  const ranked = groups
    .map((group) => group.filter(({ excluded }) => !excluded).map(({ term }) => ranking(term)))
    .filter((group) => group.length > 0)
    .map(conjunction)
  return {
    tsquery: all.length === 0 ? null : all.join(' | '),
    rankQuery: ranked.length === 0 ? null : ranked.join(' | '),
    terms: groups.flat().flatMap(({ term, excluded }) => (excluded ? [] : [term])),
  }
}

interface TypedTerm {
  readonly term: Term
  readonly excluded: boolean
  /** Whether it is a word by itself that says nothing of what is sought. */
  readonly isFunctionWord: boolean
}

/** Alone, they are what is sought. */
function withoutFunctionWords(group: TypedTerm[]): TypedTerm[] {
  const telling = group.filter(({ isFunctionWord }) => !isFunctionWord)
  return telling.some(({ excluded }) => !excluded) ? telling : group
}

/** Neither quoted nor excluded, nor in capitals: WHO is an abbreviation. */
function isFunctionWord(typed: string, excluded: boolean, [sequence = [], ...others]: Term): boolean {
  const [one, ...following] = sequence
  if (one === undefined || others.length + following.length > 0 || excluded || typed.startsWith('"'))
    return false
  return one.word.abbreviation === null && functionWords.has(one.word.lexeme.text)
}

/** Alternatives, each of which has terms that must all be met. */
function groupsOf(typed: string): TypedTerm[][] {
  const groups: TypedTerm[][] = [[]]
  const text = typed
    .replace(gershayim, '״')
    .replace(initials, (one) => one.replaceAll(' ', ''))
    .replace(quotation, '"')
  let room = mostWords
  let startsAnother = false
  const take = (words: string, excluded: boolean) => {
    const term = termOf(words, room)
    if (term.length === 0) return
    for (const sequence of term) room -= sequence.length
    if (startsAnother) groups.push([])
    startsAnother = false
    groups.at(-1)?.push({ term, excluded, isFunctionWord: isFunctionWord(words, excluded, term) })
  }
  for (const [, hyphens = '', words = ''] of text.matchAll(typedTerm)) {
    if (room <= 0) break
    // What nothing stands before is a word: French for gold.
    const isOr = hyphens === '' && words.toLowerCase() === 'or' && groups.at(-1)?.length !== 0
    if (isOr) startsAnother = true
    else
      for (const one of words.startsWith('"') ? [words] : words.split(betweenWords)) take(one, hyphens !== '')
  }
  return groups.filter((group) => group.length > 0)
}

/** In every print of it: as several words, and as one. */
function termOf(words: string, room: number): Term {
  const apart: { word: FoldedWord; position: number; start: number; end: number }[] = []
  const joined: { word: FoldedWord; position: number; start: number; end: number }[] = []
  cut(words.replace(/\s+/g, ' ').replace(beforeHost, ''), 1, (word, position, start, end, standing) => {
    const one = { word, position, start, end }
    if (standing === 'joined') joined.push(one)
    // In the text, more letters may follow the last one.
    else if (standing === 'word') apart.push(one)
    return apart.length >= room
  })
  if (apart.length === 0) return []
  const sequences = [stepsOf(apart)]
  if (joined.length > 0) {
    // Of what three parts make, as one word: the first that is told of a place has all of them.
    let behind = 0
    const whole = joined.filter(({ start, end }) => {
      if (start < behind) return false
      behind = end
      return true
    })
    const parts = (one: { start: number; end: number }) =>
      apart.filter(({ start }) => one.start <= start && start < one.end).length
    const rest = apart.filter(({ start }) => !whole.some((one) => one.start <= start && start < one.end))
    // Each that is one word takes one number where it took several.
    let taken = 0
    sequences.push(
      stepsOf(
        [...whole, ...rest]
          .sort((one, other) => one.position - other.position)
          .map((one) => {
            const position = one.position - taken
            if (whole.includes(one)) taken += parts(one) - 1
            return { word: one.word, position }
          }),
      ),
    )
  }
  return sequences
}

function stepsOf(words: readonly { readonly word: FoldedWord; readonly position: number }[]): Sequence {
  let last = 0
  return words.map(({ word, position }) => {
    const distance = position - last
    last = position
    return { word, distance }
  })
}

/** What finds a term. */
function found(term: Term): string {
  const ways = term.flatMap((sequence) => {
    const phrase = phraseOf(sequence)
    return sequence.length === 1 ? [phrase] : [`(${phrase})`, ...pairsOf(sequence)]
  })
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' | ')})`
}

/** What ranks go by: places alone. */
function ranking(term: Term): string {
  const ways = term.map((sequence) =>
    sequence.length === 1 ? phraseOf(sequence, ranked) : `(${phraseOf(sequence, ranked)})`,
  )
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' | ')})`
}

function phraseOf(sequence: Sequence, form = oneOf): string {
  return sequence
    .map(({ word, distance }, index) =>
      index === 0 ? form(word) : `${distance === 1 ? '<->' : `<${distance}>`} ${form(word)}`,
    )
    .join(' ')
}

function oneOf({ lexeme, stem, begins }: FoldedWord): string {
  if (begins) return `'${lexeme.text}':*`
  return stem === lexeme ? `'${lexeme.text}'` : `('${stem.text}' | '${lexeme.text}')`
}

/** What is printed as an abbreviation, where one is sought, counts twice. */
function ranked(word: FoldedWord): string {
  return word.abbreviation === null ? oneOf(word) : `(${oneOf(word)} | '${word.abbreviation.text}')`
}

/** What stands for a phrase far back in a long text: all its pairs, by stems and by words. */
function pairsOf(sequence: Sequence): string[] {
  const of = (form: 'stem' | 'lexeme') =>
    sequence.slice(1).map(({ word }, index) => {
      const before = sequence[index]?.word
      return before === undefined ? '' : `'${before[form].text} ${word[form].text}'${word.begins ? ':*' : ''}`
    })
  return [...new Set([`(${of('stem').join(' & ')})`, `(${of('lexeme').join(' & ')})`])]
}

function conjunction(parts: readonly string[]): string {
  return [...new Set(parts)].join(' & ')
}
