import { describe, expect, it, vi } from 'vitest'
import { expiry, moment } from './moment.ts'

describe('times on the command line', () => {
  it('have their zone', () => {
    expect(moment('2031-03-14T09:30:00+02:00')).toBe('2031-03-14T09:30:00+02:00')
    for (const wrong of ['2031-03-14T09:30:00', '2031-03-14', 'tomorrow', ''])
      expect(() => moment(wrong)).toThrow('zone')
  })

  it('may be days, or how long from now, where a key expires', () => {
    using _now = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-01-01T00:00:00Z'))
    expect(['2027-01-01', '2027-01-01T06:00:00Z', '12h', '90d', '1w'].map(expiry)).toEqual([
      '2027-01-01T00:00:00Z',
      '2027-01-01T06:00:00Z',
      '2026-01-01T12:00:00.000Z',
      '2026-04-01T00:00:00.000Z',
      '2026-01-08T00:00:00.000Z',
    ])
    for (const wrong of ['90', '90 days', '-1d', '2027', 'never']) expect(() => expiry(wrong)).toThrow('90d')
  })
})
