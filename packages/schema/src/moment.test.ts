import { expect, it } from 'vitest'
import { parsedMoment } from './moment.ts'

it.each([
  ['2031-03-14T09:30:00Z', '2031-03-14T09:30:00.000Z'],
  ['2031-03-14t09:30:00.25z', '2031-03-14T09:30:00.250Z'],
  ['2031-03-14T09:30:00.123456789+05:30', '2031-03-14T04:00:00.123Z'],
  ['2028-02-29T00:00:00-00:00', '2028-02-29T00:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('reads %s', (text, instant) => {
  expect(parsedMoment(text)?.toISOString()).toBe(instant)
})

it.each([
  ['without a zone', '2031-03-14T09:30:00'],
  ['without a time', '2031-03-14'],
  ['without seconds', '2031-03-14T09:30Z'],
  ['30 February', '2031-02-30T09:30:00Z'],
  ['29 February of a year that has none', '2031-02-29T09:30:00Z'],
  ['hour 24', '2031-03-14T24:00:00Z'],
  ['a leap second', '2016-12-31T23:59:60Z'],
  ['a zone of a day', '2031-03-14T09:30:00+24:00'],
  ['a zone by its name', '2031-03-14T09:30:00 CET'],
  ['the year 0', '0000-06-01T00:00:00Z'],
  ['the year 0 in UTC', '0001-01-01T00:00:00+01:00'],
  ['the year 10000 in UTC', '9999-12-31T23:30:00-01:00'],
  ['a year of six digits', '+012031-03-14T09:30:00Z'],
  ['spaces', ' 2031-03-14T09:30:00Z '],
])('reads no moment of %s', (_what, text) => {
  expect(parsedMoment(text)).toBeNull()
})
