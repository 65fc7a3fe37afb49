import { SpeakersPageDocument } from '../../_generated/graphql.ts'
import { articleFilterOf, changed, readFilter, withFilter } from '../../address/filter.ts'
import { paths } from '../../address/paths.ts'
import { useTitle } from '../../address/use-title.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { csv } from '../../copy-as/csv.ts'
import { AddressFault } from '../../parts/address-fault.tsx'
import { CopyAs } from '../../parts/copy-as.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { FilterForm } from '../../parts/filter-form.tsx'
import { SpeakerLink, speakerName } from '../../parts/links.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import { totalsOf } from '../../parts/speaker-counts.tsx'
import { lower } from '../../parts/words.ts'
import type { PageProps } from '../page.ts'

export function SpeakersPage({ address }: PageProps) {
  const { filter, fault } = readFilter(address.parameters)
  const path = paths.speakers
  const variables = { articles: articleFilterOf(filter) }
  const { data, error } = useAnswer(`speakers ${withFilter(path, filter)}`, (signal) =>
    archive.request(SpeakersPageDocument, variables, { signal }),
  )
  const title = `Who speaks most${periodWords(filter.since, filter.until)}`
  useTitle(title)
  const year = new Date().getUTCFullYear()
  const years = [year, year - 1, year - 2, year - 3]
  const totals = totalsOf(data?.timeline ?? [])
  const most = Math.max(1, ...totals.map(({ count }) => count))
  const periods = [...new Set(data?.timeline.map(({ period }) => period) ?? [])].sort()
  const shownYears = periods.length > 1 ? periods.slice(-6) : []
  return (
    <>
      <h1>{title}</h1>
      <AddressFault fault={fault} />
      <nav class="tabs" aria-label="Years">
        <a
          href={withFilter(path, changed(filter, { since: null, until: null }))}
          aria-current={(filter.since ?? filter.until) === undefined ? 'true' : undefined}
        >
          All years
        </a>
        {years.map((one) => (
          <a
            key={one}
            href={withFilter(path, { ...filter, since: String(one), until: String(one) })}
            aria-current={filter.since === String(one) && filter.until === String(one) ? 'true' : undefined}
          >
            {one}
          </a>
        ))}
      </nav>
      <FilterForm path={path} filter={filter} fields={['country', 'text', 'since', 'until']} />
      {error !== null && <ErrorNotice error={error} />}
      {data === null && error === null && <Loading what="Counting" />}
      {data !== null && totals.length === 0 && (
        <p>
          Nobody speaks in what is selected. <a href={path}>Show all years</a>.
        </p>
      )}
      {totals.length > 0 && (
        <>
          <p class="hint">
            The {totals.length} who speak in the most articles{totals.length < 50 ? ': that is all' : ''}. An
            article counts once for each of its speakers, by its date; one without a date is not counted.
          </p>
          <div class="table">
            <table>
              <thead>
                <tr>
                  <th scope="col" class="number">
                    #
                  </th>
                  <th scope="col">Speaker</th>
                  <th scope="col" class="number">
                    Articles
                  </th>
                  <th scope="col">
                    <span class="unseen">Share</span>
                  </th>
                  {shownYears.map((one) => (
                    <th key={one} scope="col" class="number">
                      {one}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {totals.map(({ speaker, count }, at) => (
                  <tr key={speaker.id}>
                    <td class="number">{at + 1}</td>
                    <th scope="row">
                      <SpeakerLink speaker={speaker} />{' '}
                      {speaker.kind !== 'PERSON' && <span class="hint">{lower(speaker.kind)}</span>}
                    </th>
                    <td class="number">{count.toLocaleString('en-GB')}</td>
                    <td class="share">
                      <span style={{ width: `${(count / most) * 100}%` }} />
                    </td>
                    {shownYears.map((one) => (
                      <td key={one} class="number">
                        {data?.timeline
                          .find((bucket) => bucket.period === one && bucket.speaker?.id === speaker.id)
                          ?.count.toLocaleString('en-GB') ?? ''}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="copies">
            <CopyButton
              label="Copy this table as CSV"
              text={() =>
                csv([
                  ['speaker', 'kind', 'articles', 'address'],
                  ...totals.map(({ speaker, count }) => [
                    speakerName(speaker),
                    speaker.kind,
                    count,
                    new URL(paths.speaker(speaker.id), window.location.origin).href,
                  ]),
                ])
              }
            />
          </p>
        </>
      )}
      <CopyAs asked={{ document: SpeakersPageDocument.toString(), variables }} />
    </>
  )
}

/** ` in 2031`, ` from 2031-03 to 2032`. */
function periodWords(since: string | undefined, until: string | undefined): string {
  if ((since ?? until) === undefined) return ''
  if (since === until) return ` in ${since}`
  return `${since === undefined ? '' : ` since ${since}`}${until === undefined ? '' : ` until ${until}`}`
}
