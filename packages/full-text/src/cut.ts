import type { Beginnings } from './beginnings.ts'
import {
  alone,
  endOf,
  endOfLetter,
  endOfPlain,
  hangul,
  isApostrophe,
  isDigit,
  isPlain,
  joint,
  kindAt,
  letter,
  mark,
  point,
  sizeAt,
  unspaced,
} from './characters.ts'
import { type FoldedWord, wordAt, wordOf } from './words.ts'

/**
 * How a word stands in its text. What is printed as several words and as one (`e-mail`, `o’Tarn`) is told of as `joined` first,
 * with the number of the first of them; of three and four, each two neighbours are as well. Letters of an abbreviation are told of
 * `within` it, and 1953 within the end of 1950-53: they have its number. The `last` letter of a row of Chinese is the end of the
 * piece before as well.
 */
export type Standing = 'word' | 'joined' | 'within' | 'last'

/** Is told of each word: its number in the text, and its place there, in UTF-16 code units. `true` ends the cutting. */
export type Visit = (
  word: FoldedWord,
  position: number,
  start: number,
  end: number,
  standing: Standing,
) => boolean

/** A U.S. or U. S., however many letters; Ph.D. and M.Sc. */
const initials =
  /\p{L}(?:(?:\.\p{L}(?![\p{L}\p{N}\p{M}]))+\.?|\.(?: \p{L}\.(?!\p{L}))+)|\p{L}(?:\p{L}\.\p{L}(?![\p{L}\p{N}\p{M}])\.?|\.\p{L}{2}\.(?!\p{L}))/uy

/** 3,000 and 3.000 and 12,34,567 and 3 000 with a space that does not break. */
const grouped =
  /\d{1,3}(?:(?:,\d{2,3})*,\d{3}|(?:\.\d{3})+|(?:[\u00a0\u2009\u202f]\d{3})+|(?:['’]\d{3})+)(?![\p{L}\p{N}])/uy

/** Behind 1950 in 1950-53, 1950–53 and 1950/53: what stands between, and the year. No part of a date, nor of a longer number. */
const toYear = /([-\u2010-\u2013/])(\d\d)(?![\p{L}\p{N}\p{M}%]|[-\u2010-\u2013/.,:]\d)/uy

/** More parts are no name and no word. */
const mostJoined = 4

/**
 * Cuts a text into words, in order. Between paragraphs one number is left out, so that words on both sides do not follow each
 * other. Gives the number behind the last word. Where it is given how words begin that are looked for, others need not be told of,
 * and several of them may be counted as one.
 */
export function cut(text: string, first: number, visit: Visit, beginnings: Beginnings | null = null): number {
  const { length } = text
  let position = first
  let at = 0
  let breaks = 0
  let wanted = -1
  while (at < length) {
    if (beginnings !== null && wanted < at) {
      wanted = beginnings.nextIn(text, at)
      if (wanted < 0) return position
      const start = startBefore(text, wanted, at)
      if (hasPlain(text, at, start)) {
        position++
        breaks = 0
        at = start
      }
    }
    const kind = kindAt(text, at)
    if (kind !== letter && kind !== unspaced && kind !== hangul && kind !== alone) {
      const code = text.charCodeAt(at)
      if (code === 0x0a) breaks++
      // Only an empty line parts paragraphs.
      else if (code > 0x20 && breaks === 1) breaks = 0
      at++
      continue
    }
    if (breaks > 1 && position > first) position++
    breaks = 0
    const start = at
    if (kind === letter) {
      at = endOfPlain(text, at)
      let behind = kindAt(text, at)
      const isPlain = behind !== letter && behind !== mark
      if (!isPlain) {
        at = endOf(text, at, letter)
        behind = kindAt(text, at)
      }
      if (behind === joint || (behind === point && mayGoOn(text, start, at))) {
        const chunk = chunkAt(text, start)
        at = chunk.end
        position = tell(text, chunk, position, visit, beginnings)
      } else if (isPlain && beginnings !== null && !beginnings.mayHave(text, start, at)) {
        position++
      } else {
        position = tellOne(wordAt(text, start, at), position, start, at, 'word', visit)
        if (tellYear(text, start, at, position, visit)) return -1
      }
    } else if (kind === unspaced) {
      at = endOf(text, at, kind)
      position = cutRow(text, start, at, position, visit)
    } else {
      at = kind === alone ? endOfLetter(text, at) : endOf(text, at, kind)
      position = tellOne(wordAt(text, start, at), position, start, at, 'word', visit)
    }
    if (position < 0) return position
  }
  return position
}

/** The last space before a place at which no word is that began before it; not before `first`. */
function startBefore(text: string, place: number, first: number): number {
  for (let at = place; at > first; at--) {
    const code = text.charCodeAt(at)
    // Behind a point, it may stand in an abbreviation.
    if (code === 0x0a || (code === 0x20 && text.charCodeAt(at - 1) !== 0x2e)) return at
  }
  return first
}

function hasPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isPlain(text.charCodeAt(at))) return true
  return false
}

/** Only a digit, and one letter by itself, has more to it behind a point. */
function mayGoOn(text: string, start: number, end: number): boolean {
  return end - start <= 2 || isDigit(text.charCodeAt(start))
}

interface Part {
  readonly start: number
  readonly end: number
  /** Of an abbreviation or a number, its letters or digits without what joins them; else null. */
  readonly without: string | null
  /** What stands between the points of an abbreviation. */
  readonly pieces: readonly string[]
  /** Whether it is in letters and digits of ASCII. */
  readonly isPlain: boolean
}

interface Chunk {
  readonly parts: readonly Part[]
  readonly end: number
}

/** Words that joints hold together. */
function chunkAt(text: string, start: number): Chunk {
  const parts: Part[] = []
  let at = start
  for (;;) {
    const part = partAt(text, at)
    parts.push(part)
    at = part.end
    if (kindAt(text, at) !== joint) return { parts, end: at }
    const behind = at + 1
    if (kindAt(text, behind) !== letter) return { parts, end: at }
    // The s of "people's" and of "it's" is no word.
    if (isApostrophe(text.charCodeAt(at)) && isPossessive(text, behind)) {
      at = behind + 1
      if (kindAt(text, at) !== joint || kindAt(text, at + 1) !== letter) return { parts, end: at }
      at++
    } else at = behind
  }
}

function isPossessive(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 0x20) === 0x73 && kindAt(text, at + 1) !== letter && kindAt(text, at + 1) !== mark
  )
}

