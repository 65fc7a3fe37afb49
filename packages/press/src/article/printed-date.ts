import { monthNames, weekdayNames } from '../data/calendar-words.ts'
import { calendarDate } from '../page/calendar-date.ts'
import type { Span } from '../parsed-page.ts'

/** A date as the page prints it; what it does not print is null. */
export interface PrintedDate extends Span {
  readonly text: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** 0 is Sunday. */
  readonly weekday: number | null
  /** Days from the day of writing: "today" is 0, "yesterday" -1. */
  readonly fromToday: number | null
}

const month = `(?<month>${monthNames.flat().join('|')})\\b\\.?`
const monthOfYear = month.replace('month', 'month2')
const weekday = `(?<weekday>${weekdayNames.join('|')})`
const juche = 'Juche\\s\\d{1,3}'

/** One pattern for every form; each alternative has a fixed number of parts, so matching is linear. */
const pattern = new RegExp(
  [
    `\\b${month}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,?\\s(?:${juche}\\s\\((?<jucheYear>\\d{4})\\)|(?<year>\\d{4})\\b))?`,
    `\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthOfYear}(?:,?\\s(?<year2>\\d{4})\\b)?`,
    `\\b${month.replace('month', 'month3')}\\s(?:${juche}\\s\\((?<jucheYear3>\\d{4})\\)|(?<year3>\\d{4})\\b)`,
    '\\b(?<isoYear>\\d{4})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})\\b',
    '\\b(?<dotDay>\\d{1,2})\\.(?<dotMonth>\\d{1,2})\\.(?<dotYear>\\d{4})\\b',
    `\\b${weekday}\\b`,
    '\\b(?<relative>today|yesterday|this (?:morning|afternoon|evening)|tonight)\\b(?:\\s\\((?<relativeDay>\\d{1,2})(?:st|nd|rd|th)?\\))?',
  ].join('|'),
  'giu',
)

/** Every date in a text, in order. */
export function printedDates(text: string): readonly PrintedDate[] {
  const dates: PrintedDate[] = []
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const named = (...names: readonly string[]) =>
      names.map((name) => groups[name]).find((word) => word !== undefined)
    const monthWord = named('month', 'month2', 'month3')
    if (monthWord && !/^\p{Lu}/u.test(monthWord)) continue
    const year = number(named('year', 'year2', 'year3', 'jucheYear', 'jucheYear3', 'isoYear', 'dotYear'))
    const monthNumber = monthWord ? monthOf(monthWord) : number(named('isoMonth', 'dotMonth'))
    const day = number(named('day', 'day2', 'isoDay', 'dotDay', 'relativeDay'))
    if (monthNumber !== null && calendarDate(year ?? 2000, monthNumber, day ?? 1) === null) continue
    const weekdayWord = named('weekday')?.toLowerCase()
    const relative = named('relative')?.toLowerCase()
    dates.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      year,
      month: monthNumber,
      day,
      weekday: weekdayWord === undefined ? null : weekdayNames.indexOf(weekdayWord),
      fromToday: relative === undefined ? null : relative === 'yesterday' ? -1 : 0,
    })
  }
  return dates
}

/** The date that is the whole of a line, such as the date under a teaser: a weekday before it is allowed. */
export function dateLine(text: string): PrintedDate | null {
  if (text.length > 60) return null
  const date = printedDates(text).find((candidate) => candidate.year !== null)
  if (!date) return null
  const rest = text.slice(0, date.start) + text.slice(date.end)
  const isAlone =
    /^(?:published|posted|updated|date|on|at|by|[\s,.:|–—-]|\d{1,2}:\d{2}|(?:sun|mon|tues|wednes|thurs|fri|satur)day)*$/i.test(
      rest,
    )
  return isAlone ? date : null
}

/** A whole date at the beginning or the end of a line, and the line without it. */
export function dateAtEdge(text: string): { readonly date: PrintedDate; readonly rest: string } | null {
  if (text.length > 400) return null
  const dates = printedDates(text).filter((candidate) => candidate.year !== null)
  const trim = (words: string) => words.replace(/^[\s,.:|()[\]–—-]+|[\s:|([\]–—-]+$/g, '')
  for (const date of dates) {
    const before = trim(text.slice(0, date.start))
    const after = trim(text.slice(date.end))
    if (before === '' && after !== '') return { date, rest: after }
    if (after === '' && before !== '') return { date, rest: before }
  }
  return null
}

const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))

function monthOf(word: string): number {
  const name = word.toLowerCase().replace('.', '')
  return monthNames.findIndex((forms) => forms.includes(name)) + 1
}
