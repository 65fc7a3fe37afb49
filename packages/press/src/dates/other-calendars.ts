import { dayLength } from '../page/calendar-date.ts'
import type { OtherCalendar } from './calendar-names.ts'

/** How many days a year of each has, and the moment about which its first year began. Only to begin the search near. */
const about: Readonly<Record<OtherCalendar, { readonly yearDays: number; readonly start: number }>> = {
  persian: { yearDays: 365.2422, start: Date.UTC(622, 2, 21) },
  'islamic-umalqura': { yearDays: 354.367, start: Date.UTC(622, 6, 18) },
  ethiopic: { yearDays: 365.25, start: Date.UTC(8, 7, 29) - 1900 * 365.2425 * dayLength },
}

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>()

function formatOf(calendar: OtherCalendar): Intl.DateTimeFormat {
  const known = formats.get(calendar)
  if (known) return known
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat('en-u-nu-latn', { ...numeric, calendar })
  formats.set(calendar, format)
  return format
}

const monthDays = 30.5
const mostSteps = 12

/** The day of our calendar, `YYYY-MM-DD`, that `Intl` calls by the given numbers in another; null where it has none. */
export function dayOfCalendar(
  calendar: OtherCalendar,
  [year, month, dayOfMonth]: readonly [number, number, number],
): string | null {
  const { yearDays, start } = about[calendar]
  let at = start + Math.floor((year - 1) * yearDays + (month - 1) * monthDays * 0.97 + dayOfMonth) * dayLength
  for (let step = 0; step < mostSteps; step++) {
    const found = partsOf(calendar, at)
    const [years, months, days] = [year - found.year, month - found.month, dayOfMonth - found.day]
    if (years === 0 && months === 0 && days === 0) return new Date(at).toISOString().slice(0, 10)
    const off = Math.round(years * yearDays + months * 29.8 + days)
    at += (off === 0 ? Math.sign(years || months || days) : off) * dayLength
  }
  return null
}

function partsOf(calendar: OtherCalendar, at: number) {
  const parts = formatOf(calendar).formatToParts(at)
  const numberOf = (type: Intl.DateTimeFormatPartTypes) =>
    Number(/\d+/.exec(parts.find((part) => part.type === type)?.value ?? '')?.[0])
  return { year: numberOf('year'), month: numberOf('month'), day: numberOf('day') }
}