function partAt(text: string, start: number): Part {
  const second = start + sizeAt(text, start)
  if (text.charCodeAt(second) === 0x2e || text.charCodeAt(second + 1) === 0x2e) {
    initials.lastIndex = start
    const short = initials.exec(text)?.[0]
    if (short !== undefined) {
      const pieces = short.split(/[. ]+/).filter((piece) => piece !== '')
      const without = pieces.join('').toUpperCase()
      return {
        start,
        end: start + short.length,
        without,
        pieces,
        isPlain: endOfPlain(without, 0) === without.length,
      }
    }
  }
  if (isDigit(text.charCodeAt(start))) {
    grouped.lastIndex = start
    const number = grouped.exec(text)?.[0]
    if (number !== undefined) {
      const without = number.replace(/\D/g, '')
      return { start, end: start + number.length, without, pieces: [], isPlain: true }
    }
  }
  const plainEnd = endOfPlain(text, start)
  const end = endOf(text, plainEnd, letter)
  return { start, end, without: null, pieces: [], isPlain: end === plainEnd }
}

/** Gives the next number, -1 where it is enough. */
function tell(
  text: string,
  { parts }: Chunk,
  first: number,
  visit: Visit,
  beginnings: Beginnings | null,
): number {
  let position = first
  let index = 0
  for (const part of parts) {
    if (parts.length > 1 && tellJoined(text, parts, index, position, visit, beginnings)) return -1
    index++
    if (beginnings !== null && !mayHave(text, part, beginnings)) {
      position++
      continue
    }
    for (const piece of part.pieces) {
      const word = wordOf(piece)
      if (word !== null && visit(word, position, part.start, part.end, 'within')) return -1
    }
    const word = part.without === null ? wordAt(text, part.start, part.end) : wordOf(part.without)
    position = tellOne(word, position, part.start, part.end, 'word', visit)
    if (position < 0 || tellYear(text, part.start, part.end, position, visit)) return -1
  }
  return position
}

