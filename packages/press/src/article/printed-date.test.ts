import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOrderOf } from './day-order.ts'
import { wholeDate } from './page-date.ts'
import { dateAtEdge, printedDates } from './printed-date.ts'

const read = (text: string, page: readonly string[] = [text]) =>
  printedDates(text).map((printed) => wholeDate(printed, dayOrderOf(page))?.value ?? null)

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
  ])('%s', (text, value) => {
    expect(read(text)[0]).toBe(value)
  })

  it('makes up no order of day and month', () => {
    expect(read('03/04/2024')).toEqual([null])
    expect(read('03/04/2024', ['03/04/2024', '17/04/2024'])).toEqual(['2024-04-03'])
    expect(read('03/04/2024', ['03/04/2024', '04/17/2024'])).toEqual(['2024-03-04'])
    expect(read('03/04/2024', ['17/04/2024', '04/17/2024'])).toEqual([null])
    expect(read('03.04.2024')).toEqual(['2024-04-03'])
    expect(read('30/02/2024')).toEqual([])
  })

  it('infers the century of a short year and says so', () => {
    const [printed] = printedDates('9/15/21')
    expect(printed && wholeDate(printed, null)).toEqual({
      value: '2021-09-15',
      precision: 'DAY',
      basis: 'INFERRED',
      text: '9/15/21',
    })
    expect(read('28/2/22')).toEqual([])
  })

  it('leaves a date in the words of a title there', () => {
    expect(dateAtEdge('Address to the assembly (Harl, 5 May 2020)')).toBeNull()
    expect(dateAtEdge('Address to the assembly 5 May 2020')?.rest).toBe('Address to the assembly')
  })

  it('reads any day of the calendar in every form as the same day', () => {
    const day = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
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
})
