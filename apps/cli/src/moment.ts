import { InvalidArgumentError } from 'commander'

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/

/** Milliseconds of the units in which times to come are given. */
const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** A moment with its zone, as it is sent: what it means is for the archive to check. @throws InvalidArgumentError */
export function moment(value: string): string {
  if (rfc3339.test(value)) return value
  throw new InvalidArgumentError('Give a moment with its zone, such as 2031-03-14T09:30:00Z.')
}

/** A moment, the beginning of a day in UTC, or how long from now. @throws InvalidArgumentError */
export function expiry(value: string): string {
  if (rfc3339.test(value)) return value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `${value}T00:00:00Z`
  const [, count = '', unit = ''] = /^(\d{1,5})([hdw])$/.exec(value) ?? []
  const length = units[unit]
  if (length !== undefined) return new Date(Date.now() + Number(count) * length).toISOString()
  throw new InvalidArgumentError(
    'Give a day such as 2027-01-01, a moment with its zone, or how long: 12h, 90d, 52w.',
  )
}