/** Tells of the parts that begin with one as a word: of all of them, and of it and the next one. Whether it is enough. */
function tellJoined(
  text: string,
  parts: readonly Part[],
  index: number,
  position: number,
  visit: Visit,
  beginnings: Beginnings | null,
): boolean {
  const one = parts[index]
  if (one === undefined || parts.length > mostJoined) return false
  const ends = index === 0 && parts.length > 2 ? [parts.length, 2] : [index + 2]
  for (const end of ends) {
    const last = parts[end - 1]
    if (last === undefined) continue
    let letters = lettersOf(text, one)
    let isSought = beginnings === null || mayBegin(text, one, beginnings)
    let before = one
    for (const part of parts.slice(index + 1, end)) {
      // Years and days that follow each other are no number.
      if (isNumber(text, before) && isNumber(text, part)) {
        isSought = false
        break
      }
      letters += lettersOf(text, part)
      isSought ||= !part.isPlain
      before = part
    }
    const word = isSought ? wordOf(letters) : null
    if (word !== null && visit(word, position, one.start, last.end, 'joined')) return true
  }
  return false
}

/**
 * Tells of 1953 behind the 1950 of 1950-53, with the number of what follows. `2031-05` is a month, and `2005-07` may be one: a year
 * up to 12 needs a dash or a slash. Whether it is enough.
 */
function tellYear(text: string, start: number, end: number, position: number, visit: Visit): boolean {
  if (end - start !== 4 || position < 0 || !isDigit(text.charCodeAt(start))) return false
  const printed = text.slice(start, end)
  if (!/^\d{4}$/.test(printed) || isInNumber(text, start)) return false
  toYear.lastIndex = end
  const [, between, to] = toYear.exec(text) ?? []
  if (to === undefined || to <= printed.slice(2) || (to <= '12' && between !== '–' && between !== '/'))
    return false
  const year = wordOf(`${printed.slice(0, 2)}${to}`)
  return year !== null && visit(year, position, end + 1, end + 3, 'within')
}

/** Whether digits stand before a number, and what may join them to it. */
function isInNumber(text: string, start: number): boolean {
  return /[\p{L}\p{N}][-\u2010-\u2013/.,:]$/u.test(text.slice(Math.max(0, start - 2), start))
}

function lettersOf(text: string, { start, end, without }: Part): string {
  return without ?? text.slice(start, end)
}

/** Whether a word that goes on behind the part may be looked for. */
function mayBegin(text: string, part: Part, beginnings: Beginnings): boolean {
  return !part.isPlain || beginnings.mayHaveLetter(part.without?.charCodeAt(0) ?? text.charCodeAt(part.start))
}

/** Whether the part, or a letter of an abbreviation, may be looked for. */
function mayHave(text: string, part: Part, beginnings: Beginnings): boolean {
  if (!part.isPlain) return true
  if (part.without === null) return beginnings.mayHave(text, part.start, part.end)
  for (let at = 0; at < part.without.length; at++)
    if (beginnings.mayHaveLetter(part.without.charCodeAt(at))) return true
  return false
}

function isNumber(text: string, part: Part): boolean {
  return isDigit(text.charCodeAt(part.start)) && /^\d+$/.test(lettersOf(text, part))
}

function tellOne(
  word: FoldedWord | null,
  first: number,
  start: number,
  end: number,
  standing: Standing,
  visit: Visit,
): number {
  let position = first
  for (let one = word; one !== null; one = one.next) {
    if (visit(one, position, start, end, standing)) return -1
    position++
  }
  return position
}

/** Letters of a script without spaces: each with the next one, and the last by itself. */
function cutRow(text: string, start: number, end: number, first: number, visit: Visit): number {
  let position = first
  let at = start
  let next = endOfLetter(text, at)
  while (at < end) {
    const behind = next < end ? endOfLetter(text, next) : end
    const standing = behind === next && at > start ? 'last' : 'word'
    position = tellOne(wordAt(text, at, behind), position, at, behind, standing, visit)
    if (position < 0) return position
    at = next
    next = behind
  }
  return position
}
