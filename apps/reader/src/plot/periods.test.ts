import { describe, expect, it } from 'vitest'
import { evenPeriods } from './periods.ts'

describe('periods of a plot', () => {
  it('have no gaps, and add what is of one month', () => {
    expect(
      evenPeriods([
        { period: '2031-02', count: 2 },
        { period: '2030-11', count: 1 },
        { period: '2031-02', count: 3 },
      ]),
    ).toEqual([
      { period: '2030-11', count: 1 },
      { period: '2030-12', count: 0 },
      { period: '2031-01', count: 0 },
      { period: '2031-02', count: 5 },
    ])
    expect(evenPeriods([])).toEqual([])
  })

  it('are years where months would be too many', () => {
    const years = evenPeriods([
      { period: '1999-12', count: 1 },
      { period: '2031-01', count: 2 },
      { period: '2031-02', count: 2 },
    ])
    expect(years).toHaveLength(33)
    expect(years[0]).toEqual({ period: '1999', count: 1 })
    expect(years.at(-1)).toEqual({ period: '2031', count: 4 })
  })
})
