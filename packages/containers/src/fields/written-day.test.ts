import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writtenDay } from './written-day.ts'

it.each([
  ['2031-05-02', '2031-05-02'],
  ['2031-05-02T23:30:00-08:00', '2031-05-02'],
  ['2031-05-02 10:00:00', '2031-05-02'],
  ['2031/5/2', '2031-05-02'],
  ['20310502', '2031-05-02'],
  ['2031-05', '2031-05'],
  ['2031', '2031'],
  ['Fri, 02 May 2031 10:00:00 +0000', '2031-05-02'],
  ['2 May 31 10:00 UT', '2031-05-02'],
  ['02-May-2031', '2031-05-02'],
  ['May 2, 2031, 10:00 AM', '2031-05-02'],
  ['Fri May  2 10:00:00 2031', '2031-05-02'],
  ['Sept. 2, 2031', '2031-09-02'],
  ['02.05.2031 10:00:00 UTC+01:00', '2031-05-02'],
  ['13/05/2031', '2031-05-13'],
  ['05/13/2031', '2031-05-13'],
  ['02/05/2031', null],
  ['2031-02-30', null],
  ['1935309600', null],
  ['yesterday', null],
  ['', null],
])('%j is the day %j', (written, day) => {
  expect(writtenDay(written)).toBe(day)
})

it('reads what programs write of any day', () => {
  const days = fc.date({ min: new Date('1901-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (moment) => {
      const day = moment.toISOString().slice(0, 10)
      expect(writtenDay(moment.toISOString())).toBe(day)
      expect(writtenDay(moment.toUTCString())).toBe(day)
      expect(writtenDay(moment.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' }))).toBe(day)
    }),
  )
})
