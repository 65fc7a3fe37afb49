import { expect, it } from 'vitest'
import { daysOf } from './edtf.ts'

it.each([
  ['2031', '2031-01-01', '2031-12-31'],
  ['2031-02', '2031-02-01', '2031-02-28'],
  ['2032-02', '2032-02-01', '2032-02-29'],
  ['2031-12', '2031-12-01', '2031-12-31'],
  ['2031-03-14', '2031-03-14', '2031-03-14'],
])('daysOf(%s)', (value, earliest, latest) => {
  expect(daysOf(value)).toEqual({ earliest, latest })
})
