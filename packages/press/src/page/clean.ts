import { type MappedText, MappedTextBuilder } from './mapped-text.ts'

/**
 * Mends one paragraph: white space of any kind becomes one space, none stands before a comma or full stop,
 * "76 th" becomes "76th", and characters that cannot be seen are dropped.
 */
export function cleanText(source: MappedText): MappedText {
  const { text } = source
  if (!needsMending.test(text)) return source
  const cleaned = new MappedTextBuilder()
  let at = 0
  while (at < text.length) {
    const next = endOf(text, at, isInvisible)
    if (next > at) {
      at = next
      continue
    }
    const afterSpace = endOf(text, at, isSpaceOrInvisible)
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

/** Anything that the loop above would change; most paragraphs have none of it. */
const needsMending =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[^\S ]| {2}|^ | $| [,.](?=[\s"”’)]|$)|\d (?:st|nd|rd|th)(?![\p{L}\p{N}])|[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/u

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
  return /[\p{L}\p{N}"”’)]/u.test(text[start - 1] ?? '')
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

/** Controls, zero-width space, soft hyphen, byte order mark; joiners stay, some scripts need them. */
const isInvisible = (code: number) =>
  (code < 32 && !isSpace(code)) ||
  (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060 ||
  code === 0xfeff

const isSpaceOrInvisible = (code: number) => isSpace(code) || isInvisible(code)
const isPlain = (code: number) => !isSpaceOrInvisible(code)
