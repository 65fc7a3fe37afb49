import type { Span } from 'reported-speech'
import type { OtherCalendar } from './calendar-names.ts'

/** Numbers of which the page or its language must tell the order. */
export interface NumbersInRow {
  readonly numbers: readonly [number, number, number]
  readonly separator: string
  /** The one that is the year, printed with four digits; null where it is printed with two. */
  readonly year: 'FIRST' | 'LAST' | null
}

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
  /** The name of the month, folded; other languages may mean another by it. */
  readonly monthWord: string | null
  /** The calendar that its month is of, where that is not ours. */
  readonly calendar: OtherCalendar | null
  /** The year is counted by an era that the page prints; it is given as ours. */
  readonly hasEra: boolean
  /** Then `month` and `day` are null. */
  readonly inRow: NumbersInRow | null
  /** Whether the year is printed with two digits. */
  readonly isYearShort: boolean
  /** "11–13 October": the first day is given. */
  readonly isRange: boolean
}

/** What a date is made from: each kind prints some of it. */
export const nothingPrinted = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  fromToday: null,
  monthWord: null,
  calendar: null,
  hasEra: false,
  inRow: null,
  isYearShort: false,
  isRange: false,
} as const
