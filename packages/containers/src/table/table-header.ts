import { fieldNames, plainName } from '../fields/field-names.ts'

const delimiters = [',', '\t', ';', '|'] as const

const texts: ReadonlySet<string> = new Set([...fieldNames.text, ...fieldNames.html])
const known: ReadonlySet<string> = new Set(Object.values(fieldNames).flat())

/** Whether one of the columns holds texts. */
export const hasTexts = (names: readonly string[]): boolean =>
  names.some((name) => texts.has(plainName(name)))

/** The delimiter of a table by its first line: what parts the names in it. */
export function delimiterOf(line: string): string {
  const score = (delimiter: string) => {
    const names = namesIn(line, delimiter)
    return names.filter((name) => known.has(name)).length * 1000 + Math.min(999, names.length)
  }
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/** Prose does not begin with a line of names alone, and then a line parted alike. */
export function looksLikeTable(start: string): boolean {
  if (start.startsWith('<')) return false
  const [line = '', below = ''] = start.split(/[\r\n]+/, 2)
  const delimiter = delimiterOf(line)
  const names = namesIn(line, delimiter)
  const isHeader = names.length > 1 && names.every((name) => name.length < 40) && share(names) >= 0.5
  return isHeader && hasTexts(names) && below.includes(delimiter)
}

/**
 * Whether quotation marks in the beginning of a TSV are around fields: each that opens one closes right before the next
 * field. The last may be cut off.
 */
export function quotesInPairs(text: string): boolean {
  const field = /(?<=^|[\t\r\n])"/g
  let closed = 0
  for (let open = field.exec(text); open !== null; open = field.exec(text)) {
    const end = closingQuote(text, open.index + 1)
    if (end === null) return closed > 2
    if (end < text.length - 1 && !/[\t\r\n]/.test(text.charAt(end + 1))) return false
    closed += 1
    field.lastIndex = end + 1
  }
  return true
}

/** Two quotation marks stand for one. */
function closingQuote(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return null
}

const share = (names: readonly string[]) => names.filter((name) => known.has(name)).length / names.length

const namesIn = (line: string, delimiter: string) => line.split(delimiter).map(plainName)
