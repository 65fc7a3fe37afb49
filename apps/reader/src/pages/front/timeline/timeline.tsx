import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { addressWith, type View } from '../../../address/view.ts'
import { readableDate } from '../../../parts/date-line.tsx'
import type { Bucket, Overview } from '../overview.ts'
import type { PlotProps } from './plot.tsx'

interface TimelineProps {
  readonly view: View
  readonly overview: Pick<Overview, 'timeline' | 'interval'> | null
}

/** The number of articles over time: a plot to drag over, and the same as a table. Its place is kept free for it. */
export function Timeline({ view, overview }: TimelineProps) {
  const [Plot, setPlot] = useState<ComponentType<PlotProps> | null>(null)
  const buckets = overview?.timeline ?? []
  const isNeeded = buckets.length > 1

  // The library comes after what one reads.
  useEffect(() => {
    if (!isNeeded) return
    let isWanted = true
    void import('./plot.tsx').then(
      (module) => isWanted && setPlot(() => module.Plot),
      // Without it there is the table.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [isNeeded])

  const { since, until } = view.filter
  return (
    <section class="timeline" aria-label="Timeline">
      <div class={overview === null || isNeeded ? 'plot' : 'unseen'} role="img" aria-label={inWords(buckets)}>
        {Plot !== null && overview !== null && isNeeded && (
          <Plot buckets={buckets} interval={overview.interval} view={view} />
        )}
      </div>
      <div class="timeline-foot">
        {isNeeded && <BucketTable view={view} buckets={buckets} />}
        {(since !== undefined || until !== undefined) && (
          <a href={addressWith(view, { since: null, until: null })}>All years</a>
        )}
        {isNeeded && <span class="hint drag-hint">Drag over the plot to choose a time.</span>}
      </div>
    </section>
  )
}

function inWords(buckets: readonly Bucket[]): string {
  const [first] = buckets
  const last = buckets.at(-1)
  if (first === undefined || last === undefined) return 'No article with a date.'
  const most = buckets.reduce((one, other) => (other.count > one.count ? other : one))
  return `Articles from ${readableDate(first.period)} to ${readableDate(last.period)}; the most in ${readableDate(most.period)}: ${most.count}. The same as a table follows.`
}

function BucketTable({ view, buckets }: { readonly view: View; readonly buckets: readonly Bucket[] }) {
  return (
    <details class="timeline-table">
      <summary>As a table</summary>
      <div class="timeline-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map(({ period, count }) => (
              <tr key={period}>
                <th scope="row">
                  <a href={addressWith(view, { since: period, until: period })}>{readableDate(period)}</a>
                </th>
                <td>{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
