import { afterEach, expect, test, vi } from 'vitest'
import { pause, retryAfter } from './retry.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The milliseconds that a pause takes. */
async function length(failures: number, chance: number, atLeast?: number): Promise<number> {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(chance)
  const begun = Date.now()
  const over = pause(failures, { minDelay: 100, maxDelay: 1_000 }, atLeast, undefined)
  await vi.runAllTimersAsync()
  await over
  return Date.now() - begun
}

test('pauses double up to the longest, and up to half of each is left to chance', async () => {
  const lengths = []
  for (const failures of [1, 2, 3, 4, 5, 60]) lengths.push(await length(failures, 0))
  expect(lengths).toEqual([100, 200, 400, 800, 1_000, 1_000])
  expect(await length(1, 1)).toBe(50)
  expect(await length(60, 0.5)).toBe(750)
})

test('what the server asks for comes on top, however long, so that not all come back at once', async () => {
  expect(await length(1, 0, 60_000)).toBe(60_100)
  expect(await length(1, 0, 1e15)).toBe(2 ** 31 - 1)
})

test('reads Retry-After as seconds or as a date', () => {
  vi.useFakeTimers({ now: new Date('2031-03-14T09:30:00Z') })
  expect(retryAfter('120')).toBe(120_000)
  expect(retryAfter('Fri, 14 Mar 2031 09:30:05 GMT')).toBe(5_000)
  for (const nothing of ['0', '', 'soon', '-1', 'Fri, 14 Mar 2031 09:29:00 GMT', null]) {
    expect(retryAfter(nothing)).toBeUndefined()
  }
})
