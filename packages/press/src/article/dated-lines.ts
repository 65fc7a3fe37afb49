import { type DateRole, datesOfLine, datesOfMarkedLine, type LineDate } from '../dates/date-line.ts'
import { type DateContext, firstOrPrinted, wholeDate } from '../dates/page-date.ts'
import { hasDigit } from '../dates/printed-date.ts'
import { daysBetween } from '../page/calendar-date.ts'
import type { PageDate } from '../parsed-page.ts'
import type { Block } from './block.ts'

/** The days that a page says of itself. */
export interface DaysOfPage {
  readonly published: PageDate | null
  readonly updated: PageDate | null
}

/** A line beside the headline that holds the day of the page. */
export interface DatedLine<B extends Block = Block> {
  readonly block: B
  readonly dates: readonly LineDate[]
}

const longestLine = 160

/** The line of a block, where nothing but dates, labels and names stands in it; `isMarked`: its mark-up says so. */
export function datedLine<B extends Block>(block: B, isMarked = false): DatedLine<B> | null {
  if (block.text.length > longestLine || !hasDigit(block.text)) return null
  const dates = datesOfLine(block.text, true) ?? (isMarked ? datesOfMarkedLine(block.text) : null)
  // "Summary, November 2025" as a heading is one of the text.
  const isHeading =
    block.role === 'heading' && dates?.every(({ date }) => date.day === null && date.inRow === null)
  return dates === null || isHeading ? null : { block, dates }
}

/** The days that lines give in a role, in their order; in none: what has no label. */
export function daysOf(
  lines: readonly DatedLine[],
  role: DateRole | null,
  context: DateContext,
): readonly PageDate[] {
  const dates = lines.flatMap((line) => line.dates)
  return dates.flatMap((date) => (date.role === role ? (wholeDate(date.date, context) ?? []) : []))
}

const yearAlone = /^(?:19|20|21)\d{2}$/

/** A year that is the whole of the line under the headline. */
export function yearOfLine(block: Block | undefined): PageDate | null {
  const text = block?.text ?? ''
  return yearAlone.test(text) ? { value: text, precision: 'YEAR', basis: 'PRINTED', text } : null
}

/**
 * The day of publication among those that the page prints: the first with its label; else the one that the mark-up
 * names too, with the day's length that time zones make; else the first.
 */
export function chosenDay(
  labelled: readonly PageDate[],
  plain: readonly PageDate[],
  stated: PageDate | null,
): PageDate | null {
  if (labelled[0]) return firstOrPrinted([...labelled, ...plain])
  return plain.find((date) => stated !== null && isNear(date, stated)) ?? firstOrPrinted(plain)
}

/** Whether two days are one, but for the time zone. */
export const isNear = (a: PageDate, b: PageDate) =>
  a.precision === 'DAY' && b.precision === 'DAY' && daysBetween(a.value, b.value) <= 1

/** A day of change before the day of publication is that of a draft, or of another time zone. */
export function laterThan(published: PageDate | null, updated: PageDate | null): PageDate | null {
  if (updated === null || published === null) return updated
  const length = Math.min(updated.value.length, published.value.length)
  return updated.value.slice(0, length) < published.value.slice(0, length) ? null : updated
}
