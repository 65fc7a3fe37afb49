import type { Span } from 'reported-speech'
import { type MappedText, MappedTextBuilder } from './mapped-text.ts'
import { isUnseen, mayHaveUnseen } from './unseen.ts'

/** Whatever `cleanText` may mend, and more. */
const mendable = /^ | $|[^\S ]|[\p{Cc}\p{Cf}]|\u034f| [ ,.]|\d (?:st|nd|rd|th)/u

/**
 * Mends one paragraph: white space of any kind becomes one space, none stands before a comma or full stop,
 * "76 th" becomes "76th", and characters that cannot be seen are dropped.
 */
export function cleanText(source: MappedText): MappedText {
  return mendable.test(source.text) ? spaced(seen(source)) : source
}

/** Words of one line, such as a title, as they are seen. */
export function oneLine(text: string): string {
  const all = mayHaveUnseen(text) ? [...withoutUnseen(text)].join('') : text
  return all.replace(/\s+/g, ' ').trim()
}

function* withoutUnseen(text: string): Generator<string> {
  for (const { start, end } of seenRuns(text)) yield text.slice(start, end)
}

/** Without the characters that cannot be seen. */
function seen(source: MappedText): MappedText {
  if (!mayHaveUnseen(source.text)) return source
  const builder = new MappedTextBuilder()
  for (const { start, end } of seenRuns(source.text)) builder.copy(source, start, end)
  return builder.build()
}

function* seenRuns(text: string): Generator<Span> {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!isUnseen(text, at)) continue
    if (at > start) yield { start, end: at }
    start = at + 1
  }
  if (start < text.length) yield { start, end: text.length }
}

function spaced(source: MappedText): MappedText {
  const { text } = source
  const cleaned = new MappedTextBuilder()
  let at = 0
  while (at < text.length) {
    const afterSpace = endOf(text, at, isSpace)
    if (afterSpace > at) {
      if (needsSpace(text, cleaned.length, at, afterSpace)) putSpace(cleaned, source, at, afterSpace)
      at = afterSpace
      continue
    }
    const wordEnd = endOf(text, at, isPlain)
    cleaned.copy(source, at, wordEnd)
    at = wordEnd
  }
  return cleaned.build()
}

function putSpace(cleaned: MappedTextBuilder, source: MappedText, start: number, end: number): void {
  if (source.text.slice(start, end) === ' ') cleaned.copy(source, start, end)
  else cleaned.put(' ', source.toRaw({ start, end }))
}

function needsSpace(text: string, written: number, start: number, end: number): boolean {
  if (written === 0 || end === text.length) return false
  return !isBeforeMark(text, start, end) && !isInOrdinal(text, start, end)
}

/** "Name ," and "end ." but neither "word ..." nor " .5". */
function isBeforeMark(text: string, start: number, end: number): boolean {
  const mark = text[end]
  const after = text[end + 1]
  if (mark !== ',' && mark !== '.') return false
  if (after !== undefined && !/[\s"”’)]/.test(after)) return false
  return /[\p{L}\p{M}\p{N}"”’)]/u.test(text[start - 1] ?? '') && !isAddress(wordBefore(text, start))
}

/** A full stop right behind a web address would be read as its last letter. */
const isAddress = (word: string) => /^(?:https?:\/\/|www\.)\S|^[\w.-]+\.[a-z]{2,}\/\S/i.test(word)
const longestAddress = 200

function wordBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - longestAddress), end)
  return before.slice(before.lastIndexOf(' ') + 1)
}

const suffixOf = (number: string) => {
  if (/1[123]$/.test(number)) return 'th'
  return number.endsWith('1') ? 'st' : number.endsWith('2') ? 'nd' : number.endsWith('3') ? 'rd' : 'th'
}

function isInOrdinal(text: string, start: number, end: number): boolean {
  if (!/^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))) return false
  const number = /(?<![\p{L}\p{N}.,])\d{1,4}$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0]
  return number !== undefined && suffixOf(number) === text.slice(end, end + 2)
}

function endOf(text: string, start: number, holds: (code: number) => boolean): number {
  let end = start
  while (end < text.length && holds(text.charCodeAt(end))) end++
  return end
}

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000

const isPlain = (code: number) => !isSpace(code)
