import { SpeakerNameDocument } from '../../_generated/graphql.ts'
import type { FilterChanges } from '../../address/filter.ts'
import { addressWith, type View } from '../../address/view.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { Chips } from '../../parts/chips.tsx'
import { readableDate } from '../../parts/date-line.tsx'
import { speakerName } from '../../parts/links.tsx'
import { countryName, genreName } from '../../parts/names.ts'

/** The filters of the view, each removable; the searched words stand in the search box. */
export function FilterChips({ view }: { readonly view: View }) {
  const { speaker, office, country, since, until, source = [], language = [], genre = [] } = view.filter
  const id = speaker?.startsWith('Speaker:') === true ? speaker : null
  const { data } = useAnswer(id === null ? null : `speaker name ${id}`, (signal) =>
    archive.request(SpeakerNameDocument, { id: id ?? '' }, { signal }),
  )
  const node = id === null ? null : data?.node
  const name = node?.__typename === 'Speaker' ? speakerName(node) : (speaker ?? '')
  const chip = (label: string, value: string | undefined, changes: FilterChanges) =>
    value === undefined ? [] : [{ label, value, without: addressWith(view, changes) }]
  const isOnePeriod = since !== undefined && since === until
  return (
    <Chips
      chips={[
        ...chip('Speaker', speaker === undefined ? undefined : name, { speaker: null }),
        ...chip('Office', office, { office: null }),
        ...chip('Country', country === undefined ? undefined : countryName(country), { country: null }),
        ...source.flatMap((slug) => chip('Source', slug, { source: source.filter((one) => one !== slug) })),
        ...(isOnePeriod
          ? chip('Time', readableDate(since), { since: null, until: null })
          : [
              ...chip('Since', since && readableDate(since), { since: null }),
              ...chip('Until', until && readableDate(until), { until: null }),
            ]),
        ...language.flatMap((tag) =>
          chip('Language', tag, { language: language.filter((one) => one !== tag) }),
        ),
        ...genre.flatMap((one) =>
          chip('Genre', genreName(one), { genre: genre.filter((other) => other !== one) }),
        ),
      ]}
    />
  )
}
