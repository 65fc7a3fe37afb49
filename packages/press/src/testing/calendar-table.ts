import { foldWord } from '../dates/fold.ts'

/*
 * Makes `src/data/calendar-table.ts` out of what `Intl` knows. It is committed, since a page must be read alike
 * whatever Node reads it with; a test says when the two part.
 */

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at))

/** Every language that `Intl` has dates for. */
function languages(): readonly string[] {
  const codes = letters.flatMap((a) => letters.flatMap((b) => ['', ...letters].map((c) => `${a}${b}${c}`)))
  return codes.filter(
    (code) =>
      Intl.DateTimeFormat.supportedLocalesOf(code).length > 0 && new Intl.Locale(code).language === code,
  )
}

/** With the regions and scripts that it knows a language of its own for. */
function localesOf(language: string, regions: readonly string[]): readonly string[] {
  const tags = [...regions, ...scripts].map((part) => `${language}-${part}`)
  return [language, ...tags.filter((tag) => new Intl.NumberFormat(tag).resolvedOptions().locale === tag)]
}

const isScript = (locale: string) => /-[A-Z][a-z]{3}$/.test(locale)

const scripts = ['Arab', 'Cyrl', 'Deva', 'Hans', 'Hant', 'Latn', 'Tfng', 'Beng', 'Guru', 'Mong']

function allRegions(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const upper = letters.map((letter) => letter.toUpperCase())
  const codes = upper.flatMap((a) => upper.map((b) => `${a}${b}`))
  return [...codes.filter((code) => names.of(code) !== undefined), '001', '150', '419']
}

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'long' },
  { month: 'long' },
  { month: 'short' },
]

const monthForms = forms.filter(
  ({ month, day }) => month !== undefined && (day !== undefined || month === 'short'),
)

const isDigit = /\p{Nd}/u

/** A part with the letters that are written together with it: "בפברואר". */
function wholeWord(parts: readonly Intl.DateTimeFormatPart[], at: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(parts[at - 1]?.type === 'literal' ? (parts[at - 1]?.value ?? '') : '')
  const after = /^[\p{L}\p{M}]*/u.exec(parts[at + 1]?.type === 'literal' ? (parts[at + 1]?.value ?? '') : '')
  return `${before?.[0] ?? ''}${parts[at]?.value ?? ''}${after?.[0] ?? ''}`
}

/** Words between dots and spaces, folded; null where it is a number ("2月", "M02"). */
function nameOf(words: string): string | null {
  if (isDigit.test(words)) return null
  const folded = words
    .split(/[\s\u00a0\u202f-]+/u)
    .map(foldWord)
    .join(' ')
    .replace(/[,;/]/g, '')
    .trim()
  return folded === '' ? null : folded
}

interface Names {
  readonly months: readonly Set<string>[]
  readonly weekdays: Set<string>
  /** What stands between the parts. */
  readonly links: Set<string>
}

function namesIn(locales: readonly string[], calendar: string, days: readonly Date[]): Names {
  const months = Array.from({ length: 13 }, () => new Set<string>())
  const names: Names = { months, weekdays: new Set(), links: new Set() }
  // Of regions only the months are their own.
  for (const [at, locale] of locales.entries())
    for (const form of at === 0 || isScript(locale) ? forms : monthForms) {
      const format = new Intl.DateTimeFormat(locale, { ...form, calendar, timeZone: 'UTC' })
      for (const day of days) keepNames(names, format.formatToParts(day), monthNumber(day, calendar))
    }
  return names
}

function keepNames(
  { months, weekdays, links }: Names,
  parts: readonly Intl.DateTimeFormatPart[],
  month: number,
) {
  parts.forEach(({ type, value }, at) => {
    const name = type === 'month' ? nameOf(wholeWord(parts, at)) : null
    if (name !== null) months[month]?.add(name)
    if (type === 'weekday') for (const word of nameOf(value)?.split(' ') ?? []) weekdays.add(word)
    if (type === 'literal') for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) links.add(foldWord(word))
  })
}

const numbers = new Map<string, Intl.DateTimeFormat>()

function monthNumber(day: Date, calendar: string): number {
  const format = numbers.get(calendar) ?? numbersOf(calendar)
  return Number(format.formatToParts(day).find(({ type }) => type === 'month')?.value)
}

function numbersOf(calendar: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en', {
    calendar,
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  numbers.set(calendar, format)
  return format
}

/** Of each month a day, and the days of a week. */
const gregorianDays = [
  ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2031, month, 8))),
  ...Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2031, 0, 1 + at))),
]
/** Over a year and more, of whatever calendar. */
const manyDays = Array.from({ length: 46 }, (_, at) => new Date(Date.UTC(2031, 0, 1 + at * 8)))

