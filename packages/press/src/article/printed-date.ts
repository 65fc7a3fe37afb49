import type { Span } from 'reported-speech'
import { monthNames, weekdayNames } from 'reported-speech'
import { calendarDate } from '../page/calendar-date.ts'
import { dayOrderIn } from './day-order.ts'

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
  /** Two numbers of which either may be the day. Then `month` and `day` are null. */
  readonly slashed: readonly [number, number] | null
  /** Whether the year is printed with two digits. */
  readonly isYearShort: boolean
}

const month = `(?<month>${monthNames.flat().join('|')})\\b\\.?`
const monthOfYear = month.replace('month', 'month2')
const weekday = `(?<weekday>${weekdayNames.join('|')})`
/** The years of the calendar that counts from 1912 as its first, with or without the year that all count. */
const juche = (n: string) => `Juche\\s(?<juche${n}>\\d{1,3})\\b(?:\\s\\((?<jucheYear${n}>\\d{4})\\))?`
const yearBeforeFirst = 1911

/** One pattern for every form; each alternative has a fixed number of parts, so matching is linear. */
const pattern = new RegExp(
  [
    `\\b${month}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,?\\s(?:${juche('')}|(?<year>\\d{4})\\b))?`,
    `\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthOfYear}(?:,?\\s(?:${juche('2')}|(?<year2>\\d{4})\\b))?`,
    `\\b${month.replace('month', 'month3')}\\s(?:${juche('3')}|(?<year3>\\d{4})\\b)`,
    '\\b(?<isoYear>\\d{4})[-/.]\\s?(?<isoMonth>\\d{1,2})[-/.]\\s?(?<isoDay>\\d{1,2})\\b',
    '\\b(?<dotDay>\\d{1,2})\\.(?<dotMonth>\\d{1,2})\\.(?<dotYear>\\d{4})\\b',
    '(?<![\\d/.-])(?<first>\\d{1,2})(?<seam>[/-])(?<second>\\d{1,2})\\k<seam>(?<slashYear>\\d{4}|\\d{2})(?![\\d/-])',
    `\\b${juche('4')}`,
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
    const slash = slashedDate(groups)
    if (groups['first'] !== undefined && slash === null) continue
    const year =
      slash?.year ??
      number(named('year', 'year2', 'year3', 'jucheYear', 'jucheYear2', 'jucheYear3', 'jucheYear4')) ??
      number(named('isoYear', 'dotYear')) ??
      gregorian(number(named('juche', 'juche2', 'juche3', 'juche4')))
    const monthNumber =
      slash?.month ?? (monthWord ? monthOf(monthWord) : number(named('isoMonth', 'dotMonth')))
    const day = slash?.day ?? number(named('day', 'day2', 'isoDay', 'dotDay', 'relativeDay'))
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
      slashed: slash?.slashed ?? null,
      isYearShort: slash?.isYearShort ?? false,
    })
  }
  return dates
}

type Groups = Readonly<Record<string, string | undefined>>
type SlashedDate = Pick<PrintedDate, 'year' | 'month' | 'day' | 'slashed' | 'isYearShort'>

/** "9/15/21", "15/09/2021", "03/04/2024": numbers before a year. Null where they cannot be a day and a month. */
function slashedDate(groups: Groups): SlashedDate | null {
  const { first: one, second: two, slashYear } = groups
  if (one === undefined || two === undefined || slashYear === undefined) return null
  const [first, second] = [Number(one), Number(two)]
  const isYearShort = slashYear.length === 2
  const year = Number(slashYear) + (isYearShort ? 2000 : 0)
  const order = dayOrderIn(first, second, slashYear)
  if (order === 'DAY_FIRST') return { year, month: second, day: first, slashed: null, isYearShort }
  if (order === 'MONTH_FIRST') return { year, month: first, day: second, slashed: null, isYearShort }
  const isPossible = first >= 1 && second >= 1 && first <= 12 && second <= 12
  return isPossible ? { year, month: null, day: null, slashed: [first, second], isYearShort } : null
}

const gregorian = (year: number | null) => (year === null || year === 0 ? null : year + yearBeforeFirst)

const longestDateLine = 60
/** "1/2/24" */
const shortestWholeDate = 6

/** The date that is the whole of a line, such as the date under a teaser: a weekday before it is allowed. */
export function dateLine(text: string): PrintedDate | null {
  if (text.length > longestDateLine || text.length < shortestWholeDate || !/\d/.test(text)) return null
  const date = printedDates(text).find((candidate) => candidate.year !== null)
  if (!date) return null
  const before = text.slice(0, date.start)
  const rest = (placeBefore.test(before) ? '' : before) + text.slice(date.end)
  const isAlone =
    /^(?:published|posted|updated|date|on|at|by|[\s,.:|–—-]|\d{1,2}:\d{2}|(?:sun|mon|tues|wednes|thurs|fri|satur)day)*$/i.test(
      rest,
    )
  return isAlone ? date : null
}

/** "Harl, |5 May 2020|", "Old Harl, the |5th of May 2020|" */
const placeBefore = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}, (?:the )?$/u

/** A whole date at the beginning or the end of a line, and the line without it. */
export function dateAtEdge(text: string): { readonly date: PrintedDate; readonly rest: string } | null {
  if (text.length > 400) return null
  const dates = printedDates(text).filter((candidate) => candidate.year !== null)
  for (const date of dates) {
    const before = withoutSeams(text.slice(0, date.start))
    const after = withoutSeams(text.slice(date.end))
    if (before === '' && after !== '') return { date, rest: after }
    if (after === '' && before !== '' && !isInBrackets(text, date)) return { date, rest: before }
  }
  return null
}

/** Without the marks that part a date from the words beside it. */
function withoutSeams(words: string): string {
  const from = /^[\s,.:|()[\]–—-]+/.exec(words)?.[0].length ?? 0
  let to = words.length
  while (to > from && /[\s:|([\]–—-]/.test(words.charAt(to - 1))) to--
  return words.slice(from, to)
}

/** "At the assembly (Harl, 5 May 2020)" prints the date as words of its own; "(05.05.2020)" is put to the line. */
function isInBrackets(text: string, date: PrintedDate): boolean {
  const open = text.lastIndexOf('(', date.start)
  if (open === -1 || text.indexOf(')', open) < date.end) return false
  return /\p{L}/u.test(text.slice(open, date.end))
}

const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))

function monthOf(word: string): number {
  const name = word.toLowerCase().replace('.', '')
  return monthNames.findIndex((forms) => forms.includes(name)) + 1
}
