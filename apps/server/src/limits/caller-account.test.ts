import { describe, expect, it } from 'vitest'
import { withDefaults } from '../settings/settings.ts'
import { withoutKey } from './allowance.ts'
import { CallerAccount } from './caller-account.ts'
import { rateLimitHeaders } from './rate-limit-headers.ts'

const minute = 60_000
const account = (options: Parameters<typeof withDefaults<'limits'>>[1]) =>
  new CallerAccount(withoutKey(withDefaults('limits', options)), 0)

const limited = (limit: string, retryAfter: number) =>
  expect.objectContaining({
    extensions: { code: 'RATE_LIMITED', limit, most: expect.any(Number), retryAfter },
  })

describe('what a caller may take', () => {
  it('comes back steadily, up to a minute of it', () => {
    const caller = account({ requestsPerMinute: 6 })
    for (let sent = 0; sent < 6; sent++) caller.begin(0)
    expect(() => caller.begin(0)).toThrow(limited('requests', 10))
    expect(() => caller.begin(9_999)).toThrow(limited('requests', 1))
    caller.begin(10_000)
    for (let sent = 0; sent < 6; sent++) caller.begin(60 * minute)
    expect(() => caller.begin(60 * minute)).toThrow(limited('requests', 10))
  })

  it('is given back when a request ends, as far as it is counted at a time', () => {
    const caller = account({ requestsAtOnce: 2 })
    caller.begin(0)
    caller.begin(0)
    expect(() => caller.begin(0)).toThrow(limited('at-once', 1))
    caller.end(0)
    caller.begin(0)
  })

  it('may be more bytes than were left, which is known when the answer is there', () => {
    const caller = account({ bytesPerMinute: 6_000 })
    caller.begin(0)
    caller.end(12_000)
    expect(() => caller.begin(0)).toThrow(limited('bytes', 61))
    caller.begin(61_000)
  })

  it('is one operation that costs more than a minute has, when nothing else was sent', () => {
    const caller = account({ costPerMinute: 600 })
    caller.spend(1_000, 0)
    expect(() => caller.spend(10, 0)).toThrow(limited('cost', 41))
    caller.spend(10, 41_000)
  })

  it('is told in the fields of the draft', () => {
    const caller = account({ requestsPerMinute: 60, costPerMinute: 600, bytesPerMinute: 6_000 })
    caller.begin(0)
    caller.spend(100, 0)
    expect(rateLimitHeaders(caller, 0)).toEqual([
      'ratelimit-policy',
      '"requests";q=60;w=60, "cost";q=600;w=60, "bytes";q=6000;qu="content-bytes";w=60, "at-once";q=100;qu="concurrent-requests"',
      'ratelimit',
      '"requests";r=59;t=1, "cost";r=500;t=10, "bytes";r=6000;t=0',
    ])
  })
})
