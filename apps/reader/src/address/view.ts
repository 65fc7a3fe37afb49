import { type Filter, parametersOf, readFilter } from './filter.ts'

/** What the front page lists: articles, or what was said. */
export type Shown = 'articles' | 'speeches'

/** All that the front page shows, as its address says. */
export interface View {
  readonly filter: Filter
  readonly shown: Shown
  /** What of the address cannot be used. */
  readonly faults: readonly string[]
}

const shownParameter = 'show'

export function viewAt(parameters: URLSearchParams): View {
  const { filter, faults } = readFilter(parameters, [shownParameter])
  const given = parameters.get(shownParameter) ?? 'articles'
  if (given === 'articles' || given === 'speeches') return { filter, shown: given, faults }
  const fault = `“${given}” in “${shownParameter}” is not known. Give articles or speeches.`
  return { filter, shown: 'articles', faults: [...faults, fault] }
}

/** The address of a view. */
export function addressOf({ filter, shown }: Pick<View, 'filter' | 'shown'>): string {
  const parameters = parametersOf(filter)
  if (shown !== 'articles') parameters.set(shownParameter, shown)
  const text = parameters.toString()
  return text === '' ? '/' : `/?${text}`
}
