import type { PhrasePageQuery } from '../../_generated/graphql.ts'
import { type Filter, withFilter } from '../../address/filter.ts'
import { paths } from '../../address/paths.ts'
import { csv } from '../../copy-as/csv.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { readableDate } from '../../parts/date-line.tsx'
import { SpeakerLink, speakerName } from '../../parts/links.tsx'
import { totalsOf } from '../../parts/speaker-counts.tsx'
import { evenPeriods } from '../../plot/periods.ts'
import { Sparks } from '../../plot/sparks.tsx'

interface BySpeakerProps {
  readonly buckets: PhrasePageQuery['speaking']
  readonly given: Filter
}

/** Who says it, how often, and between which months: a table, in which each number leads to the words. */
export function BySpeaker({ buckets, given }: BySpeakerProps) {
  const totals = totalsOf(buckets)
  if (totals.length === 0) return <p class="hint">No speech with it has a date to the month.</p>
  const periods = evenPeriods(buckets).map(({ period }) => period)
  const most = Math.max(...buckets.map(({ count }) => count))
  return (
    <>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              <th scope="col" class="number">
                Articles
              </th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
              <th scope="col">
                <span class="unseen">By month</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ speaker, count }) => {
              const own = buckets.filter((bucket) => bucket.speaker?.id === speaker.id)
              const months = own.map(({ period }) => period).sort()
              const [first = ''] = months
              const last = months.at(-1) ?? first
              return (
                <tr key={speaker.id}>
                  <th scope="row">
                    <SpeakerLink speaker={speaker} />
                  </th>
                  <td class="number">
                    <a
                      href={withFilter(paths.phrase, { ...given, speaker: speaker.id })}
                      aria-label={`The ${count} of ${speakerName(speaker)}`}
                    >
                      {count.toLocaleString('en-GB')}
                    </a>
                  </td>
                  <td class="nowrap">{readableDate(first)}</td>
                  <td class="nowrap">{readableDate(last)}</td>
                  <td class="share">
                    <Sparks
                      periods={periods}
                      counts={own}
                      most={most}
                      label={`${months.length} months, from ${readableDate(first)} to ${readableDate(last)}`}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p class="copies">
        <CopyButton
          label="Copy by month and speaker as CSV"
          text={() =>
            csv([
              ['month', 'speaker', 'articles', 'address'],
              ...buckets.flatMap(({ period, speaker, count }) =>
                speaker === null
                  ? []
                  : [
                      [
                        period,
                        speakerName(speaker),
                        count,
                        new URL(paths.speaker(speaker.id), window.location.origin).href,
                      ],
                    ],
              ),
            ])
          }
        />
      </p>
    </>
  )
}
