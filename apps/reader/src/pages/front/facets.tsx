import type { Genre } from '../../_generated/graphql.ts'
import { addressWith, type View } from '../../address/view.ts'
import { countryName, genreName } from '../../parts/names.ts'
import type { FacetValue, Overview } from './overview.ts'

/** Values of a facet that are shown at once. */
const mostShown = 7

/** What the list can be narrowed by, each a link to the narrower view. */
export function Facets({ view, overview }: { readonly view: View; readonly overview: Overview }) {
  const { filter } = view
  const { source = [], genre = [] } = filter
  const years = overview.years.map((year) => ({
    ...year,
    href: addressWith(view, { since: year.value, until: year.value }),
  }))
  const sources = overview.sources.map((one) => ({
    ...one,
    href: addressWith(view, { source: [...source, one.value] }),
  }))
  const speakers = overview.speakers.map((one) => ({
    ...one,
    href: addressWith(view, { speaker: one.value }),
  }))
  const countries = overview.countries.map((one) => ({
    ...one,
    label: countryName(one.value),
    href: addressWith(view, { country: one.value }),
  }))
  const genres = overview.genres.map((one) => ({
    ...one,
    label: genreName(one.label),
    href: addressWith(view, { genre: [...genre, ...genresCalled(one.value)] }),
  }))
  return (
    <>
      {filter.speaker === undefined && <Facet title="Speakers" values={speakers} />}
      <Facet
        title="Years"
        values={filter.since === undefined || filter.since !== filter.until ? years : []}
      />
      {source.length === 0 && <Facet title="Sources" values={sources} />}
      {filter.country === undefined && <Facet title="Countries" values={countries} />}
      {genre.length === 0 && <Facet title="Genres" values={genres} />}
    </>
  )
}

const genres = [
  'ADDRESS',
  'JOINT_STATEMENT',
  'MINUTES',
  'OTHER',
  'READOUT',
  'REPORT',
  'STATEMENT',
  'TRANSCRIPT',
] as const

function genresCalled(name: string): readonly Genre[] {
  return genres.filter((genre) => genre === name)
}

interface FacetProps {
  readonly title: string
  readonly values: readonly (FacetValue & { readonly href: string })[]
}

function Facet({ title, values }: FacetProps) {
  if (values.length === 0) return null
  const more = values.slice(mostShown)
  const items = (shown: typeof values) =>
    shown.map(({ value, label, count, href }) => (
      <li key={value}>
        <a href={href}>
          <span class="facet-label" dir="auto">
            {label}
          </span>{' '}
          <span class="facet-count">{count.toLocaleString('en')}</span>
        </a>
      </li>
    ))
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>{items(values.slice(0, mostShown))}</ul>
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          <ul>{items(more)}</ul>
        </details>
      )}
    </section>
  )
}
