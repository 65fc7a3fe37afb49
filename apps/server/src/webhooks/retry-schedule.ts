import type { WebhookState } from '@communique/archive'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/**
 * Pauses after the first, second, ... failure of one event, in milliseconds: the example of the Standard Webhooks specification, with
 * half a minute more at its beginning, because all later events wait for this one.
 */
const pauses = [
  5 * second,
  30 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** After so many failures in a row it is no short interruption: some six minutes. */
const failingFrom = 4

/** So much longer a pause may be, so that those who failed together do not come back together. */
const jitter = 0.2

/**
 * How long to wait after so many failures in a row, from 1: as long as the receiver asked for, and at least as the schedule says, both
 * within `longest` milliseconds.
 */
export function pauseAfter(
  failures: number,
  retryAfter: number | null,
  longest: number,
  random = Math.random(),
): number {
  const scheduled = pauses[Math.min(failures, pauses.length) - 1] ?? 0
  const wanted = Math.min(Math.max(scheduled, retryAfter ?? 0), longest)
  return Math.round(wanted * (1 + jitter * random))
}

/** The state after so many failures in a row, the last of which had this status. */
export function stateAfter(failures: number, status: number | null): WebhookState {
  if (status === 410) return 'GONE'
  return failures >= failingFrom ? 'FAILING' : 'ACTIVE'
}

/** Milliseconds that a header `Retry-After` asks for, in seconds or as a date; null where it says nothing. */
export function retryAfterOf(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * second
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
