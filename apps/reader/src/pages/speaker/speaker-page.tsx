import { SpeakerPageDocument } from '../../_generated/graphql.ts'
import {
  articleFilterOf,
  changed,
  type Filter,
  readFilter,
  speechFilterOf,
  withFilter,
} from '../../address/filter.ts'
import { paths } from '../../address/paths.ts'
import { useTitle } from '../../address/use-title.ts'
import { archive } from '../../archive/archive.ts'
import { isInvalidId } from '../../archive/invalid-id.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { AddressFault } from '../../parts/address-fault.tsx'
import { CopyAs } from '../../parts/copy-as.tsx'
import { FilterForm } from '../../parts/filter-form.tsx'
import { speakerName } from '../../parts/links.tsx'
import { NothingThere } from '../../parts/nothing-there.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import { SaidDownload } from '../../parts/said-download.tsx'
import { SaidItem, SaidList } from '../../parts/said-list.tsx'
import { counted, lower } from '../../parts/words.ts'
import { Bars } from '../../plot/bars.tsx'
import type { PageProps } from '../page.ts'
import { PrintedOffices } from './printed-offices.tsx'

export function SpeakerPage({ name, address }: PageProps) {
  const { filter: given, fault } = readFilter(address.parameters)
  const filter: Filter = { ...given, speaker: name }
  const own = speechFilterOf(changed(given, { speaker: null }))
  const variables = {
    id: name,
    filter: own,
    articles: articleFilterOf(filter),
  }
  const path = paths.speaker(name)
  const { data, error } = useAnswer(`speaker ${withFilter(path, given)}`, (signal) =>
    archive.request(SpeakerPageDocument, variables, { signal }),
  )
  const speaker = data?.node?.__typename === 'Speaker' ? data.node : null
  useTitle(speaker === null ? null : speakerName(speaker))
  if (isInvalidId(error) || (data !== null && speaker === null))
    return (
      <NothingThere what="speaker">
        No article that the archive shows has a speaker with this address.
      </NothingThere>
    )
  if (error !== null) return <ErrorNotice error={error} />
  if (data === null || speaker === null) return <Loading what="Getting the speaker" />

  const { offices, presentWith, countriesNamed, earliest, speeches } = speaker
  const [first] = earliest.nodes
  const speechFilter = { ...own, speaker: name }
  const isFiltered = variables.filter !== null
  return (
    <>
      <h1 dir="auto">{speakerName(speaker)}</h1>
      <p class="hint">
        {lower(speaker.kind)} · {counted(earliest.totalCount, 'speech', 'speeches')} in the archive
        {speaker.name === null && ' · the page gives no name, so this is one article’s speaker'}
      </p>
      <AddressFault fault={fault} />
      <div class="two-columns">
        <div>
          <section aria-labelledby="over-time">
            <h2 id="over-time">Over time</h2>
            <FilterForm path={path} filter={given} fields={['text', 'since', 'until']} />
            <Bars
              months={data.timeline}
              of="Articles"
              href={(period) => withFilter(path, { ...given, since: period, until: period })}
            />
          </section>
          <section aria-labelledby="said">
            <h2 id="said">
              Said
              {isFiltered
                ? `: ${counted(speeches.totalCount, 'speech matches', 'speeches match')}`
                : ', newest first'}
            </h2>
            <CopyAs
              asked={{ document: SpeakerPageDocument.toString(), variables }}
              csv={withFilter('/export.csv', filter)}
              csvIsMore
            >
              <SaidDownload filter={speechFilter} name={`said-by-${name.replace(/\W+/g, '-')}`} />
            </CopyAs>
            {speeches.totalCount === 0 ? (
              <p>
                None of the speeches matches. <a href={path}>Show all</a>.
              </p>
            ) : (
              <SaidList
                key={withFilter(path, given)}
                speeches={speeches}
                filter={speechFilter}
                namesSpeaker={false}
              />
            )}
          </section>
        </div>
        <div class="article-aside">
          <section aria-labelledby="offices">
            <h2 id="offices">Offices, as printed</h2>
            <PrintedOffices offices={offices} />
          </section>
          <section aria-labelledby="present">
            <h2 id="present">Present with</h2>
            {presentWith.length === 0 && <p class="hint">No page names others at the same event.</p>}
            <ul class="counts">
              {presentWith.map((present) => (
                <li key={present.name}>
                  <a href={`/?text=${encodeURIComponent(`"${present.name}"`)}`} dir="auto">
                    {present.name}
                  </a>{' '}
                  <span class="hint">{counted(present.count, 'article')}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="countries">
            <h2 id="countries">Countries named</h2>
            <p class="hint">
              {countriesNamed.length === 0 ? 'None in ' : 'In '}
              {earliest.totalCount > newestRead
                ? `the newest ${newestRead.toLocaleString('en-GB')} speeches.`
                : 'the speeches that are held.'}
            </p>
            <ul class="counts">
              {countriesNamed.map(({ countryCode, country, count }) => (
                <li key={countryCode}>
                  <a href={withFilter(path, { ...given, text: `"${country}"` })} dir="auto">
                    {country}
                  </a>{' '}
                  <span class="hint">{counted(count, 'speech', 'speeches')}</span>
                </li>
              ))}
            </ul>
          </section>
          {first !== undefined && (
            <section aria-labelledby="earliest">
              <h2 id="earliest">First speech held</h2>
              <SaidItem speech={first} namesSpeaker={false} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** Of so many speeches the archive tells which countries they name: see `Speaker.countriesNamed`. */
const newestRead = 100
