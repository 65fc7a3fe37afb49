import type { ArticleFilter, SpeechFilter } from '../_generated/graphql.ts'

/**
 * What a view selects, by the names that it has in addresses, which are those of the command line's flags, of the exports
 * and of the feeds.
 */
export interface Filter {
  readonly text: string
  /** An id, or a part of a name. */
  readonly speaker: string
  readonly office: string
  readonly country: string
  /** Slugs. */
  readonly source: readonly string[]
  /** A day, a month or a year. */
  readonly since: string
  readonly until: string
  /** BCP 47 tags. */
  readonly language: readonly string[]
}

const one = ['text', 'speaker', 'office', 'country', 'since', 'until'] as const
const several = ['source', 'language'] as const

export const noFilter: Filter = {
  text: '',
  speaker: '',
  office: '',
  country: '',
  source: [],
  since: '',
  until: '',
  language: [],
}

export interface ReadFilter {
  readonly filter: Filter
  /** What of the address cannot be used, each a sentence with its remedy. */
  readonly faults: readonly string[]
}

/** The filter in an address. `others` are parameters that mean something else there. */
export function readFilter(parameters: URLSearchParams, others: readonly string[] = []): ReadFilter {
  const faults: string[] = []
  const known: readonly string[] = [...one, ...several, ...others]
  for (const name of new Set(parameters.keys())) {
    if (!known.includes(name))
      faults.push(
        `The address has an unknown filter “${name}”. Known are ${[...one, ...several].join(', ')}.`,
      )
    else if (!isIn(several, name) && parameters.getAll(name).length > 1)
      faults.push(`The address gives “${name}” more than once. Give it once.`)
  }
  const value = (name: string) => parameters.get(name)?.trim() ?? ''
  const day = (name: 'since' | 'until') => {
    const given = value(name)
    if (given === '' || isDay(given)) return given
    faults.push(
      `“${given}” in “${name}” is not a date. Give a day, a month or a year: 2031-03-14, 2031-03 or 2031.`,
    )
    return ''
  }
  const values = (name: string) => [
    ...new Set(
      parameters
        .getAll(name)
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    ),
  ]
  const filter: Filter = {
    text: value('text'),
    speaker: value('speaker'),
    office: value('office'),
    country: value('country'),
    source: values('source'),
    since: day('since'),
    until: day('until'),
    language: values('language'),
  }
  return { filter, faults }
}

/** Whether a text is a day, a month or a year that exists. */
export function isDay(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === '') return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // A month has no more days than it has: 2031-02-30 would be read as a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** The parameters of an address with this filter, in one order: a view has one address. */
export function parametersOf(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const name of one) if (filter[name] !== '') parameters.set(name, filter[name])
  for (const name of several) for (const value of filter[name]) parameters.append(name, value)
  return parameters
}

/** A path with a filter: `/speakers`, `/export.csv`, `/feed.atom`. */
export function withFilter(path: string, filter: Filter): string {
  const parameters = parametersOf(filter).toString()
  return parameters === '' ? path : `${path}?${parameters}`
}

/** What the filter is for the archive; the text only where `text` says so. Null where it selects everything. */
export function articleFilterOf(filter: Filter, { text = true } = {}): ArticleFilter | null {
  const article: ArticleFilter = {
    ...ofSpeaking(filter),
    ...ofArticle(filter),
    ...(text && filter.text !== '' && { text: filter.text }),
  }
  return Object.keys(article).length === 0 ? null : article
}

/** The speeches that the filter means: speaker, office, country and words are those of one speech. */
export function speechFilterOf(filter: Filter): SpeechFilter | null {
  const article = ofArticle(filter)
  const speech: SpeechFilter = {
    ...ofSpeaking(filter),
    ...(filter.text !== '' && { text: filter.text }),
    ...(Object.keys(article).length > 0 && { article }),
  }
  return Object.keys(speech).length === 0 ? null : speech
}

function ofSpeaking({ speaker, office, country }: Filter) {
  return {
    ...(speaker !== '' && { speaker }),
    ...(office !== '' && { office }),
    ...(country !== '' && { country }),
  }
}

function ofArticle({ source, since, until, language }: Filter): ArticleFilter {
  return {
    ...(source.length > 0 && { source }),
    ...((since !== '' || until !== '') && { date: { from: since || null, to: until || null } }),
    ...(language.length > 0 && { language }),
  }
}

function isIn(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
