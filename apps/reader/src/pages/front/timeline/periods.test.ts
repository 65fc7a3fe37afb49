import { describe, expect, it } from 'vitest'
import { next, periodAt, startOf, withEmpty } from './periods.ts'

describe('the periods of a timeline', () => {
  it('follow each other over the ends of months and years', () => {
    expect(next('2031-12', 'MONTH')).toBe('2032-01')
    expect(next('2032-02-28', 'DAY')).toBe('2032-02-29')
    expect(next('2031-12-31', 'DAY')).toBe('2032-01-01')
    expect(next('2031', 'YEAR')).toBe('2032')
  })

  it('have no gaps', () => {
    const buckets = [
      { period: '2031-11', count: 2 },
      { period: '2032-02', count: 1 },
    ]
    const { periods, counts } = withEmpty(buckets, 'MONTH')
    expect(periods).toEqual(['2031-11', '2031-12', '2032-01', '2032-02'])
    expect(counts).toEqual([2, 0, 0, 1])
    expect(withEmpty([], 'DAY').periods).toEqual([])
  })

  it('are found by the seconds in them', () => {
    for (const [period, interval] of [
      ['2031-03', 'MONTH'],
      ['2031-03-14', 'DAY'],
      ['2031', 'YEAR'],
    ] as const) {
      expect(periodAt(startOf(period), interval)).toBe(period)
      expect(periodAt(startOf(next(period, interval)) - 1, interval)).toBe(period)
    }
  })
})
