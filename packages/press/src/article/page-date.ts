import { calendarDate, precisionOf } from '../page/calendar-date.ts'
import type { DateBasis, PageDate } from '../parsed-page.ts'
import type { PrintedDate } from './printed-date.ts'

export function givenDate(value: string): PageDate {
  return { value, precision: precisionOf(value), basis: 'GIVEN', text: null }
}

/** A date that the page prints with its year; null for any other. */
export function wholeDate(printed: PrintedDate): PageDate | null {
  const { year, month, day, text } = printed
  if (year === null) return null
  const value =
    month === null
      ? pad(year, 4)
      : day === null
        ? `${pad(year, 4)}-${pad(month, 2)}`
        : calendarDate(year, month, day)
  return value === null ? null : { value, precision: precisionOf(value), basis: 'PRINTED', text }
}

/**
 * A date that prints only a part, fixed by another date of the page on or after which it was written: the latest
 * day that the printed part fits and that is not after `known`. Without `known`, or with one that is not a day,
 * there is no support and no date.
 */
export function inferredDate(printed: PrintedDate, known: string | null): PageDate | null {
  if (known === null || precisionOf(known) !== 'DAY') return null
  const value = latestDay(printed, known)
  const basis: DateBasis = 'INFERRED'
  return value === null ? null : { value, precision: 'DAY', basis, text: printed.text }
}

function latestDay(printed: PrintedDate, known: string): string | null {
  const { month, day, weekday, fromToday } = printed
  if (month !== null && day !== null) return latestYear(month, day, known)
  if (fromToday !== null) {
    const value = daysFrom(known, fromToday)
    return day === null || Number(value.slice(8)) === day ? value : latestDayOfMonth(day, known)
  }
  if (weekday === null) return null
  const back = (new Date(`${known}T00:00:00Z`).getUTCDay() - weekday + 7) % 7
  return daysFrom(known, -back)
}

function latestYear(month: number, day: number, known: string): string | null {
  const knownYear = Number(known.slice(0, 4))
  for (let year = knownYear; year > knownYear - 8; year--) {
    const value = calendarDate(year, month, day)
    if (value !== null && value <= known) return value
  }
  return null
}

/** "today (2)" on a page dated the 4th means the 2nd: the page was put out later than it was written. */
function latestDayOfMonth(day: number, known: string): string | null {
  for (let back = 0; back < 31; back++) {
    const value = daysFrom(known, -back)
    if (Number(value.slice(8)) === day) return value
  }
  return null
}

function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
