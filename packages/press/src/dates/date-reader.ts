import { type DateToken, isGap, isTightGap } from './date-tokens.ts'
import { type DayPart, type MonthPart, PartReader, type ReadingOf, type YearPart } from './part-reader.ts'
import { type NumbersInRow, nothingPrinted, type PrintedDate } from './printed.ts'

/** The parts of a date, and the number of the token behind it. */
export type DateParts = Omit<PrintedDate, 'text'> & { readonly next: number }

/** A name of a month has no more words before the next number. */
const furthestNumber = 8

/**
 * Reads a date at a token of a text. A day, a month and a year stand in one of the orders of the world's languages with
 * little between them, so each token is looked at a fixed number of times.
 */
export class DateReader {
  readonly #text: string
  readonly #tokens: readonly DateToken[]
  readonly #isLine: boolean
  readonly #parts: PartReader

  constructor(text: string, tokens: readonly DateToken[], how: ReadingOf) {
    this.#text = text
    this.#tokens = tokens
    this.#isLine = how.isLine
    this.#parts = new PartReader(text, tokens, how)
  }

  get length(): number {
    return this.#tokens.length
  }

  dateAt(at: number): DateParts | null {
    const token = this.#tokens[at]
    if (!token) return null
    if (token.value !== null)
      return this.#inRow(at) ?? this.#dayFirst(at) ?? this.#yearFirst(at) ?? this.#compact(at)
    return this.#isNearNumber(at) ? (this.#yearFirst(at) ?? this.#monthFirst(at)) : null
  }

  #isNearNumber(at: number): boolean {
    for (let index = at + 1; index <= at + furthestNumber; index++)
      if (this.#tokens[index]?.value != null) return true
    return false
  }

  /** "11 October 2024", "11 de octubre de 2024", "11. lokakuuta 2024", "ngày 11 tháng 10 năm 2024", "11 October". */
  #dayFirst(at: number): DateParts | null {
    const day = this.#parts.dayAt(at)
    if (day === null) return null
    const month = this.#parts.monthAt(this.#parts.behind(day.next))
    if (month === null) return null
    const year = this.#parts.yearAt(this.#parts.behind(month.next), true)
    if (year !== null) return this.#date(at, year.next, { day, month, year })
    const isTight = day.next < month.first || isTightGap(this.#parts.gapBefore(month.first))
    return isTight ? this.#date(at, month.next, { day, month }) : null
  }

  /** "October 11, 2024", "October 11–13, 2024", "October 2024", "October 11". */
  #monthFirst(at: number): DateParts | null {
    const month = this.#parts.monthAt(at)
    if (month === null) return null
    const behind = this.#parts.behind(month.next)
    const day = this.#parts.dayAt(behind)
    if (day === null) {
      const year = this.#parts.yearAt(behind)
      return year === null ? null : this.#date(at, year.next, { month, year })
    }
    const year = this.#parts.yearAt(this.#parts.behind(day.next), true)
    if (year !== null) return this.#date(at, year.next, { day, month, year })
    // "Sen 20 Mei 2031": what is a month elsewhere is a day of the week here.
    const isWeekday = this.#dayFirst(behind)?.year != null
    const isTight = isTightGap(this.#parts.gapBefore(behind))
    return isTight && !isWeekday ? this.#date(at, day.next, { day, month }) : null
  }

