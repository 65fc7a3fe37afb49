import type { CutLabel } from './label.ts'

/** Nobody's label is longer, brackets included; a line is looked at no further. */
export const longestLabel = 240

/** What may stand before a label: marks of emphasis and of lists, the time, a number. */
const before =
  /^(?:[*_#>]{1,3}\s?)?(?:[-–—•]\s)?(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?\s)?(?:(?:†?\d{1,5}[.)]|Q\d{1,4}\.?)\s)?(?:[*_]{1,2})?/u

export const prefixLength = (head: string): number => before.exec(head)?.[0].length ?? 0

/** Takes the words of a label and what stands in brackets apart; null where the brackets do not close. */
export function cut(head: string, from: number, end: number, bodyStart: number): CutLabel | null {
  const notes: string[] = []
  let main = ''
  let at = from
  while (at < end) {
    const open = head.charAt(at)
    const close = closing.get(open)
    if (close === undefined) {
      main += open
      at++
      continue
    }
    const to = head.indexOf(close, at)
    if (to === -1 || to >= end) return null
    notes.push(head.slice(at + 1, to).trim())
    at = to + 1
  }
  // "ADA KERRIN |to the Minister for Tides|"
  const own = main.replace(/[*_]/g, '').replace(/\sto (?:the )?\p{Lu}.*$/u, '')
  const [words = '', ...apposed] = own.split(/,\s|，|\s?\/\s?/u)
  const text = words.trim()
  if (text === '') return null
  return { main: text, apposed: apposed.join(', ').trim(), notes, end, bodyStart }
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
])

/** Where the brackets that open at `at` are closed; null where they are not. */
export function behindBrackets(head: string, at: number): number | null {
  const close = closing.get(head.charAt(at))
  if (close === undefined) return null
  const to = head.indexOf(close, at + 1)
  return to === -1 ? null : to + 1
}

/** Past spaces and the end of an emphasis. */
export function bodyFrom(head: string, at: number): number {
  let from = at
  while (/[\s*_\u200e\u200f]/u.test(head.charAt(from))) from++
  return from
}
