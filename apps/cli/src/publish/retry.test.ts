import { ArchiveError } from '@communique/sdk'
import { expect, it } from 'vitest'
import { type PublishRetryOptions, Retry } from './retry.ts'

function retrying(options: Partial<PublishRetryOptions> = {}) {
  const told: string[] = []
  const signal = new AbortController().signal
  return {
    told,
    retry: new Retry({ signal, tell: (line) => told.push(line), pauseMilliseconds: 1, ...options }),
  }
}

/** Fails with each of `errors` in turn, then gives `answer`. */
function failing(...errors: ArchiveError[]) {
  return async () => {
    const error = errors.shift()
    if (error !== undefined) throw error
    return 'answer'
  }
}

const overloaded = () => new ArchiveError('OVERLOADED', 'Busy.', { status: 503 })
const away = () => new ArchiveError('NETWORK', 'Gone.')

it('waits for a busy archive for as long as it takes, and says so once', async () => {
  const { retry, told } = retrying()
  expect(await retry.request(failing(...Array.from({ length: 50 }, overloaded)))).toBe('answer')
  expect(told).toEqual(['The archive is busy. Waiting until it accepts more pages.'])
})

it('waits for an archive whose database is away, also from the beginning', async () => {
  const { retry, told } = retrying({ unavailableMilliseconds: 0 })
  const databaseAway = () => new ArchiveError('DATABASE_UNAVAILABLE', 'Away.', { status: 503 })
  expect(await retry.request(failing(databaseAway(), databaseAway()))).toBe('answer')
  expect(told).toEqual(['The database of the archive does not answer. Waiting until it does.'])
})

it('waits for as long as an archive asks that takes no more for now', async () => {
  const { retry, told } = retrying({ unavailableMilliseconds: 0 })
  const limited = new ArchiveError('RATE_LIMITED', 'Too much.', { status: 429, retryAfter: 120 })
  const begun = performance.now()
  expect(await retry.request(failing(limited))).toBe('answer')
  expect(performance.now() - begun).toBeGreaterThan(110)
  expect(told).toEqual(['The archive takes no more of this key for now. Waiting for as long as it says.'])
})

it('waits for an archive that has answered before, and for none that has not', async () => {
  const { retry, told } = retrying()
  await expect(retry.request(failing(away()))).rejects.toMatchObject({ code: 'NETWORK' })
  expect(told).toEqual([])
  await retry.request(failing())
  expect(await retry.request(failing(away(), new ArchiveError('SERVER_CLOSING', 'Closing.'), away()))).toBe(
    'answer',
  )
  expect(told).toEqual(['The archive does not respond. Waiting until it does.'])
})

it('gives up on one that stays away', async () => {
  const { retry } = retrying({ unavailableMilliseconds: 20 })
  await retry.request(failing())
  await expect(
    retry.request(async () => {
      throw away()
    }),
  ).rejects.toMatchObject({ code: 'NETWORK' })
})

it('throws at once what waiting does not heal', async () => {
  const { retry } = retrying()
  await retry.request(failing())
  await expect(retry.request(failing(new ArchiveError('UNAUTHENTICATED', 'No.')))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
  await expect(retry.request(failing(new ArchiveError('HTTP_502', 'No.', { status: 502 })))).resolves.toBe(
    'answer',
  )
})

it('stops waiting at a signal', async () => {
  const controller = new AbortController()
  const { retry } = retrying({
    signal: controller.signal,
    tell: () => controller.abort(),
    pauseMilliseconds: 1_000_000,
  })
  await expect(retry.request(failing(overloaded()))).rejects.toMatchObject({ code: 'OVERLOADED' })
})