  /** "2024. október 11.", "2024年10月11日", "Juche 113 (2024). 10. 11.", "令和6年10月11日", "2024 m. spalio 11 d." */
  #yearFirst(at: number): DateParts | null {
    const year = this.#parts.yearAt(at)
    if (year === null) return null
    const next = this.#parts.behind(year.next)
    const month = this.#parts.monthAt(next)
    if (month !== null) {
      const day = this.#parts.dayAt(this.#parts.behind(month.next))
      if (day !== null) return this.#date(at, day.next, { day, month, year })
      return this.#date(at, month.next, { month, year })
    }
    const behind = this.#parts.dayAt(next)
    const named = behind === null ? null : this.#parts.monthAt(this.#parts.behind(behind.next))
    // "2031 ж. 8 ақпан"
    if (behind !== null && named !== null)
      return this.#date(at, named.next, { day: behind, month: named, year })
    if (!year.hasEra) return null
    const numbers = this.#monthAndDay(next)
    return this.#date(at, numbers?.next ?? year.next, { year, ...numbers })
  }

  /** "(2024). 10. 11." behind a year with its era */
  #monthAndDay(at: number) {
    const [month, day] = [this.#tokens[at], this.#tokens[at + 1]]
    if (month?.value == null || day?.value == null || month.value > 12 || month.value < 1) return null
    if (!isGap(this.#parts.gapBefore(at + 1)) || day.digits > 2) return null
    return {
      month: { first: at, next: at + 1, name: null, number: month.value, word: null },
      day: { first: at + 1, next: at + 2, value: day.value, isRange: false },
      next: at + 2,
    }
  }

  /** "11.10.2024", "2024-10-11", "11/10/24" */
  #inRow(at: number): DateParts | null {
    const [a, b, c] = [this.#tokens[at], this.#tokens[at + 1], this.#tokens[at + 2]]
    if (a?.value == null || b?.value == null || c?.value == null || b.digits > 2) return null
    const separator = separatorOf(this.#text.slice(a.end, b.start))
    if (separator === null || separatorOf(this.#text.slice(b.end, c.start)) !== separator) return null
    if (/[\p{Nd}][./-]?$/u.test(this.#text.slice(Math.max(0, a.start - 2), a.start))) return null
    if (/^[./-]?\p{Nd}/u.test(this.#text.slice(c.end, c.end + 3))) return null
    const year = a.digits === 4 && c.digits <= 2 ? 'FIRST' : c.digits === 4 && a.digits <= 2 ? 'LAST' : null
    if (year === null && (a.digits > 2 || c.digits !== 2)) return null
    const inRow: NumbersInRow = { numbers: [a.value, b.value, c.value], separator, year }
    return {
      ...nothingPrinted,
      start: a.start,
      end: c.end,
      year: year === 'FIRST' ? a.value : year === 'LAST' ? c.value : null,
      inRow,
      isYearShort: year === null,
      next: at + 3,
    }
  }

  /** "20241011", where nothing else is in the line. */
  #compact(at: number): DateParts | null {
    const token = this.#tokens[at]
    if (!this.#isLine || this.#tokens.length > 1 || token?.value == null || token.digits !== 8) return null
    const [year, month, day] = [
      Math.floor(token.value / 10_000),
      Math.floor(token.value / 100) % 100,
      token.value % 100,
    ]
    return { ...nothingPrinted, start: token.start, end: token.end, year, month, day, next: at + 1 }
  }

  #date(
    first: number,
    next: number,
    {
      day,
      month,
      year,
    }: {
      readonly day?: DayPart
      readonly month?: MonthPart
      readonly year?: YearPart
    },
  ): DateParts {
    return {
      ...nothingPrinted,
      start: this.#parts.start(first),
      end: this.#endOf(first, next - 1),
      year: year?.year ?? null,
      month: month?.number ?? month?.name?.month ?? null,
      day: day?.value ?? null,
      monthWord: month?.word ?? null,
      calendar: month?.name?.calendar ?? null,
      hasEra: year?.hasEra ?? false,
      isYearShort: year?.isShort ?? false,
      isRange: day?.isRange ?? false,
      next,
    }
  }

  /** With the sign behind the last number, "2月8日", and the bracket that the date opened, "113 (2024)". */
  #endOf(first: number, last: number): number {
    const end = this.#parts.end(last)
    const behind = this.#text.charAt(end)
    if (/[日일号號年월년月]/.test(behind)) return end + 1
    const words = this.#text.slice(this.#parts.start(first), end)
    return /[)）]/.test(behind) && /[(（][^)）]*$/.test(words) ? end + 1 : end
  }
}

function separatorOf(gap: string): string | null {
  const mark = /^[\s\u200e\u200f]{0,2}([./\-·・‧‐‑–／．])[\s\u200e\u200f]?$/u.exec(gap)?.[1]
  if (mark === undefined) return null
  return mark === '／' || mark === '/' ? '/' : /[-‐‑–]/.test(mark) ? '-' : '.'
}
