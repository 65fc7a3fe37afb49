import { ArchiveError } from '@communique/sdk'
import { expect, it } from 'vitest'
import { Patience, type PatienceOptions } from './patience.ts'

function patience(options: Partial<PatienceOptions> = {}) {
  const told: string[] = []
  const signal = new AbortController().signal
  return {
    told,
    patience: new Patience({ signal, tell: (line) => told.push(line), pauseMilliseconds: 1, ...options }),
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
  const { patience: own, told } = patience()
  expect(await own.request(failing(...Array.from({ length: 50 }, overloaded)))).toBe('answer')
  expect(told).toEqual(['The archive is busy: waiting until it takes more.'])
})

it('waits for an archive that has answered before, and for none that has not', async () => {
  const { patience: own, told } = patience()
  await expect(own.request(failing(away()))).rejects.toMatchObject({ code: 'NETWORK' })
  expect(told).toEqual([])
  await own.request(failing())
  expect(await own.request(failing(away(), new ArchiveError('SERVER_CLOSING', 'Closing.'), away()))).toBe(
    'answer',
  )
  expect(told).toEqual(['The archive does not answer: waiting for it to come back.'])
})

it('gives up on one that stays away', async () => {
  const { patience: own } = patience({ awayMilliseconds: 20 })
  await own.request(failing())
  await expect(
    own.request(async () => {
      throw away()
    }),
  ).rejects.toMatchObject({ code: 'NETWORK' })
})

it('throws at once what waiting does not heal', async () => {
  const { patience: own } = patience()
  await own.request(failing())
  await expect(own.request(failing(new ArchiveError('UNAUTHENTICATED', 'No.')))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
  await expect(own.request(failing(new ArchiveError('HTTP_502', 'No.', { status: 502 })))).resolves.toBe(
    'answer',
  )
})

it('stops waiting at a signal', async () => {
  const controller = new AbortController()
  const { patience: own } = patience({
    signal: controller.signal,
    tell: () => controller.abort(),
    pauseMilliseconds: 1_000_000,
  })
  await expect(own.request(failing(overloaded()))).rejects.toMatchObject({ code: 'OVERLOADED' })
})
