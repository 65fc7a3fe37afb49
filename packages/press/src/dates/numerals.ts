import { zeros } from '../data/calendar-table.ts'

/** By their place in the table of characters. */
const allZeros = [...zeros].map((zero) => zero.codePointAt(0) ?? 0).sort((a, b) => a - b)

/** The number that digits of any one script write; null for digits of a script that nobody knows. */
export function numberOf(digits: string): number | null {
  if (/^[0-9]+$/.test(digits)) return Number(digits)
  let value = 0
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0
    const zero = allZeros.findLast((at) => at <= code)
    if (zero === undefined || code - zero > 9) return null
    value = value * 10 + (code - zero)
  }
  return value
}

const hanDigits = '〇一二三四五六七八九'
const hanUnits: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
])
const hanTens: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
])

/** "二〇三一", "十一", "廿三", "一百一十三", and the first year of an era, "元". */
export function hanNumberOf(letters: string): number {
  if (letters === '元') return 1
  let whole = 0
  let last = 0
  for (const letter of letters) {
    const unit = hanUnits.get(letter)
    const added = unit === undefined ? hanTens.get(letter) : Math.max(1, last) * unit
    if (added === undefined) last = last * 10 + (letter === '零' ? 0 : hanDigits.indexOf(letter))
    else [whole, last] = [whole + added, 0]
  }
  return whole + last
}
