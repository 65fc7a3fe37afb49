import { describe, expect, it } from 'vitest'
import { pauseAfter, retryAfterOf, stateAfter } from './retry-schedule.ts'

const day = 86_400_000

describe('the pauses between attempts', () => {
  it('grow as the specification says, and stay at a day', () => {
    const pauses = [1, 2, 3, 4, 5, 10, 11, 400].map((failures) => pauseAfter(failures, null, day, 0) / 1_000)
    expect(pauses).toEqual([5, 30, 300, 1_800, 7_200, 86_400, 86_400, 86_400])
    expect(pauseAfter(1, null, day, 1)).toBe(6_000)
  })

  it('are as long as the receiver asks for, within the longest one', () => {
    expect(pauseAfter(1, 60_000, day, 0)).toBe(60_000)
    expect(pauseAfter(3, 1_000, day, 0)).toBe(300_000)
    expect(pauseAfter(1, 400 * day, day, 0)).toBe(day)
    expect(pauseAfter(9, null, 100, 0)).toBe(100)
  })

  it('read Retry-After in seconds and as a date', () => {
    const now = Date.parse('2031-03-14T09:30:00Z')
    expect(retryAfterOf('120', now)).toBe(120_000)
    expect(retryAfterOf('Fri, 14 Mar 2031 09:31:00 GMT', now)).toBe(60_000)
    expect(retryAfterOf('Fri, 14 Mar 2031 09:00:00 GMT', now)).toBe(0)
    expect(retryAfterOf('soon', now)).toBe(null)
    expect(retryAfterOf(undefined, now)).toBe(null)
  })

  it('change the state', () => {
    expect([1, 3, 4, 9].map((failures) => stateAfter(failures, 500))).toEqual([
      'ACTIVE',
      'ACTIVE',
      'FAILING',
      'FAILING',
    ])
    expect(stateAfter(1, 410)).toBe('GONE')
  })
})