/** The order of numbers: D, M and Y for what comes first, X for year, day, month. */
function orderOf(locale: string, form: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...form, calendar: 'gregory', timeZone: 'UTC' })
  const order = format
    .formatToParts(0)
    .flatMap(({ type }) => (['year', 'month', 'day'].includes(type) ? [type.charAt(0).toUpperCase()] : []))
    .join('')
  return order === 'YDM' ? 'X' : order.charAt(0)
}

/** Of dates with the whole year, and of short ones. */
const ordersOf = (locale: string) =>
  `${orderOf(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })}${orderOf(locale, { dateStyle: 'short' })}`

function languageLine(language: string, regions: readonly string[]): string {
  const locales = localesOf(language, regions)
  // Half of all regions speak English, with the same months.
  const names = namesIn(language === 'en' ? ['en', 'en-AU'] : locales, 'gregory', gregorianDays)
  const own = ordersOf(language)
  const others = locales
    .slice(1)
    .filter((locale) => locale.length < 7 && (language === 'en' || ordersOf(locale) !== own))
    .map((locale) => `${locale.slice(language.length + 1)}:${ordersOf(locale)}`)
  const { calendar } = new Intl.DateTimeFormat(language).resolvedOptions()
  const links = [...names.links].filter((link) => !names.weekdays.has(link))
  return [
    language,
    [own, ...others].join(' '),
    calendar === 'gregory' ? '' : calendar,
    monthsColumn(names.months),
    [...names.weekdays].join(','),
    links.join(','),
  ].join('|')
}

const monthsColumn = (months: readonly Set<string>[]) =>
  months
    .slice(1)
    .map((forms) => [...forms].join(','))
    .join(';')
    .replace(/;+$/, '')

/** Calendars with months of their own, and in which languages they are printed. */
const calendars: readonly (readonly [calendar: string, locales: string])[] = [
  ['persian', 'fa fa-AF ps ckb-IR en'],
  ['islamic-umalqura', 'ar ar-SA fa ur tr az id ms en fr'],
  ['ethiopic', 'am ti'],
]

function calendarLine([calendar, locales]: readonly [string, string]): string {
  const { months } = namesIn(locales.split(' '), calendar, manyDays)
  return `${calendar}|${monthsColumn(months)}`
}

/** Calendars that share months and days with ours, and the languages that name their eras. */
const eraCalendars: readonly (readonly [calendar: string, locales: string])[] = [
  ['buddhist', 'th en lo'],
  ['roc', 'zh zh-Hant en'],
  ['japanese', 'ja en'],
]
const firstYear = 1873
const lastYear = 2050

/** Words of eras, each with what is added to its year. */
function eraWords(): string {
  const found = new Map<string, Set<number>>()
  for (const [calendar, locales] of eraCalendars)
    for (const locale of locales.split(' '))
      for (const era of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
          calendar,
          era,
          year: 'numeric',
          timeZone: 'UTC',
        })
        for (let year = firstYear; year <= lastYear; year++) keepEra(found, format, year)
      }
  // One that counts backwards adds another number each year.
  return [...found].flatMap(([word, added]) => (added.size === 1 ? `${word}:${[...added]}` : [])).join(',')
}

function keepEra(found: Map<string, Set<number>>, format: Intl.DateTimeFormat, year: number) {
  const parts = format.formatToParts(Date.UTC(year, 11, 31))
  const name = nameOf(parts.find(({ type }) => type === 'era')?.value ?? '')
  const count = Number(parts.find(({ type }) => type === 'year')?.value)
  const isOurs = /^(?:ce|ad)$/.test(name ?? '')
  if (name === null || name.length < 2 || isOurs || !(count > 0)) return
  found.set(name, (found.get(name) ?? new Set()).add(year - count))
}

/** The zeros of all systems that write numbers with ten digits in places. */
function zeros(): string {
  return Intl.supportedValuesOf('numberingSystem')
    .map((system) => {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false })
      const digits = [...format.format(9876543210)].reverse()
      const first = digits[0]?.codePointAt(0) ?? 0
      const isInOrder =
        digits.length === 10 && digits.every((digit, at) => digit.codePointAt(0) === first + at)
      return isInOrder && isDigit.test(digits[0] ?? '') ? (digits[0] ?? '') : ''
    })
    .join('')
}

export function calendarTable(): string {
  const regions = allRegions()
  const lines = languages().map((language) => languageLine(language, regions))
  return `// Made by \`npm run generate\` out of what Intl knows (CLDR ${process.versions['cldr']}); do not edit.

/** language | order of numbers, of its regions | calendar | forms of each month | words of weekdays | words between */
export const languageTable = \`
${lines.join('\n')}
\`

/** calendar | forms of each month */
export const calendarMonths = \`
${calendars.map(calendarLine).join('\n')}
\`

/** Words of eras that share months and days with ours, and what is added to their years. */
export const eraYears =
  '${eraWords()}'

/** The zeros of all scripts. */
export const zeros = '${zeros()}'
`
}
