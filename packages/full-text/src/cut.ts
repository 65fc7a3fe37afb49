import {
  alone,
  between,
  endOfLetter,
  hangul,
  isApostrophe,
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
 * How a word stands in its text. What is printed as two words and as one (`e-mail`, `o’Tarn`) is told of as `joined` first, with
 * the number of the first of the two. Letters of an abbreviation are told of `within` it: they have its number. The `last` letter
 * of a row of Chinese is the end of the piece before as well.
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

/** A U.S. or U. S., however many letters. */
const initials = /\p{L}(?:(?:\.\p{L}(?![\p{L}\p{N}\p{M}]))+\.?|\.(?: \p{L}\.(?!\p{L}))+)/uy

/** 3,000 and 3.000 and 12,34,567 and 3 000 with a space that does not break. */
const grouped =
  /\d{1,3}(?:(?:,\d{2,3})*,\d{3}|(?:\.\d{3})+|(?:[\u00a0\u2009\u202f]\d{3})+|(?:['’]\d{3})+)(?![\p{L}\p{N}])/uy

/**
 * Cuts a text into words, in order. Between paragraphs one number is left out, so that words on both sides do not follow each
 * other. Gives the number behind the last word.
 */
export function cut(text: string, first: number, visit: Visit): number {
  const { length } = text
  let position = first
  let at = 0
  let breaks = 0
  while (at < length) {
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
    at = kind === alone ? endOfLetter(text, at) : endOf(text, at, kind)
    if (kind === unspaced) {
      position = cutRow(text, start, at, position, visit)
    } else {
      const behind = kind === letter ? kindAt(text, at) : between
      if (behind === joint || (behind === point && mayGoOn(text, start, at))) {
        const chunk = chunkAt(text, start)
        at = chunk.end
        position = tell(chunk, position, visit)
      } else {
        position = tellOne(wordAt(text, start, at), position, start, at, 'word', visit)
      }
    }
    if (position < 0) return position
  }
  return position
}

/** Behind the characters of one kind, and the marks on them. */
function endOf(text: string, start: number, kind: number): number {
  let at = start
  for (;;) {
    const here = kindAt(text, at)
    if (here !== kind && here !== mark) return at
    at += sizeAt(text, at)
  }
}

/** Only a digit, and one letter by itself, has more to it behind a point. */
function mayGoOn(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start)
  return end - start <= 2 || (code >= 0x30 && code <= 0x39)
}

interface Part {
  readonly start: number
  readonly end: number
  /** Without what joins it. */
  readonly text: string
  /** Whether it is an abbreviation. */
  readonly isShort: boolean
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
  initials.lastIndex = start
  const short = initials.exec(text)?.[0]
  if (short !== undefined)
    return { start, end: start + short.length, text: short.replace(/[. ]/g, '').toUpperCase(), isShort: true }
  grouped.lastIndex = start
  const number = grouped.exec(text)?.[0]
  if (number !== undefined)
    return { start, end: start + number.length, text: number.replace(/\D/g, ''), isShort: false }
  const end = endOf(text, start, letter)
  return { start, end, text: text.slice(start, end), isShort: false }
}

/** Gives the next number, -1 where it is enough. */
function tell({ parts }: Chunk, first: number, visit: Visit): number {
  let position = first
  const [one, other] = parts
  if (parts.length === 2 && one !== undefined && other !== undefined && !areNumbers(one, other)) {
    const whole = wordOf(one.text + other.text)
    if (whole !== null && visit(whole, position, one.start, other.end, 'joined')) return -1
  }
  for (const part of parts) {
    for (const one of part.isShort ? part.text : '') {
      const word = wordOf(one)
      if (word !== null && visit(word, position, part.start, part.end, 'within')) return -1
    }
    position = tellOne(wordOf(part.text), position, part.start, part.end, 'word', visit)
    if (position < 0) return position
  }
  return position
}

function areNumbers(one: Part, other: Part): boolean {
  return /^\d+$/.test(one.text) && /^\d+$/.test(other.text)
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
