/** A month or a year, and how many articles there are of it. */
export interface PeriodCount {
  readonly period: string
  readonly count: number
}

/** More bars than these are too thin to see: then years are counted. */
const mostMonths = 120

/**
 * Counts of months in order, with those that have none in between: a gap shows. Over many years, counts of years. Counts of
 * one month are added, as those of several speakers are. A month may be in two articles' counts; nothing is made up.
 */
export function evenPeriods(months: readonly PeriodCount[]): readonly PeriodCount[] {
  const counts = new Map<string, number>()
  for (const { period, count } of months) counts.set(period, (counts.get(period) ?? 0) + count)
  const sorted = [...counts.keys()].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const all = monthsBetween(first, last)
  if (all === null || all.length > mostMonths) return evenYears(counts, first, last)
  return all.map((period) => ({ period, count: counts.get(period) ?? 0 }))
}

function evenYears(counts: ReadonlyMap<string, number>, first: string, last: string): readonly PeriodCount[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const year = String(from + at).padStart(4, '0')
    const own = [...counts].filter(([period]) => period.startsWith(year))
    return { period: year, count: own.reduce((sum, [, count]) => sum + count, 0) }
  })
}

/** Null where they are more than a plot could show. */
function monthsBetween(first: string, last: string): readonly string[] | null {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  if (to - from >= mostMonths * 2) return null
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const number = from + at
    return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}

const monthNumber = (period: string): number =>
  Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7) || '1') - 1
