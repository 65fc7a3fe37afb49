import { calendarDate, dayLength, daysBetween, precisionOf } from '../page/calendar-date.ts'
import type { PageDate } from '../parsed-page.ts'
import { calendarOf, monthNamed, numberOrderOf, type OtherCalendar } from './calendar-names.ts'
import { type DayOrder, fitting } from './day-order.ts'
import { dayOfCalendar } from './other-calendars.ts'
import { century } from './part-reader.ts'
import type { NumbersInRow, PrintedDate } from './printed.ts'

/** What tells how the dates of a page are meant. */
export interface DateContext {
  /** What its other dates tell. */
  readonly dayOrder: DayOrder
  /** BCP 47. */
  readonly language: string | null
}

export function givenDate(value: string): PageDate {
  return { value, precision: precisionOf(value), basis: 'GIVEN', text: null }
}

const nearDays = 3

/** The first, or the same day where it is printed in our calendar as well: tables of others are a day off at times. */
export function firstOrPrinted(dates: readonly PageDate[]): PageDate | null {
  const [first] = dates
  if (first === undefined || first.basis === 'PRINTED' || first.precision !== 'DAY') return first ?? null
  const isSame = ({ basis, precision, value }: PageDate) =>
    basis === 'PRINTED' && precision === 'DAY' && daysBetween(value, first.value) <= nearDays
  return dates.find(isSame) ?? first
}

interface Resolved {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly calendar: OtherCalendar | null
  readonly isSure: boolean
}

/**
 * A date that the page prints with its year; null for any other. Where day and month could be either way round, the
 * other dates of the page or its language must tell which; a year of two digits is read as one of these decades and so
 * inferred.
 */
export function wholeDate(printed: PrintedDate, context: DateContext): PageDate | null {
  const resolved = printed.inRow === null ? named(printed, context) : ordered(printed.inRow, context)
  if (resolved === null) return null
  const value = dateValue(ourYear(resolved, printed.hasEra, context.language))
  if (value === null) return null
  const isPrinted =
    resolved.isSure && resolved.calendar !== 'islamic-umalqura' && !isOddYear(resolved, printed, context)
  return {
    value,
    precision: precisionOf(value),
    basis: isPrinted ? 'PRINTED' : 'INFERRED',
    text: printed.text,
  }
}

function named(printed: PrintedDate, { language }: DateContext): Resolved | null {
  const { year, day, monthWord, isYearShort } = printed
  if (year === null) return null
  const name = monthWord === null ? null : monthNamed(monthWord, language)
  const month = monthWord === null ? printed.month : (name?.month ?? null)
  if (month === null && (monthWord !== null || day !== null)) return null
  return { year, month, day, calendar: name?.calendar ?? null, isSure: !isYearShort }
}

/** The only order in which the numbers are a day, or that which the page or its language has. */
function ordered({ numbers, separator, year }: NumbersInRow, context: DateContext): Resolved | null {
  const [first, second, third] = numbers
  const parts = { calendar: null, isSure: year !== null }
  const language = numberOrderOf(context.language, year === null)
  if (year === 'FIRST') {
    const isDayFirst = language === 'X' && second <= 12 && third <= 12 && second !== third
    return isDayFirst ? null : { ...parts, year: first, month: second, day: third }
  }
  const told = context.dayOrder === null ? null : context.dayOrder === 'DAY_FIRST' ? 'D' : 'M'
  if (year === 'LAST') {
    const own = language === 'D' || language === 'M' ? language : null
    const order = fitting(first, second) ?? (separator === '.' ? 'D' : (told ?? own))
    if (order === null && first !== second) return null
    return order === 'M'
      ? { ...parts, year: third, month: first, day: second }
      : { ...parts, year: third, month: second, day: first }
  }
  const byDots = separator === '.' && context.language !== null ? 'D' : null
  const years = (short: number) => shortYear(short, context.language)
  const order = told ?? language ?? byDots ?? (fitting(first, second) === 'M' ? 'M' : null)
  switch (order) {
    case 'D':
      return { ...parts, year: years(third), month: second, day: first }
    case 'M':
      return { ...parts, year: years(third), month: first, day: second }
    case 'Y':
      return { ...parts, year: years(first), month: second, day: third }
    default:
      return null
  }
}

const buddhist = 543

/** Of two digits: of these decades. In another calendar they are of its own century. */
const shortYear = (year: number, language: string | null) =>
  calendarOf(language) === 'buddhist' ? year + 2500 - buddhist : century(year)

/** Pages are put out in these years, and tell of them. */
const [firstYear, lastYear] = [1600, 2199]
const isOurs = (year: number) => year >= firstYear && year <= lastYear
const isBuddhist = (year: number) => year >= 2400 && year < 2700

/** The same day with the year that we count; null where the year cannot be right. */
function ourYear(resolved: Resolved, hasEra: boolean, language: string | null): Resolved | null {
  const { year, calendar } = resolved
  if (calendar !== null) return isLikely(year, calendar) ? resolved : null
  if (isOurs(year)) return resolved
  if (hasEra) return null
  if (isBuddhist(year)) return { ...resolved, year: year - buddhist }
  const isPersian = calendarOf(language) === 'persian' && isLikely(year, 'persian')
  return isPersian ? { ...resolved, calendar: 'persian' } : null
}

function isLikely(year: number, calendar: OtherCalendar): boolean {
  switch (calendar) {
    case 'persian':
      return year >= 1200 && year < 1500
    case 'islamic-umalqura':
      return year >= 1300 && year < 1500
    case 'ethiopic':
      return year >= 1850 && year < 2150
  }
}

/** A year that nothing but its size tells the era of. */
function isOddYear(
  { year, calendar }: Resolved,
  { hasEra }: PrintedDate,
  { language }: DateContext,
): boolean {
  return calendar === null && !hasEra && !isOurs(year) && calendarOf(language) === null
}

function dateValue(resolved: Resolved | null): string | null {
  if (resolved === null) return null
  const { year, month, day, calendar } = resolved
  if (calendar !== null)
    return month === null || day === null ? null : dayOfCalendar(calendar, [year, month, day])
  if (month === null) return pad(year, 4)
  return day === null ? `${pad(year, 4)}-${pad(month, 2)}` : calendarDate(year, month, day)
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
  if (printed.inRow !== null || printed.calendar !== null || printed.year !== null) return null
  const value =
    support.published !== null ? dayNear(printed, support.published) : dayUpTo(printed, support.latest)
  return value === null ? null : { value, precision: 'DAY', basis: 'INFERRED', text: printed.text }
}

function dayUpTo({ month, day }: PrintedDate, latest: string | null): string | null {
  if (latest === null || precisionOf(latest) !== 'DAY' || month === null || day === null) return null
  return latestYear(month, day, latest)
}

/** In days. */
const halfYear = 183

function dayNear(printed: PrintedDate, published: string): string | null {
  if (precisionOf(published) !== 'DAY') return null
  const past = latestDay(printed, published)
  const { month, day } = printed
  if (month === null || day === null || past === null) return past
  if (daysBetween(past, published) <= halfYear) return past
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
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
