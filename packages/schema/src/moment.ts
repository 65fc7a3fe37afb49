import { isDay } from './day.ts'

const rfc3339 =
  /^(\d{4}-\d\d-\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** What the database and the calendar of the API can both hold: the years 1 to 9999, in UTC. */
const [first, last] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]

/**
 * The moment that a text of RFC 3339 names; null where it names none. A zone must be given: without one, it would be that of the
 * server. Leap seconds are not read.
 */
export function parsedMoment(text: string): Date | null {
  const [, day] = rfc3339.exec(text) ?? []
  // `Date` takes 30 February for 2 March.
  if (day === undefined || !isDay(day)) return null
  const instant = new Date(text.toUpperCase())
  const time = instant.getTime()
  return time >= first && time <= last ? instant : null
}
