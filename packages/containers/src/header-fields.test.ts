import { describe, expect, it } from 'vitest'
import { momentOf } from './header-fields.ts'

describe('the date of a mail', () => {
  it.each([
    ['Fri, 2 May 2031 23:30:00 -0800 (PST)', '2031-05-03T07:30:00Z'],
    ['2 May 2031 23:30 +0200', '2031-05-02T21:30:00Z'],
    ['Fri, 02 May 2031 10:00:00 GMT', '2031-05-02T10:00:00Z'],
    ['Fri, 02 May 2031 10:00:00 UT', '2031-05-02T10:00:00Z'],
    ['Fri, 02 May 2031 10:00:00 EST', '2031-05-02T15:00:00Z'],
  ])('%s is %s', (date, moment) => {
    expect(momentOf(date)).toBe(moment)
  })

  it.each(['Fri, 2 May 2031 10:00:00', '2 May 2031', '2031-05-02T10:00', 'soon', ''])(
    'is no moment without a zone: %j',
    (date) => {
      expect(momentOf(date)).toBeNull()
    },
  )
})
