import {
  byWords,
  otherLabels,
  publishedLabels,
  publishedSigns,
  timeWords,
  updatedLabels,
  updatedSigns,
} from '../data/date-labels.ts'
import { calendarNames } from './calendar-names.ts'
import { foldWord } from './fold.ts'
import type { PrintedDate } from './printed.ts'
import { hasDigit, isWeekday, numberedDates } from './printed-date.ts'

/** What the words before a date say of it. OTHER: the day of an event, or of who has the page. */
export type DateRole = 'PUBLISHED' | 'UPDATED' | 'OTHER'

export interface LineDate {
  readonly date: PrintedDate
  /** Null where no word says. */
  readonly role: DateRole | null
}

const longestPlain = 100
const longestLabelled = 160
/** "1/2/24" */
const shortest = 6
const longestTail = 60

/**
 * The dates of a line that holds nothing but dates: with labels, times, days of the week, a place before it. Null for
 * any other. Beside a headline (`isNear`) a line may also name an author, and a place behind.
 */
export function datesOfLine(text: string, isNear: boolean): readonly LineDate[] | null {
  const longest = isNear ? longestLabelled : longestPlain
  if (text.length > longest || text.length < shortest || !hasDigit(text)) return null
  if (isNear) return readLine(text, isNear)
  const known = lately.get(text)
  if (known !== undefined) return known
  const dates = readLine(text, isNear)
  if (lately.size >= mostLately) lately.clear()
  lately.set(text, dates)
  return dates
}

/** Each line is asked for a date by many who look at a page. */
const lately = new Map<string, readonly LineDate[] | null>()
const mostLately = 100

function readLine(text: string, isNear: boolean): readonly LineDate[] | null {
  if (endsSentence(text)) return null
  const dates = numberedDates(text).filter(isWhole)
  if (dates.length === 0) return null
  const found: LineDate[] = []
  let isLabelled = false
  for (const [index, date] of dates.entries()) {
    const last = dates[index - 1]
    const between = text.slice(last?.end ?? 0, date.start)
    const { rest: untrimmed, role, isTold } = beforeDate(between)
    const rest = trimEnd(untrimmed)
    isLabelled ||= isTold
    // "Monetary Summary, May 2031" is a heading.
    const isDay = date.day !== null || date.inRow !== null
    const isRight = last === undefined ? isOpening(rest, isNear && isDay) : isBetween(rest, isNear)
    if (!isRight) return null
    // Two days without a word between them: how long something lasts.
    const isSpan =
      last !== undefined &&
      role === null &&
      found[index - 1]?.role === null &&
      last.calendar === date.calendar &&
      !sameDay.test(rest)
    if (isSpan) found[index - 1] = { date: last, role: 'OTHER' }
    found.push({ date, role: isSpan || date.isRange ? 'OTHER' : role })
  }
  const tail = text.slice(dates.at(-1)?.end ?? 0)
  const isTail = isTimeOnly(tail) || (isLabelled && isShortTail(tail)) || (isNear && isByOrPlace(tail))
  return isTail ? found : null
}

/** The same where mark-up says that the line holds the day of the page: whatever words stand beside, but no sentence. */
export function datesOfMarkedLine(text: string): readonly LineDate[] | null {
  if (text.length > longestLabelled || holdsSentence(text)) return null
  const dates = numberedDates(text).filter(isWhole)
  const found = dates.map((date, at) => {
    const { role } = beforeDate(text.slice(dates[at - 1]?.end ?? 0, date.start))
    return { date, role: date.isRange ? ('OTHER' as const) : role }
  })
  return found.length === 0 ? null : found
}

const isWhole = ({ year, isYearShort }: PrintedDate) => year !== null || isYearShort

/** The label at the end of what stands before a date, and what stands before the label. */
function beforeDate(words: string): {
  readonly rest: string
  readonly role: DateRole | null
  readonly isTold: boolean
} {
  const trimmed = trimEnd(words)
  if (trimmed === '') return { rest: '', role: null, isTold: false }
  if (publishedSigns.test(trimmed) && !updatedSigns.test(trimmed))
    return told(trimmed.replace(publishedSigns, ''), 'PUBLISHED')
  if (updatedSigns.test(trimmed)) return told(trimmed.replace(updatedSigns, ''), 'UPDATED')
  const found = [...trimmed.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'\u200d]*/gu)].slice(
    -mostLabelWords - mostSmallWords,
  )
  const folded = found.map(([word]) => foldWord(word))
  let end = folded.length
  for (let small = 0; small <= mostSmallWords; small++) {
    for (let count = Math.min(mostLabelWords, end); count > 0; count--) {
      const role = roleOf(folded.slice(end - count, end).join(' '))
      const start = found[end - count]?.index ?? 0
      if (role !== null && isOneSegment(trimmed.slice(start))) return told(trimmed.slice(0, start), role)
    }
    const word = folded[end - 1]
    if (word === undefined || !(isSmall(word) || isWeekday(word))) break
    end--
  }
  const start = found[end]?.index ?? trimmed.length
  return { rest: trimmed.slice(0, start), role: null, isTold: false }
}

const told = (rest: string, role: DateRole) => ({ rest, role, isTold: true })
const mostLabelWords = 4
const mostSmallWords = 3

