import { weekdayNames } from 'reported-speech'
import { calendarNames, isEnglish } from './calendar-names.ts'
import { type DateParts, DateReader } from './date-reader.ts'
import { dateTokens } from './date-tokens.ts'
import type { ReadingOf } from './part-reader.ts'
import { nothingPrinted, type PrintedDate } from './printed.ts'

const relatives = new RegExp(
  `\\b(?:(?<weekday>${weekdayNames.join('|')})|(?<relative>today|yesterday|this (?:morning|afternoon|evening)|tonight))\\b(?:\\s\\((?<relativeDay>\\d{1,2})(?:st|nd|rd|th)?\\))?`,
  'gi',
)

/**
 * Every date in running text, in order. Names of months are those of the text's language; English ones where it is
 * unknown.
 */
export function printedDates(text: string, language: string | null): readonly PrintedDate[] {
  const isPossible = language === null || isEnglish(language) ? englishHint.test(text) : hasDigit(text)
  const dates = isPossible ? readDates(text, { isLine: false, language }) : []
  const found = [...dates]
  for (const match of text.matchAll(relatives)) {
    const date = relativeDate(match)
    const isTold = dates.some(({ start, end }) => date.start < end && start - date.end < 3)
    if (!isTold) found.push(date)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What every numbered date of an English text has: a month, two numbers with a mark between, or an era. */
const englishHint =
  /\b(?:J(?:an|un|ul|AN|UN|UL|uche)|F(?:eb|EB)|M(?:ar|ay|AR|AY)|A(?:pr|ug|PR|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))|\d\s?[./·-]\s?\d/

const otherDigit = /\p{Nd}|[〇零一二三四五六七八九十元][年月日號号]/u

/** The cheapest look that tells most texts without a date. */
export const hasDigit = (text: string) =>
  /[0-9]/.test(text) || (/[^\0-\x7f]/.test(text) && otherDigit.test(text))

/** The dates with a number in them of a line that may hold nothing else: months of any language are read. */
export const numberedDates = (text: string) => readDates(text, { isLine: true, language: null })

function readDates(text: string, how: ReadingOf): readonly PrintedDate[] {
  const reader = new DateReader(text, dateTokens(text), how)
  const dates: PrintedDate[] = []
  for (let at = 0; at < reader.length; ) {
    const found = reader.dateAt(at)
    if (found === null) at++
    else {
      dates.push(whole(text, found))
      at = found.next
    }
  }
  return dates
}

function whole(text: string, { next: _, ...parts }: DateParts): PrintedDate {
  return { ...parts, text: text.slice(parts.start, parts.end) }
}

function relativeDate(match: RegExpExecArray): PrintedDate {
  const { weekday, relative, relativeDay } = match.groups ?? {}
  // "Friday (2)" tells nothing but the day of the week.
  const text = weekday ?? match[0]
  return {
    ...nothingPrinted,
    text,
    start: match.index,
    end: match.index + text.length,
    day: relativeDay === undefined || weekday !== undefined ? null : Number(relativeDay),
    weekday: weekday === undefined ? null : weekdayNames.indexOf(weekday.toLowerCase()),
    fromToday: relative === undefined ? null : relative.toLowerCase() === 'yesterday' ? -1 : 0,
  }
}

/** Whether a word is a day of the week, in any language. */
export const isWeekday = (word: string) => calendarNames().weekdays.has(word)
