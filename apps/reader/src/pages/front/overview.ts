import { FoundOverviewDocument, OverviewDocument, type TimelineInterval } from '../../_generated/graphql.ts'
import { articleFilterOf, changed, type Filter } from '../../address/filter.ts'
import { archive } from '../../archive/archive.ts'
import { speakerName } from '../../parts/links.tsx'

/** A value that a filter can be set to, with the number of articles that have it. */
export interface FacetValue {
  /** As a filter has it. */
  readonly value: string
  readonly label: string
  readonly count: number
}

/** A day or month of the timeline, or a year. */
export interface Bucket {
  readonly period: string
  readonly count: number
}

/** What stands beside a list: what is in the whole of it. */
export interface Overview {
  readonly interval: TimelineInterval
  readonly timeline: readonly Bucket[]
  /** The number of articles, or one that it is not less than. */
  readonly total: { readonly count: number; readonly isLeast: boolean }
  readonly years: readonly FacetValue[]
  readonly sources: readonly FacetValue[]
  readonly speakers: readonly FacetValue[]
  /** Empty where no words are searched: then they are not counted. */
  readonly countries: readonly FacetValue[]
  readonly genres: readonly FacetValue[]
}

/** Asks for the overview of a filter. */
export async function readOverview(filter: Filter, signal: AbortSignal): Promise<Overview> {
  const interval = intervalFor(filter)
  return filter.text === undefined
    ? readAll(filter, interval, signal)
    : readFound(filter.text, filter, interval, signal)
}

async function readAll(filter: Filter, interval: TimelineInterval, signal: AbortSignal): Promise<Overview> {
  const variables = { filter: articleFilterOf(filter), interval }
  const { articles, timeline, years, sources, speakers } = await archive.request(
    OverviewDocument,
    variables,
    {
      signal,
    },
  )
  return {
    interval,
    timeline,
    total: { count: articles.totalCount, isLeast: false },
    years: years.map(({ period, count }) => ({ value: period, label: period, count })).toReversed(),
    sources: summed(
      sources.flatMap(({ source, count }) =>
        source === null ? [] : [{ value: source.slug, label: source.name, count }],
      ),
    ),
    speakers: summed(
      speakers.flatMap(({ speaker, count }) =>
        speaker === null ? [] : [{ value: speaker.id, label: speakerName(speaker), count }],
      ),
    ),
    countries: [],
    genres: [],
  }
}

async function readFound(
  query: string,
  filter: Filter,
  interval: TimelineInterval,
  signal: AbortSignal,
): Promise<Overview> {
  const variables = {
    query,
    filter: articleFilterOf(changed(filter, { text: null })),
    withText: articleFilterOf(filter),
    interval,
  }
  const { timeline, search } = await archive.request(FoundOverviewDocument, variables, { signal })
  const { facets } = search
  return {
    interval,
    timeline,
    total: { count: search.totalCount, isLeast: search.totalCountRelation === 'AT_LEAST' },
    years: facets.years
      .map(({ year, count }) => ({ value: `${year}`, label: `${year}`, count }))
      .toSorted((one, other) => Number(other.value) - Number(one.value)),
    sources: facets.sources.map(({ source, count }) => ({ value: source.slug, label: source.name, count })),
    speakers: facets.speakers.map(({ speaker, count }) => ({
      value: speaker.id,
      label: speakerName(speaker),
      count,
    })),
    countries: facets.countries.map(({ country, countryCode, count }) => ({
      value: countryCode,
      label: country,
      count,
    })),
    genres: facets.genres.map(({ genre, count }) => ({ value: genre, label: genre, count })),
  }
}

/** Timelines by year have each source once a year. */
function summed(values: readonly FacetValue[]): readonly FacetValue[] {
  const sums = new Map<string, FacetValue>()
  for (const one of values)
    sums.set(one.value, { ...one, count: one.count + (sums.get(one.value)?.count ?? 0) })
  return [...sums.values()].toSorted((one, other) => other.count - one.count)
}

/** Days of a range up to which it is shown by days. */
const mostDays = 93

function intervalFor({ since, until }: Filter): TimelineInterval {
  if (since === undefined) return 'MONTH'
  const end = until === undefined ? Date.now() : endOf(until)
  return (end - Date.parse(since)) / 86_400_000 <= mostDays ? 'DAY' : 'MONTH'
}

/** The end of a day, a month or a year, in milliseconds. */
export function endOf(period: string): number {
  const [year = 0, month, day] = period.split('-').map(Number)
  if (month === undefined) return Date.UTC(year + 1, 0)
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1)
}
