import { ArchiveError } from '@communique/sdk'
import { expect, it } from 'vitest'
import { failureText, isAnotherArchive } from './failure.ts'

const failing = (code: string, details = {}) =>
  failureText(new ArchiveError(code, 'As the server says.', details))

it.each([
  ['NETWORK', {}, 'cannot be reached', true],
  ['HTTP_502', { status: 502 }, 'cannot be reached', true],
  ['DATABASE_UNAVAILABLE', { status: 503 }, 'cannot be reached', true],
  ['SEARCH_NOT_READY', {}, 'preparing its search', true],
  ['RATE_LIMITED', { status: 429, retryAfter: 12_000 }, 'more than it allows', true],
  ['INTERNAL_SERVER_ERROR', { requestId: 'a1' }, 'server failed', false],
  ['BAD_USER_INPUT', {}, 'did not answer', false],
])('says of %s what it is, and whether it goes on by itself', (code, details, title, goesOn) => {
  const failure = failing(code, details)
  expect(failure.title).toContain(title)
  expect(failure.retryAfter !== null).toBe(goesOn)
  expect(failure.remedy).not.toBe('')
})

it('waits as long as the archive asks', () => {
  expect(failing('RATE_LIMITED', { retryAfter: 12_000 })).toMatchObject({
    retryAfter: 12_000,
    remedy: expect.stringContaining('12 seconds'),
  })
})

it('gives the operator an id, and the reader what the archive says', () => {
  expect(failing('INTERNAL_SERVER_ERROR', { requestId: 'a1' }).remedy).toContain('a1')
  expect(failing('BAD_USER_INPUT').remedy).toBe('As the server says.')
  expect(failing('UNAUTHENTICATED').needsKey).toBe(true)
  expect(failureText(new TypeError('x is not a function')).remedy).toContain('x is not a function')
})

it('knows an archive that is another one than before', () => {
  expect(isAnotherArchive(new ArchiveError('CURSOR_EXPIRED', ''))).toBe(true)
  expect(isAnotherArchive(new ArchiveError('NETWORK', ''))).toBe(false)
})
