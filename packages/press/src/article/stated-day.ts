import { type DateContext, wholeDate } from '../dates/page-date.ts'
import { numberedDates } from '../dates/printed-date.ts'
import { calendarDate, precisionOf } from '../page/calendar-date.ts'
import type { PageDate } from '../parsed-page.ts'

const longest = 100
const moment = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/

/**
 * The first day that mark-up states, else the first month or year. A moment has the day of its own offset: what it was
 * where the page was put out, nobody says.
 */
export function statedDay(values: readonly string[], context: DateContext): PageDate | null {
  const dates = values.flatMap((value) => statedDate(value.trim(), context) ?? [])
  return dates.find(({ precision }) => precision === 'DAY') ?? dates[0] ?? null
}

function statedDate(words: string, context: DateContext): PageDate | null {
  if (words.length > longest) return null
  const [, year, month, day] = moment.exec(words) ?? []
  const value = year
    ? likely(calendarDate(Number(year), Number(month), Number(day)))
    : otherForm(words, context)
  return value === null ? null : { value, precision: precisionOf(value), basis: 'METADATA', text: null }
}

/** "20310502", "2 May 2031", "Fri, 02 May 2031 09:00:00 GMT", "2031-05", "2031" */
function otherForm(words: string, context: DateContext): string | null {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(words)) return likely(words)
  const [date] = numberedDates(words).filter(({ isRange }) => !isRange)
  return date === undefined ? null : (wholeDate(date, context)?.value ?? null)
}

/** Clocks that were never set begin with 1970, and tables with year 1. */
const likely = (value: string | null) =>
  value !== null && value >= '1600' && value < '2200' && value !== '1970-01-01' ? value : null

const inPath = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/
const inOneNumber = /[/_-]((?:19|20|21)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/

/** The day in the path of an address: "/2031/05/02/", "/20310502-station". */
export function dayOfAddress(address: string | null): PageDate | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(address?.slice(0, 2_000) ?? '')?.[1]
  const [, year, month, day] = inPath.exec(path ?? '') ?? inOneNumber.exec(path ?? '') ?? []
  const value = year === undefined ? null : likely(calendarDate(Number(year), Number(month), Number(day)))
  return value === null ? null : { value, precision: 'DAY', basis: 'METADATA', text: null }
}
