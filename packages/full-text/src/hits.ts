import { Beginnings } from './beginnings.ts'
import { endOfLetter, isUnspaced } from './characters.ts'
import { cut } from './cut.ts'
import type { PhraseWord, Search, Sequence } from './read-search.ts'
import { type FoldedWord, makeRoom } from './words.ts'

/** Where a term of a search stands in a text: a word of it, or letters that follow each other. */
export interface Hit {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Which one, by its number in `Search.terms`. */
  readonly term: number
  /** Whether it is a word of a phrase whose words nowhere follow each other. */
  readonly isApart: boolean
}

/** What was found of a search in a text. */
export interface Finds {
  /** In the order in which they were found: a word, or the words of a phrase that follow each other. */
  readonly finds: readonly (readonly Hit[])[]
  /** Words of phrases that stand nowhere as such. */
  readonly apart: readonly Hit[]
}

/** Reads a text until there are about `enough` hits, and the first of every term that the text has, however late. */
export function findsIn(text: string, search: Search, enough: number): Finds {
  makeRoom()
  const { sought, followers } = soughtBy(search)
  for (const follower of followers) follower.begin()
  const finds: (readonly Hit[])[] = []
  const missing = new Set(search.terms.keys())
  let count = 0
  cut(
    text,
    1,
    (word, position, start, end) => {
      for (const { follower, index } of sought.foundBy(word)) {
        const found = follower.take(
          index,
          position,
          placeIn(text, word, start, end, follower.sequence[index]),
        )
        if (found.length === 0 || (count >= enough && !missing.has(follower.term))) continue
        finds.push(found)
        count += found.length
        missing.delete(follower.term)
      }
      return count >= enough && missing.size === 0
    },
    sought.beginnings,
  )
  const apart = followers.flatMap((follower) => (missing.has(follower.term) ? follower.apart : []))
  return { finds, apart }
}

/**
 * The first hits, in the order of the text: as many as if no more than `enough` had been looked for. A phrase is hit where its
 * words follow each other; if they do so nowhere, its words are.
 */
export function firstOf({ finds, apart }: Finds, enough: number): Hit[] {
  const hits: Hit[] = []
  const met = new Set<number>()
  for (const find of finds) {
    const term = find[0]?.term ?? -1
    if (hits.length >= enough && met.has(term)) continue
    hits.push(...find)
    met.add(term)
  }
  hits.push(...apart)
  return hits.sort((one, other) => one.start - other.start || other.end - one.end)
}

interface Followed {
  readonly followers: readonly Follower[]
  readonly sought: SoughtWords
}

let last: { readonly search: Search; readonly followed: Followed } | null = null

/** Many texts are read for one search. */
function soughtBy(search: Search): Followed {
  if (last?.search !== search) {
    const followers = search.terms.flatMap((term, index) =>
      term.map((sequence) => new Follower(sequence, index)),
    )
    last = { search, followed: { followers, sought: new SoughtWords(followers) } }
  }
  return last.followed
}

/** A place in a sequence. */
interface Sought {
  readonly follower: Follower
  readonly index: number
}

const nothing: readonly Sought[] = []

/** The words of a search, as those of a text are compared with them: by their stems, or by how they begin. */
class SoughtWords {
  /** Null where words of a phrase do not follow each other at once, so that all that stand between them count. */
  readonly beginnings: Beginnings | null
  readonly #byStem = new Map<string, Sought[]>()
  readonly #beginnings: { readonly beginning: string; readonly sought: Sought }[] = []

  constructor(followers: readonly Follower[]) {
    for (const follower of followers) {
      // Later words first: a word must not follow itself.
      for (const [index, { word }] of [...follower.sequence.entries()].reverse()) {
        const sought = { follower, index }
        if (word.begins) this.#beginnings.push({ beginning: word.lexeme.text, sought })
        else {
          const known = this.#byStem.get(word.stem.text)
          if (known === undefined) this.#byStem.set(word.stem.text, [sought])
          else known.push(sought)
        }
      }
    }
    const followAtOnce = followers.every(({ sequence }) =>
      sequence.slice(1).every(({ distance }) => distance === 1),
    )
    this.beginnings = followAtOnce ? new Beginnings(this.#byStem.keys()) : null
  }

  foundBy(word: FoldedWord): readonly Sought[] {
    const exact = this.#byStem.get(word.stem.text) ?? nothing
    // Nothing in Latin letters is found by its beginning.
    if (this.#beginnings.length === 0 || word.lexeme.text < '\u0080') return exact
    const begun = this.#beginnings.filter(
      ({ beginning }) =>
        word.lexeme.text.startsWith(beginning) || word.endings.some(({ text }) => text.startsWith(beginning)),
    )
    return begun.length === 0 ? exact : [...exact, ...begun.map(({ sought }) => sought)]
  }
}

interface Trail {
  readonly before: Trail | null
  readonly place: Place
}

interface Place {
  readonly start: number
  readonly end: number
}

/** How many words of a phrase are kept in case it stands nowhere. */
const mostApart = 20

/** Positions that are kept of each word of a phrase: the next word follows at once, or not at all. */
const mostKept = 64

/** Follows one sequence of words through a text. */
class Follower {
  readonly sequence: Sequence
  readonly term: number
  /** The words of a phrase, wherever they stand. */
  apart: Hit[] = []
  /** For each word but the last: the positions up to which the words before are met. */
  readonly #trails: Map<number, Trail>[]

  constructor(sequence: Sequence, term: number) {
    this.sequence = sequence
    this.term = term
    this.#trails = sequence.map(() => new Map())
  }

  /** Before a text. */
  begin(): void {
    if (this.apart.length === 0) return
    this.apart = []
    for (const trails of this.#trails) trails.clear()
  }

  /** The hits, where the word is the last one of the sequence. */
  take(index: number, position: number, place: Place): readonly Hit[] {
    const { sequence, term } = this
    if (sequence.length === 1) return [{ ...place, term, isApart: false }]
    if (this.apart.length < mostApart) this.apart.push({ ...place, term, isApart: true })
    const distance = sequence[index]?.distance ?? 0
    const before = index === 0 ? null : this.#trails[index - 1]?.get(position - distance)
    if (before === undefined) return []
    const trail = { before, place }
    if (index === sequence.length - 1) return hitsOf(trail, term)
    const trails = this.#trails[index]
    if (trails !== undefined) {
      if (trails.size >= mostKept) forget(trails, position)
      trails.set(position, trail)
    }
    return []
  }
}

function forget(trails: Map<number, Trail>, position: number): void {
  for (const kept of trails.keys()) if (kept < position - mostKept / 2) trails.delete(kept)
}

function hitsOf(last: Trail, term: number): Hit[] {
  const hits: Hit[] = []
  for (let trail: Trail | null = last; trail !== null; trail = trail.before)
    hits.unshift({ ...trail.place, term, isApart: false })
  return hits
}

/** Of a Korean word, the syllables that are sought; of a piece of Chinese, the letter. */
function placeIn(
  text: string,
  word: FoldedWord,
  start: number,
  end: number,
  sought: PhraseWord | undefined,
): Place {
  if (sought?.word.begins !== true) return { start, end }
  if (isUnspaced(sought.word.lexeme.text)) return { start, end: endOfLetter(text, start) }
  const printed = text.slice(start, end)
  const at = printed.indexOf(sought.word.lexeme.text)
  // Printed in single letters, or folded: the whole word.
  return at < 0 || !word.begins
    ? { start, end }
    : { start: start + at, end: start + at + sought.word.lexeme.text.length }
}
