import { expect, test } from 'vitest'
import { type DateString, type DateTimeString, type EDTFString, earliest, latest, toDate } from './scalars.ts'

test('a moment is a Date, a day its midnight in UTC', () => {
  expect(toDate('2031-03-14T09:30:00.250Z' as DateTimeString).getTime()).toBe(
    Date.UTC(2031, 2, 14, 9, 30, 0, 250),
  )
  expect(toDate('2031-03-14' as DateString).toISOString()).toBe('2031-03-14T00:00:00.000Z')
})

test.each([
  ['2031-03-14', '2031-03-14', '2031-03-14'],
  ['2031-03', '2031-03-01', '2031-03-31'],
  ['2031-02', '2031-02-01', '2031-02-28'],
  ['2032-02', '2032-02-01', '2032-02-29'],
  ['2031-12', '2031-12-01', '2031-12-31'],
  ['2031', '2031-01-01', '2031-12-31'],
  ['0099-02', '0099-02-01', '0099-02-28'],
])('%s may be from %s to %s', (value, first, last) => {
  expect(earliest(value as EDTFString)).toBe(first)
  expect(latest(value as EDTFString)).toBe(last)
})
