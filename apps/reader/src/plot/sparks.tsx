import type { PeriodCount } from './periods.ts'

interface SparksProps {
  /** Every period of the plot, in order. */
  readonly periods: readonly string[]
  readonly counts: readonly PeriodCount[]
  /** The count of the highest bar, so that rows compare. */
  readonly most: number
  readonly label: string
}

/** Counts over time in one line of a table. */
export function Sparks({ periods, counts, most, label }: SparksProps) {
  // Periods of a plot are months, or years of many months.
  const countIn = (period: string) =>
    counts.reduce((sum, one) => (one.period.startsWith(period) ? sum + one.count : sum), 0)
  return (
    <svg
      class="sparks"
      viewBox={`0 0 ${periods.length * 10} 100`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {periods.map((period, at) => {
        const height = Math.min(100, (countIn(period) / most) * 100)
        return height === 0 ? null : (
          <rect key={period} x={at * 10 + 1} y={100 - height} width={8} height={height} />
        )
      })}
    </svg>
  )
}
