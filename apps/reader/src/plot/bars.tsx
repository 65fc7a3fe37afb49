import { readableDate } from '../parts/date-line.tsx'
import { evenPeriods, type PeriodCount } from './periods.ts'

interface BarsProps {
  readonly months: readonly PeriodCount[]
  /** What is counted: `articles`. */
  readonly of: string
  /** The address of the view of one period. */
  readonly href: (period: string) => string
}

/** Counts over time, as bars and as a table. */
export function Bars({ months, of, href }: BarsProps) {
  const periods = evenPeriods(months)
  const [first] = periods
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return <p class="hint">None has a date to the month.</p>
  const most = Math.max(...periods.map(({ count }) => count))
  const span = first.period.length === 4 ? 'year' : 'month'
  return (
    <figure class="bars">
      <div style={{ maxWidth: `${Math.max(periods.length, 6) * 3}rem` }}>
        <svg
          viewBox={`0 0 ${periods.length * 10} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${of} by ${span}, ${readableDate(first.period)} to ${readableDate(last.period)}, at most ${most}`}
        >
          {periods.map(({ period, count }, at) => {
            const height = (count / most) * 100
            return (
              <rect key={period} x={at * 10 + 1} y={100 - height} width={8} height={height}>
                <title>{`${readableDate(period)}: ${count}`}</title>
              </rect>
            )
          })}
        </svg>
        <p class="bars-axis">
          <span>{readableDate(first.period)}</span>
          {periods.length > 1 && <span>{readableDate(last.period)}</span>}
        </p>
      </div>
      <p class="bars-axis">
        {of} by {span}, at most {most.toLocaleString('en-GB')}
      </p>
      <details>
        <summary>As a table</summary>
        <div class="table">
          <table>
            <thead>
              <tr>
                <th scope="col">{span === 'year' ? 'Year' : 'Month'}</th>
                <th scope="col" class="number">
                  {of}
                </th>
              </tr>
            </thead>
            <tbody>
              {periods
                .filter(({ count }) => count > 0)
                .map(({ period, count }) => (
                  <tr key={period}>
                    <th scope="row">
                      <a href={href(period)}>{readableDate(period)}</a>
                    </th>
                    <td class="number">{count.toLocaleString('en-GB')}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
