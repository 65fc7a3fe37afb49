import { expect, it } from 'vitest'
import { captureLine } from './report-lines.ts'

const nothing = { capturedAt: null, url: null, mediaType: null }

it('says of a capture what is known', () => {
  const capturedAt = '2031-03-14T08:00:00.000Z'
  expect(captureLine({ ...nothing, capturedAt, mediaType: 'text/html', basis: 'WARC' })).toBe(
    `${capturedAt}, text/html  [WARC]`,
  )
  expect(captureLine({ ...nothing, basis: 'TABLE' })).toBe('[TABLE]')
  expect(captureLine({ ...nothing, basis: null })).toBeNull()
})