/** A label is not parted by the marks between the parts of a line. */
const isOneSegment = (words: string) => !/[|•·;()]|\s[–—-]\s/.test(words.replace(/[|•·;:：(–—-]\s*$/, ''))

function roleOf(phrase: string): DateRole | null {
  if (publishedLabels.has(phrase)) return 'PUBLISHED'
  if (updatedLabels.has(phrase)) return 'UPDATED'
  return otherLabels.has(phrase) ? 'OTHER' : null
}

const smallWords = new Set(
  'on at the am den de le el em la in op dne dnia на в от у la l o om le i dana ngay pada bi'.split(' '),
)
const isSmall = (word: string) => smallWords.has(word) || calendarNames().links.has(word)

const trimEnd = (words: string) => {
  let end = words.length
  while (end > 0 && /[\s:：|,.()[\]–—•·/-]/.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}

/** What may open the line: nothing, or a place; beside a headline also an office or an author. */
function isOpening(words: string, isNear: boolean): boolean {
  if (isTimeOnly(words)) return true
  if (placeBefore.test(words)) return true
  return isNear && words.length <= longestTail && (namesBefore.test(words) || isByName(words))
}

/** "Harl", "Old Harl" */
const placeBefore = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}(?:, the)?$/u
/** Words with capitals or of scripts without, and small ones between them. */
const namesBefore =
  /^[\s(]*(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}.'’-]*)(?:[\s,|/:•·–—-]{1,3}(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}.'’-]*|\p{Ll}{1,4}|[.\p{Nd}/]{1,9})){0,7}$/u

/** "1452 AH, which is": between the day in the calendar of an office and the same in ours. */
const sameDay = /^\s*(?:هـ?)?[\s,،/-]*(?:الموافق|الموافقة|المصادف)[\s:]*$/u

const isBetween = (words: string, isNear: boolean) =>
  isTimeOnly(words) ||
  sameDay.test(words) ||
  /^\s*(?:to|bis|au|al|до|по|till?|until)\s*$/i.test(words) ||
  (isNear && isByOrPlace(words))

const clock =
  /(?:^|[\sT(,])(?:\p{Nd}{1,2}[:.：hH٫]\s?\p{Nd}{2}(?:[:.]\p{Nd}{2}(?:[.,]\d{1,6})?)?|\p{Nd}{1,2}(?=\s?(?:[ap]\.?m|[hH時时点點시분分]|hrs|uhr|min))|\p{Nd}{4}(?=\s?(?:hrs|hours|h\b|uhr|GMT|UTC|Z)))/giu
const zone = /(?:GMT|UTC)?[+\-−]\d{1,2}(?::?\d{2})?|\b[A-Z]{2,5}T\b/g

/** Whether words tell the time of the day, the day of the week or nothing. */
function isTimeOnly(words: string): boolean {
  if (/^[\s.,:：|()[\]–—•·/-]*$/.test(words)) return true
  if (words.length > longestTail) return false
  const rest = words.replace(zone, ' ').replace(clock, ' ')
  if (/\p{Nd}{3}/u.test(rest)) return false
  const left = [...rest.matchAll(/\p{Script=Han}+|[\p{L}\p{M}][\p{L}\p{M}.’']*|\p{Nd}+/gu)].map(([word]) =>
    foldWord(word),
  )
  return left.every(
    (word) => timeWords.has(word) || isSmall(word) || isWeekdayWord(word) || isLoneNumber(word, left),
  )
}

/** "5" of "5 min read" */
const isLoneNumber = (word: string, words: readonly string[]) =>
  /^\p{Nd}{1,2}$/u.test(word) && words.length > 1 && words.some((other) => timeWords.has(other))

/** Also the sign alone that Chinese, Japanese and Korean put in brackets: "(금)". */
const isWeekdayWord = (word: string) =>
  isWeekday(word) ||
  /^(?:周|週|星期|禮拜)?[日一二三四五六月火水木金土曜]{1,3}$/u.test(word) ||
  /^[월화수목금토일]$/u.test(word)

/** Behind a date with its label: a name, a place, a number; no sentence. */
const isShortTail = (words: string) => words.length <= longestTail && !holdsSentence(words)
const endsSentence = (words: string) => /\p{Ll}{3}[.!?]["”’»)]?\s*$/u.test(words.slice(-8))
const holdsSentence = (words: string) => endsSentence(words) || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(words)

/** Times and names: "at 6:08 PM ET by Kori Shell", "/ Kell", "| Press office", ", Harl". */
function isByOrPlace(words: string): boolean {
  if (!isShortTail(words)) return false
  return words.split(/[|/,•·–—()]|\s-\s/).every((part, at) => {
    if (isTimeOnly(part) || isByName(part)) return true
    return at > 0 && /^\s*(?:\p{Lu}|\p{Lo})/u.test(part)
  })
}

/** "at 6:08 PM by Kori Shell" */
function isByName(words: string): boolean {
  const by = [...words.matchAll(/[\p{L}\p{M}]+(?=[:：]?\s\p{Lu})/gu)].find(([word]) =>
    byWords.has(foldWord(word)),
  )
  return by !== undefined && isTimeOnly(words.slice(0, by.index))
}

/** The date that is the whole of a line, such as the date under a teaser. */
export function dateLine(text: string): PrintedDate | null {
  const dates = datesOfLine(text, false)?.filter(({ role }) => role !== 'OTHER')
  return dates?.[0]?.date ?? null
}

const longestEdge = 400

/** A whole date at the beginning or the end of a line, and the line without it. */
export function dateAtEdge(text: string): { readonly date: PrintedDate; readonly rest: string } | null {
  if (text.length > longestEdge || !hasDigit(text)) return null
  const dates = numberedDates(text).filter((date) => isWhole(date) && !date.isRange)
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
