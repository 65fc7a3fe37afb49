import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageTable } from '../data/calendar-table.ts'
import { numberOrderOf } from './calendar-names.ts'
import { wholeDate } from './page-date.ts'
import { numberedDates } from './printed-date.ts'

const languages = languageTable
  .trim()
  .split('\n')
  .map((line) => line.slice(0, line.indexOf('|')))
const regional =
  'en-US en-GB en-IN en-CA en-ZA fr-CA fr-CH es-MX es-PA pt-PT de-AT ar-SA ar-SY ar-LB ar-MA ar-TN fa-AF zh-TW zh-HK sr-Latn sr-ME uz-Cyrl az-Cyrl bs-Cyrl sv-FI nl-BE ms-BN ur-IN ckb-IR pa-Arab'.split(
    ' ',
  )
const locales = [...languages, ...regional]

/** Languages that states and their ministries write in: each of their forms must be read. */
const written =
  'af am ar az be bg bn bs ca cs da de el en es et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi zh zu'.split(
    ' ',
  )

const day = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2049-12-31T00:00:00Z'),
  noInvalidDate: true,
})

const whole: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { dateStyle: 'short' },
]

const printed = (locale: string, form: Intl.DateTimeFormatOptions, date: Date) =>
  new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date)

function readLine(text: string, language: string) {
  const [found] = numberedDates(text)
  return found ? wholeDate(found, { dayOrder: null, language }) : null
}

describe('the dates of every language that Intl knows', () => {
  it('are read as the day that they are, or not at all', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), fc.constantFrom(...whole), (date, locale, form) => {
        const text = printed(locale, form, date)
        const value = readLine(text, locale)?.value
        if (value !== undefined && value.length === 10)
          expect(`${locale}: ${text} ${value}`).toBe(`${locale}: ${text} ${date.toISOString().slice(0, 10)}`)
      }),
      { numRuns: 3000 },
    )
  })

  it('say the same by their own words alone', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), fc.constantFrom(...whole), (date, locale, form) => {
        const found = readLine(printed(locale, form, date), locale)
        if (found?.text) expect(readLine(found.text, locale)).toEqual(found)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(written)('are all read in %s', (language) => {
    const isTold = numberOrderOf(language, false) !== null
    const forms = whole.slice(0, isTold ? 6 : 5)
    for (const form of forms)
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2031, month, month + 9))
        const text = printed(language, form, date)
        expect(`${text}: ${readLine(text, language)?.value}`).toBe(
          `${text}: ${date.toISOString().slice(0, 10)}`,
        )
      }
  })
})
