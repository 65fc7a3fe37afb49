import { calendarDate, precisionOf } from '../page/calendar-date.ts'
import type { PageDate } from '../parsed-page.ts'
import type { DayOrder } from './day-order.ts'
import type { PrintedDate } from './printed-date.ts'

export function givenDate(value: string): PageDate {
  return { value, precision: precisionOf(value), basis: 'GIVEN', text: null }
}

/**
 * A date that the page prints with its year; null for any other. Where day and month could be either way round, the
 * other dates of the page must have told which; a year of two digits is read as one of this century and so inferred.
 */
export function wholeDate(printed: PrintedDate, dayOrder: DayOrder): PageDate | null {
  const { year, text } = printed
  if (year === null) return null
  const { month, day } = printed.slashed === null ? printed : ordered(printed.slashed, dayOrder)
  if (month === null && printed.slashed !== null) return null
  const value =
    month === null
      ? pad(year, 4)
      : day === null
        ? `${pad(year, 4)}-${pad(month, 2)}`
        : calendarDate(year, month, day)
  const basis = printed.isYearShort ? 'INFERRED' : 'PRINTED'
  return value === null ? null : { value, precision: precisionOf(value), basis, text }
}

function ordered([first, second]: readonly [number, number], dayOrder: DayOrder) {
  if (dayOrder === null) return { month: null, day: null }
  return dayOrder === 'DAY_FIRST' ? { day: first, month: second } : { day: second, month: first }
}

/**
 * A date that prints only a part, fixed by another day of the page. With `published`, the day of publication,
 * it is the day nearest to it that fits: pages leave out the year of what is near. With `latest` alone, a day
 * that the page was surely not written before, it is the last fitting day up to it. "Friday" and "today" need
 * the day of publication and look back from it. Without support there is no date.
 */
export function inferredDate(
  printed: PrintedDate,
  support: { readonly published: string | null; readonly latest: string | null },
): PageDate | null {
  const value =
    support.published !== null ? dayNear(printed, support.published) : dayUpTo(printed, support.latest)
  return value === null ? null : { value, precision: 'DAY', basis: 'INFERRED', text: printed.text }
}

function dayUpTo({ month, day }: PrintedDate, latest: string | null): string | null {
  if (latest === null || precisionOf(latest) !== 'DAY' || month === null || day === null) return null
  return latestYear(month, day, latest)
}

const halfYear = 183 * 86_400_000

function dayNear(printed: PrintedDate, published: string): string | null {
  if (precisionOf(published) !== 'DAY') return null
  const past = latestDay(printed, published)
  const { month, day } = printed
  if (month === null || day === null || past === null) return past
  if (Date.parse(published) - Date.parse(past) <= halfYear) return past
  return calendarDate(Number(past.slice(0, 4)) + 1, month, day) ?? past
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
