import { type Expression, type RawBuilder, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { daysOf } from './day.ts'
import { parsedMoment } from './moment.ts'
import { requestError } from './request-error.ts'

builder.scalarType('DateTime', {
  description: 'A moment as in RFC 3339, with its zone: `2031-03-14T09:30:00.000Z`. Returned in UTC.',
  serialize: (instant) => instant.toISOString(),
  kysely: {
    sql: (instant) =>
      sql<string>`to_char(date_trunc('milliseconds', ${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    parse: (text: string) => new Date(text),
  },
  parseValue: (value) => {
    const instant = typeof value === 'string' ? parsedMoment(value) : null
    if (instant === null) {
      throw requestError(
        'BAD_USER_INPUT',
        'The value is not a valid DateTime. Write a moment that exists, in the years 1 to 9999 and with its zone, as in RFC 3339: 2031-03-14T09:30:00Z.',
      )
    }
    return instant
  },
})

builder.scalarType('Date', {
  description:
    'A day: `2031-03-14`. In a range, a month or a year may be given as well, as in `EDTF`: `2031-03`, `2031`.',
  kysely: { sql: asText },
  parseValue: (value) => {
    if (typeof value !== 'string' || daysOf(value) === null) {
      throw requestError(
        'BAD_USER_INPUT',
        'The value is not a valid Date. Write a day, a month or a year that exists: 2031-03-14, 2031-03 or 2031.',
      )
    }
    return value
  },
})

builder.scalarType('URL', {
  description: 'An `http:` or `https:` URL in the form of the URL standard.',
  kysely: { sql: asText },
  parseValue: (value) => {
    const url = typeof value === 'string' ? URL.parse(value) : null
    if (url === null || !['http:', 'https:'].includes(url.protocol)) {
      throw requestError(
        'BAD_USER_INPUT',
        'The value is not a valid http or https URL. Write it with its scheme: https://example.org/page.',
      )
    }
    return url.href
  },
})

builder.scalarType('EDTF', {
  description:
    'A date of any precision in the Extended Date/Time Format, level 0: `2031-03-14`, `2031-03` or `2031`.',
  kysely: { sql: asText },
  parseValue: (value) => {
    if (typeof value !== 'string' || daysOf(value) === null) {
      throw requestError(
        'BAD_USER_INPUT',
        'The value is not a valid EDTF date. Write 2031-03-14, 2031-03 or 2031.',
      )
    }
    return value
  },
})

builder.scalarType('FeedCursor', {
  description:
    'A position in the feed of publications. Opaque. It stays valid for the lifetime of the archive. A subscription that resumes after it misses no event and gets none twice.',
  kysely: { sql: asText },
  parseValue: (value) => {
    if (typeof value !== 'string')
      throw requestError(
        'CURSOR_INVALID',
        'The value is not a valid FeedCursor. Pass the string that the archive returned.',
      )
    return value
  },
})

function asText(value: Expression<string>): RawBuilder<string> {
  return sql<string>`cast(${value} as text)`
}
