import type { ArticleFilter, Genre, SpeechFilter } from '@communique/sdk'

/** What selects articles, as people say it: by the flags of a command, or by the parameters of an address. */
export interface FilterParameters {
  /** An id, or a part of a name. */
  readonly speaker?: string
  readonly office?: string
  readonly country?: string
  /** Slugs. */
  readonly source?: readonly string[]
  /** A day, a month or a year. */
  readonly since?: string
  readonly until?: string
  /** BCP 47. */
  readonly language?: readonly string[]
  readonly genre?: readonly Genre[]
  readonly text?: string
}

const several = ['source', 'language'] as const
const dates = ['since', 'until'] as const
const words = ['speaker', 'office', 'country', 'text'] as const

/** In the order in which an address names them. */
export const filterNames = [
  'text',
  'speaker',
  'office',
  'country',
  'source',
  'since',
  'until',
  'language',
  'genre',
] as const

/** As an address writes them. */
const genres: Readonly<Record<string, Genre>> = {
  address: 'ADDRESS',
  'joint-statement': 'JOINT_STATEMENT',
  minutes: 'MINUTES',
  other: 'OTHER',
  readout: 'READOUT',
  report: 'REPORT',
  statement: 'STATEMENT',
  transcript: 'TRANSCRIPT',
}

const names: ReadonlySet<string> = new Set(filterNames)

/** A parameter of an address that cannot be meant. `message` says which, and what to do. */
export class FilterParameterError extends Error {
  override readonly name = 'FilterParameterError'
}

/** Undefined where nothing is selected. A date is the one of publication, or else of the event. */
export function filterOf(parameters: FilterParameters): ArticleFilter | undefined {
  const { speaker, office, country, source, since, until, language, genre, text } = parameters
  const filter: ArticleFilter = {
    ...(speaker !== undefined && { speaker }),
    ...(office !== undefined && { office }),
    ...(country !== undefined && { country }),
    ...(source !== undefined && { source }),
    ...((since !== undefined || until !== undefined) && { date: { from: since ?? null, to: until ?? null } }),
    ...(language !== undefined && { language }),
    ...(genre !== undefined && { genre }),
    ...(text !== undefined && { text }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

/** The same for speeches: who speaks and what is said are those of one speech, all else is that of its article. */
export function speechFilterOf(parameters: FilterParameters): SpeechFilter | undefined {
  const { speaker, office, country, text, ...others } = parameters
  const article = filterOf(others)
  const filter: SpeechFilter = {
    ...(speaker !== undefined && { speaker }),
    ...(office !== undefined && { office }),
    ...(country !== undefined && { country }),
    ...(text !== undefined && { text }),
    ...(article !== undefined && { article }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

/** Whether it is a day, a month or a year that exists. */
export function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  if (year === undefined || year === '0000') return false
  const written = `${year}-${month}-${day}`
  const date = new Date(`${written}T00:00:00Z`)
  // A day that a month does not have becomes one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
}

/**
 * What an address selects. `others` are the parameters that its path knows beside these.
 * @throws FilterParameterError
 */
export function filterParametersIn(
  parameters: URLSearchParams,
  others: readonly string[] = [],
): FilterParameters {
  for (const name of parameters.keys()) {
    if (!names.has(name) && !others.includes(name)) {
      throw new FilterParameterError(
        `There is no parameter \`${name}\` here. Use ${listed([...filterNames, ...others])}.`,
      )
    }
  }
  return {
    ...valuesOf(words, (name) => single(parameters, name)),
    ...valuesOf(dates, (name) => date(name, single(parameters, name))),
    ...valuesOf(several, (name) => all(parameters, name)),
    ...valuesOf(['genre'], (name) => all(parameters, name)?.map(genre)),
  }
}

/** The parameters that say so in an address, always in the same order: the same selection has one address. */
export function addressParameters(parameters: FilterParameters): URLSearchParams {
  const found = new URLSearchParams()
  for (const name of filterNames) {
    const value = parameters[name]
    if (value === undefined) continue
    for (const one of typeof value === 'string' ? [value] : value)
      found.append(name, name === 'genre' ? genreParameter(one) : one)
  }
  return found
}

function valuesOf<Name extends string, Value>(
  of: readonly Name[],
  value: (name: Name) => Value | undefined,
): { readonly [Key in Name]?: Value } {
  const found: { [Key in Name]?: Value } = {}
  for (const name of of) {
    const given = value(name)
    if (given !== undefined) found[name] = given
  }
  return found
}

function all(parameters: URLSearchParams, name: string): readonly string[] | undefined {
  const given = parameters.getAll(name)
  if (given.some((value) => value.trim() === '')) {
    throw new FilterParameterError(`\`${name}\` is empty. Give it a value, or leave it out.`)
  }
  return given.length === 0 ? undefined : given
}

/** @throws FilterParameterError */
export function single(parameters: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = all(parameters, name) ?? []
  if (more.length > 0) throw new FilterParameterError(`\`${name}\` is given twice. Give it once.`)
  return value
}

function date(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isDate(value)) return value
  throw new FilterParameterError(
    `\`${name}\` is not a date. Give a day, a month or a year that exists: 2031-03-14, 2031-03 or 2031.`,
  )
}

/** @throws FilterParameterError */
function genre(value: string): Genre {
  const found = Object.hasOwn(genres, value) ? genres[value] : undefined
  if (found !== undefined) return found
  throw new FilterParameterError(`There is no genre \`${value}\`. Use ${listed(Object.keys(genres))}.`)
}

/** A genre as an address writes it: `joint-statement`. */
function genreParameter(value: string): string {
  return value.toLowerCase().replaceAll('_', '-')
}

function listed(all: readonly string[]): string {
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}
