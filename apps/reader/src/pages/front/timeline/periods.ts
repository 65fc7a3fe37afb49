import type { TimelineInterval } from '../../../_generated/graphql.ts'
import type { Bucket } from '../overview.ts'

/** Periods beyond which those without articles are not drawn: nobody could see one. */
const mostPeriods = 5_000

/** The buckets with those between them that are empty. `starts` are in seconds, as the plot takes them. */
export function withEmpty(
  buckets: readonly Bucket[],
  interval: TimelineInterval,
): {
  readonly periods: readonly string[]
  readonly starts: readonly number[]
  readonly counts: readonly number[]
} {
  const counts = new Map(buckets.map(({ period, count }) => [period, count]))
  const periods: string[] = []
  const last = buckets.at(-1)?.period ?? ''
  for (
    let period = buckets[0]?.period ?? '';
    period <= last && period !== '';
    period = next(period, interval)
  ) {
    periods.push(period)
    if (periods.length > mostPeriods)
      return inSeries(
        buckets.map((bucket) => bucket.period),
        counts,
      )
  }
  return inSeries(periods, counts)
}

function inSeries(periods: readonly string[], counts: ReadonlyMap<string, number>) {
  return {
    periods,
    starts: periods.map((period) => startOf(period)),
    counts: periods.map((period) => counts.get(period) ?? 0),
  }
}

/** The first second of a day, a month or a year, in UTC. */
export function startOf(period: string): number {
  return Date.parse(period) / 1000
}

/** The day, month or year after one. */
export function next(period: string, interval: TimelineInterval): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number)
  switch (interval) {
    case 'DAY':
      return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
    case 'MONTH':
      return new Date(Date.UTC(year, month)).toISOString().slice(0, 7)
    case 'YEAR':
      return `${year + 1}`.padStart(4, '0')
  }
}

/** The period that a second lies in. */
export function periodAt(second: number, interval: TimelineInterval): string {
  const lengths = { DAY: 10, MONTH: 7, YEAR: 4 } as const
  return new Date(second * 1000).toISOString().slice(0, lengths[interval])
}
