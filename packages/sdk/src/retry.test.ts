import { afterEach, expect, test, vi } from 'vitest'
import { ArchiveError } from './archive-error.ts'
import { again, retryAfter, transient } from './retry.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const retry = { attempts: 100, minDelay: 100, maxDelay: 1_000 }

/** The milliseconds before the next try. */
async function length(failures: number, chance: number, retryAfter?: number): Promise<number> {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(chance)
  const begun = Date.now()
  const error = new ArchiveError('NETWORK', 'Away.', { retryAfter })
  const over = again(error, transient, failures, retry, undefined)
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

test('throws what another try does not mend, and after the last try anything', async () => {
  const lasting = new ArchiveError('BAD_USER_INPUT', 'No.', { status: 400 })
  await expect(again(lasting, transient, 1, retry, undefined)).rejects.toBe(lasting)
  const foreign = new Error('NETWORK')
  await expect(again(foreign, transient, 1, retry, undefined)).rejects.toBe(foreign)
  const away = new ArchiveError('HTTP_503', 'Away.', { status: 503 })
  await expect(again(away, transient, 100, retry, undefined)).rejects.toBe(away)
})

test('ends a pause when the signal aborts, also one that has aborted before', async () => {
  const away = new ArchiveError('NETWORK', 'Away.', { retryAfter: 3_600_000 })
  const stop = new AbortController()
  const over = again(away, transient, 1, retry, stop.signal)
  stop.abort()
  await over
  await again(away, transient, 1, retry, stop.signal)
})

test('reads Retry-After as seconds, or as a date by the clock of the server', () => {
  const after = (value: string, date = 'Fri, 14 Mar 2031 09:30:00 GMT') =>
    retryAfter(new Headers({ 'retry-after': value, date }))
  expect(after('120')).toBe(120_000)
  expect(after('Fri, 14 Mar 2031 09:30:05 GMT')).toBe(5_000)
  // Without its clock, the date says nothing: ours may be wrong by hours.
  for (const nothing of ['0', '', 'soon', '-1', 'Fri, 14 Mar 2031 09:29:00 GMT'])
    expect(after(nothing)).toBeUndefined()
  expect(after('Fri, 14 Mar 2031 09:30:05 GMT', 'now')).toBeUndefined()
  expect(retryAfter(new Headers())).toBeUndefined()
})
