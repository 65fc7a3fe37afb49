import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAtEdge } from './date-line.ts'
import { dayOrderOf } from './day-order.ts'
import { wholeDate } from './page-date.ts'
import { numberedDates, printedDates } from './printed-date.ts'

const read = (text: string, page: readonly string[] = [text], language: string | null = 'en') =>
  printedDates(text, language).map(
    (printed) => wholeDate(printed, { dayOrder: dayOrderOf(page), language })?.value ?? null,
  )

/** What a line says by itself, on a page in a language. */
const line = (text: string, language: string | null) => {
  const [printed] = numberedDates(text)
  return printed ? wholeDate(printed, { dayOrder: null, language }) : null
}

describe('dates as ministries print them', () => {
  it.each([
    ['Harl, 11.10.2024', '2024-10-11'],
    ['11-10-2024 and 25-10-2024', '2024-10-11'],
    ['11 October 2024', '2024-10-11'],
    ['11th of October, 2024', '2024-10-11'],
    ['OCTOBER 11, 2024', '2024-10-11'],
    ['2024/10/11', '2024-10-11'],
    ['2024-10-11', '2024-10-11'],
    ['2024. 10. 11', '2024-10-11'],
    ['October 11, Juche 113 (2024)', '2024-10-11'],
    ['October 11, Juche 113', '2024-10-11'],
    ['11 October Juche 113', '2024-10-11'],
    ['Juche 113 (2024)', '2024'],
    ['October 2024', '2024-10'],
    ['11–13 October 2024', '2024-10-11'],
  ])('%s', (text, value) => {
    expect(read(text)[0]).toBe(value)
  })

  it('makes up no order of day and month', () => {
    expect(read('03/04/2024')).toEqual([null])
    expect(read('03/04/2024', ['03/04/2024', '17/04/2024'])).toEqual(['2024-04-03'])
    expect(read('03/04/2024', ['03/04/2024', '04/17/2024'])).toEqual(['2024-03-04'])
    expect(read('03/04/2024', ['17/04/2024', '04/17/2024'])).toEqual([null])
    expect(read('03.04.2024')).toEqual(['2024-04-03'])
    expect(read('30/02/2024')).toEqual([null])
  })

  it.each([
    ['7 محرم 1453 هـ', 'ar', '2031-04-29', 'INFERRED'],
    ['٧ محرم ١٤٥٣ هـ', 'ar', '2031-04-29', 'INFERRED'],
    ['۱۹ بهمن ۱۴۰۹', 'fa', '2031-02-08', 'PRINTED'],
  ])(
    'takes days of the moon for inferred, since states differ by a day: %s',
    (text, language, value, basis) => {
      expect(line(text, language)).toMatchObject({ value, basis })
    },
  )

  it.each([
    ['8 May 2031', 'en', '2031-05-08'],
    ['8 May 2031', 'de', '2031-05-08'],
    ['8 May 2031', null, '2031-05-08'],
    ['8 May 2031', 'dua', '2031-10-08'],
    ['8 May 2031', 'bas', '2031-11-08'],
    ['8 Mar 2031', 'fr', '2031-03-08'],
    ['8 Mar 2031', 'teo', '2031-05-08'],
  ])('takes a name that is another month elsewhere by the language: %s in %s', (text, language, value) => {
    expect(line(text, language)?.value).toBe(value)
  })

  it.each([
    ['en', null],
    ['en-US', '2024-03-04'],
    ['en-GB', '2024-04-03'],
    ['vi', '2024-04-03'],
    ['es', '2024-04-03'],
    ['es-PA', '2024-03-04'],
    ['hu', null],
    ['fr-CA', null],
    [null, null],
  ])('takes the order of numbers from the language: %s', (language, value) => {
    expect(line('03/04/2024', language)?.value ?? null).toBe(value)
  })

  it('infers the century of a short year and says so', () => {
    expect(line('9/15/21', null)).toEqual({
      value: '2021-09-15',
      precision: 'DAY',
      basis: 'INFERRED',
      text: '9/15/21',
    })
    expect(line('28/2/22', null)).toBeNull()
    expect(line('28/2/98', 'fr')?.value).toBe('1998-02-28')
  })

  it('leaves a date in the words of a title there', () => {
    expect(dateAtEdge('Address to the assembly (Harl, 5 May 2020)')).toBeNull()
    expect(dateAtEdge('Address to the assembly 5 May 2020')?.rest).toBe('Address to the assembly')
  })

  it('takes no number of a document and no name for a date', () => {
    for (const text of [
      'Press Release No. 14/2031',
      'Version 2.11.2031.4',
      '5 out of 2031',
      '1,500 May 2031',
    ])
      expect(line(text, 'en')?.precision ?? null).not.toBe('DAY')
  })

  it('takes no month of another language out of running text', () => {
    expect(read('Seven out 2031 ships, 5 ago 2031, and 8 mai 2031')).toEqual([])
    expect(read('El 8 de mayo de 2031 se abrió', [], 'es')).toEqual(['2031-05-08'])
  })
})

describe('other ways to count years', () => {
  it.each([
    ['令和13年2月8日', 'ja', '2031-02-08', 'PRINTED'],
    ['令和元年5月1日', 'ja', '2019-05-01', 'PRINTED'],
    ['中華民國120年2月8日', 'zh-TW', '2031-02-08', 'PRINTED'],
    ['120年2月8日', 'zh', '2031-02-08', 'INFERRED'],
    ['二〇三一年二月八日', 'zh', '2031-02-08', 'PRINTED'],
    ['8 กุมภาพันธ์ พ.ศ. 2574', 'th', '2031-02-08', 'PRINTED'],
    ['8 กุมภาพันธ์ 2574', 'th', '2031-02-08', 'PRINTED'],
    ['8 February 2574', 'en', '2031-02-08', 'INFERRED'],
    ['۱۹ بهمن ۱۴۰۹', 'fa', '2031-02-08', 'PRINTED'],
    ['۱۴۰۹/۱۱/۱۹', 'fa', '2031-02-08', 'PRINTED'],
    ['19 Bahman 1409', 'en', '2031-02-08', 'PRINTED'],
    ['١٦ شوال ١٤٥٢ هـ', 'ar', '2031-02-08', 'INFERRED'],
    ['1 የካቲት 2023', 'am', '2031-02-08', 'PRINTED'],
    ['2031年（令和13年）2月8日', 'ja', '2031-02-08', 'PRINTED'],
    ['주체120(2031)년 2월 8일', 'ko', '2031-02-08', 'PRINTED'],
  ])('%s', (text, language, value, basis) => {
    expect(line(text, language)).toMatchObject({ value, basis })
  })

  it('gives no year that cannot be', () => {
    expect(line('8 February 3031', 'en')).toBeNull()
    expect(line('8 February 0231', 'en')).toBeNull()
    expect(line('۱۴۰۹/۱۱/۱۹', 'ar')).toBeNull()
  })
})

it('reads any day of the calendar in every form as the same day', () => {
  const day = fc.date({
    min: new Date('1600-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, (date) => {
      const value = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = value.split('-')
      const long = (options: Intl.DateTimeFormatOptions) =>
        date.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' })
      const name = long({ month: 'long' })
      const forms = [`${dayOfMonth}.${month}.${year}`, `${year}/${month}/${dayOfMonth}`, value]
      const words = [`${name} ${Number(dayOfMonth)}, ${year}`, `${Number(dayOfMonth)} ${name} ${year}`]
      for (const form of [...forms, ...words]) expect(read(form)).toEqual([value])
    }),
  )
})
