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

const share = (names: readonly string[]) => names.filter((name) => known.has(name)).length / names.length

const namesIn = (line: string, delimiter: string) => line.split(delimiter).map(plainName)
