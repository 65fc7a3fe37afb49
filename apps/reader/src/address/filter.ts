import {
  addressParameters,
  FilterParameterError,
  type FilterParameters,
  filterOf,
  filterParametersIn,
  speechFilterOf as speechesOf,
} from '@communique/export/filter'
import type { ArticleFilter, SpeechFilter } from '../_generated/graphql.ts'

/**
 * What a view selects, by the names that it has in addresses, which are those of the command line's flags, of the exports
 * and of the feeds.
 */
export type Filter = FilterParameters

export const noFilter: Filter = {}

export interface ReadFilter {
  readonly filter: Filter
  /** Why the address cannot be used, with the remedy; null where it can. */
  readonly fault: string | null
}

/** The filter in an address. `others` are parameters that mean something else there. Empty ones mean nothing. */
export function readFilter(parameters: URLSearchParams, others: readonly string[] = []): ReadFilter {
  const given = new URLSearchParams([...parameters].filter(([, value]) => value.trim() !== ''))
  try {
    return { filter: filterParametersIn(given, others), fault: null }
  } catch (error) {
    if (!(error instanceof FilterParameterError)) throw error
    return { filter: noFilter, fault: error.message }
  }
}

/** What changes in a filter; null takes a part away. */
export type FilterChanges = { readonly [Name in keyof Filter]?: Filter[Name] | null }

export function changed(filter: Filter, changes: FilterChanges): Filter {
  return Object.fromEntries(Object.entries({ ...filter, ...changes }).filter(([, value]) => isGiven(value)))
}

function isGiven(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

/** A path with a filter: `/speakers`, `/export.csv`, `/feed.atom`. */
export function withFilter(path: string, filter: Filter): string {
  const parameters = addressParameters(filter).toString()
  return parameters === '' ? path : `${path}?${parameters}`
}

/** What the filter is for the archive. Null where it selects everything. */
export function articleFilterOf(filter: Filter): ArticleFilter | null {
  return filterOf(filter) ?? null
}

/** The speeches that the filter means: speaker, office, country and words are those of one speech. */
export function speechFilterOf(filter: Filter): SpeechFilter | null {
  return speechesOf(filter) ?? null
}
