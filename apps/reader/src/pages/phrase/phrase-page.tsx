import { PhrasePageDocument } from '../../_generated/graphql.ts'
import { articleFilterOf, changed, readFilter, speechFilterOf, withFilter } from '../../address/filter.ts'
import { paths } from '../../address/paths.ts'
import { useTitle } from '../../address/use-title.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { AddressFault } from '../../parts/address-fault.tsx'
import { CopyAs } from '../../parts/copy-as.tsx'
import { FilterForm } from '../../parts/filter-form.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import { SaidDownload } from '../../parts/said-download.tsx'
import { SaidItem, SaidList } from '../../parts/said-list.tsx'
import { counted, searchedWords } from '../../parts/words.ts'
import { Bars } from '../../plot/bars.tsx'
import type { PageProps } from '../page.ts'
import { BySpeaker } from './by-speaker.tsx'
import { phraseOf } from './phrase-of.ts'

export function PhrasePage({ address }: PageProps) {
  const { filter: given, fault } = readFilter(address.parameters)
  const { query, isQuoted } = phraseOf(given.text ?? '')
  const filter = changed(given, { text: query })
  const variables = { speeches: speechFilterOf(filter) ?? {}, articles: articleFilterOf(filter) ?? {} }
  const path = paths.phrase
  // An id says nothing to a reader.
  const isOne = given.speaker?.startsWith('Speaker:') === true
  const { data, error } = useAnswer(query === '' ? null : `phrase ${withFilter(path, filter)}`, (signal) =>
    archive.request(PhrasePageDocument, variables, { signal }),
  )
  useTitle(given.text === undefined ? 'Phrases' : searchedWords(given.text))
  const [first] = data?.earliest.nodes ?? []
  const [last] = data?.speeches.nodes ?? []
  return (
    <>
      <h1 dir="auto">
        {given.text === undefined ? 'Who uses a phrase, and since when' : searchedWords(given.text)}
      </h1>
      <AddressFault fault={fault} />
      <FilterForm
        path={path}
        filter={given}
        fields={['text', ...(isOne ? [] : ['speaker' as const]), 'country', 'since', 'until']}
      />
      {isOne && (
        <p class="hint">
          Only what one speaker says.{' '}
          <a href={withFilter(path, changed(given, { speaker: null }))}>Show all speakers</a>
        </p>
      )}
      {given.text === undefined && (
        <p class="hint">
          Type a phrase, such as <a href={`${path}?text=joint+statement`}>joint statement</a>: when it was
          first and last said, by whom, and how often.
        </p>
      )}
      {isQuoted && (
        <p class="hint">
          Counted where the words stand in this order, in any of their English forms.{' '}
          <a href={withFilter('/', given)}>Search for them in any order</a>
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {query !== '' && data === null && error === null && <Loading what="Counting" />}
      {data !== null && first === undefined && (
        <p>
          Nobody is found to say this. <a href={withFilter('/', filter)}>Articles that have the words</a>
        </p>
      )}
      {data !== null && first !== undefined && (
        <>
          <p>Said in {counted(data.speeches.totalCount, 'speech', 'speeches')}.</p>
          <div class="two-columns">
            <div>
              <section aria-labelledby="over-time">
                <h2 id="over-time">Articles with the words, over time</h2>
                <Bars
                  months={data.timeline}
                  of="Articles"
                  href={(period) => withFilter(path, { ...given, since: period, until: period })}
                />
              </section>
              <section aria-labelledby="by-speaker">
                <h2 id="by-speaker">By speaker</h2>
                <BySpeaker buckets={data.speaking} given={given} />
              </section>
              <CopyAs
                asked={{ document: PhrasePageDocument.toString(), variables }}
                csv={withFilter('/export.csv', filter)}
                csvIsMore
              >
                <SaidDownload filter={variables.speeches} name="phrase" />
              </CopyAs>
              <section aria-labelledby="said">
                <h2 id="said">Said, newest first</h2>
                <SaidList
                  key={withFilter(path, filter)}
                  speeches={data.speeches}
                  filter={variables.speeches}
                />
              </section>
            </div>
            <div class="article-aside">
              <section aria-labelledby="first">
                <h2 id="first">First said</h2>
                <SaidItem speech={first} search={query} />
              </section>
              {last !== undefined && (
                <section aria-labelledby="last">
                  <h2 id="last">Last said</h2>
                  <SaidItem speech={last} search={query} />
                </section>
              )}
            </div>
          </div>
        </>
      )}
    </>
  )
}
