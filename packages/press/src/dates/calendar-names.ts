import { monthNames } from 'reported-speech'
import { calendarMonths, eraYears, languageTable } from '../data/calendar-table.ts'
import { linkWords, otherEras, otherMonths } from '../data/date-words.ts'
import { foldWord } from './fold.ts'

/** Calendars whose months are not ours, by the names that `Intl` gives them. */
export type OtherCalendar = 'persian' | 'islamic-umalqura' | 'ethiopic'

/** What a word may mean as the name of a month, and in which languages; in none: that of another calendar. */
export interface MonthName {
  readonly month: number
  readonly calendar: OtherCalendar | null
  readonly languages: readonly string[]
}

/** First come D, M and Y: day, month and year; X: year, day, month. */
export type NumberOrder = 'D' | 'M' | 'Y' | 'X'

interface LanguageNames {
  /** Of numbers with the whole year and of short ones, by region; by '' where no region is named. */
  readonly orders: ReadonlyMap<string, readonly [NumberOrder, NumberOrder]>
  /** Its own, where the years of dates are not ours. */
  readonly calendar: string | null
}

interface CalendarNames {
  readonly languages: ReadonlyMap<string, LanguageNames>
  readonly months: ReadonlyMap<string, readonly MonthName[]>
  /** How many words the longest name of a month has. */
  readonly mostWords: number
  readonly weekdays: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

let loaded: CalendarNames | null = null

/** Of all languages: made when first asked for, which most English pages never do. */
export function calendarNames(): CalendarNames {
  loaded ??= load()
  return loaded
}

function load(): CalendarNames {
  const months = new Map<string, MonthName[]>()
  const languages = new Map<string, LanguageNames>()
  const weekdays = new Set<string>()
  const links = new Set(linkWords)
  for (const line of languageTable.trim().split('\n')) {
    const [language = '', orders = '', calendar = '', names = '', days = '', between = ''] = line.split('|')
    languages.set(language, { orders: ordersOf(orders), calendar: calendar || null })
    keepMonths(months, names, null, [language])
    for (const word of wordsOf(days)) weekdays.add(word)
    for (const word of wordsOf(between)) links.add(word)
  }
  for (const line of [...calendarMonths.trim().split('\n'), otherMonths]) {
    const [calendar, names = ''] = line.split('|')
    if (isOther(calendar)) keepMonths(months, names, calendar, [])
  }
  let mostWords = 1
  for (const name of months.keys()) mostWords = Math.max(mostWords, name.split(' ').length)
  return { languages, months, mostWords, weekdays, links }
}

const wordsOf = (column: string) => column.split(',').filter((word) => word !== '')

const isOther = (calendar: string | undefined): calendar is OtherCalendar =>
  calendar === 'persian' || calendar === 'islamic-umalqura' || calendar === 'ethiopic'

/** "MM GB:DD 001:DD" */
function ordersOf(column: string): LanguageNames['orders'] {
  const orders = column.split(' ').map((part): [string, readonly [NumberOrder, NumberOrder]] => {
    const [region, letters] = part.includes(':') ? part.split(':') : ['', part]
    return [region ?? '', [orderOf(letters?.[0]), orderOf(letters?.[1])]]
  })
  return new Map(orders)
}

const orderOf = (letter: string | undefined): NumberOrder =>
  letter === 'D' || letter === 'M' || letter === 'X' ? letter : 'Y'

function keepMonths(
  months: Map<string, MonthName[]>,
  column: string,
  calendar: OtherCalendar | null,
  languages: readonly string[],
): void {
  column.split(';').forEach((forms, at) => {
    for (const form of wordsOf(forms)) {
      const known = months.get(form) ?? []
      const same = known.findIndex((name) => name.month === at + 1 && name.calendar === calendar)
      const before = known[same]
      if (before) known[same] = { ...before, languages: [...before.languages, ...languages] }
      else known.push({ month: at + 1, calendar, languages })
      months.set(form, known)
    }
  })
}

const english: ReadonlyMap<string, MonthName> = new Map(
  monthNames.flatMap((forms, at) =>
    forms.map((form): [string, MonthName] => [form, { month: at + 1, calendar: null, languages: ['en'] }]),
  ),
)

export const englishMonth = (word: string): MonthName | null => english.get(word) ?? null

/** "pt" of "pt-BR". */
const primaryOf = (language: string): string => language.split('-', 1)[0]?.toLowerCase() ?? ''

export const isEnglish = (language: string) => primaryOf(language) === 'en'

/** Languages that go by other tags as well, or that print their dates as another does. Source: ISO 639, macrolanguages. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
  ['mo', 'ro'],
  ['tl', 'fil'],
  ['prs', 'fa'],
  ['sh', 'sr'],
  ['cnr', 'sr'],
  ['cmn', 'zh'],
  ['nan', 'zh'],
  ['arb', 'ar'],
  ['pes', 'fa'],
])

const codeOf = (language: string): string => {
  const primary = primaryOf(language)
  return sameAs.get(primary) ?? primary
}

/**
 * The month that a word names in a language. Where the language is unknown or does not have the word: the one that
 * all languages mean by it, English before them; null where they differ.
 */
export function monthNamed(word: string, language: string | null): MonthName | null {
  const code = language === null ? null : codeOf(language)
  const plain = englishMonth(word)
  if (plain !== null && (code === null || code === 'en')) return plain
  const readings = calendarNames().months.get(word) ?? []
  const own = code === null ? undefined : readings.find(({ languages }) => languages.includes(code))
  if (own) return own
  return plain ?? (readings.length === 1 ? (readings[0] ?? null) : null)
}

/** Whether a language of its own has the word as the name of a month. */
export function isMonthOf(word: string, language: string): boolean {
  const code = codeOf(language)
  const readings = calendarNames().months.get(word) ?? []
  return readings.some(({ languages, calendar }) => languages.includes(code) || calendar !== null)
}

/** The order in which a language, with its region, writes numbers; null where it does not tell. */
export function numberOrderOf(language: string | null, isYearShort: boolean): NumberOrder | null {
  if (language === null) return null
  const orders = calendarNames().languages.get(codeOf(language))?.orders
  const region = /-([A-Z]{2}|\d{3})(?:-|$)/i.exec(language)?.[1]?.toUpperCase() ?? ''
  // English alone is written by both sides of the ocean.
  if (isEnglish(language) && region === '') return null
  const order = orders?.get(region) ?? (isEnglish(language) ? undefined : orders?.get(''))
  return order?.[isYearShort ? 1 : 0] ?? null
}

/** The calendar that a language counts its years in, where that is not ours: "buddhist", "persian". */
export function calendarOf(language: string | null): string | null {
  return language === null ? null : (calendarNames().languages.get(codeOf(language))?.calendar ?? null)
}

const eras: ReadonlyMap<string, number> = new Map(
  `${eraYears},${otherEras}`.split(',').map((pair): [string, number] => {
    const [word = '', added] = pair.split(':')
    return [foldWord(word), Number(added)]
  }),
)

/** What is added to the years of an era that shares our months and days; null where the word names none. */
export const yearsOfEra = (word: string): number | null => eras.get(word) ?? null
