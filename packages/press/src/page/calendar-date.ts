import type { DatePrecision } from '../parsed-page.ts'

/** Whether the words are `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and the calendar has such a day. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  return calendarDate(Number(year), Number(month), Number(day)) !== null
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1 ? date.toISOString().slice(0, 10) : null
}

/** In milliseconds. */
export const dayLength = 86_400_000

/** How many days lie between two days, each `YYYY-MM-DD`. */
export const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / dayLength

export function precisionOf(value: string): DatePrecision {
  return value.length === 4 ? 'YEAR' : value.length === 7 ? 'MONTH' : 'DAY'
}
