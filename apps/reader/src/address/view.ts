import { addressParameters } from '@communique/export/filter'
import { changed, type Filter, type FilterChanges, readFilter } from './filter.ts'

/** What the front page lists: articles, or what was said. */
export type Shown = 'articles' | 'speeches'

/** All that the front page shows, as its address says. */
export interface View {
  readonly filter: Filter
  readonly shown: Shown
}

const shownParameter = 'show'

/** The view of an address; `fault` says why the address cannot be used, with the remedy. */
export function viewAt(parameters: URLSearchParams): View & { readonly fault: string | null } {
  const { filter, fault } = readFilter(parameters, [shownParameter])
  const shown = parameters.get(shownParameter) ?? 'articles'
  if (shown === 'articles' || shown === 'speeches') return { filter, shown, fault }
  return {
    filter,
    shown: 'articles',
    fault: `\`${shownParameter}=${shown}\` is not known. Use articles or speeches.`,
  }
}

/** The address of a view. */
export function addressOf({ filter, shown }: View): string {
  const parameters = addressParameters(filter)
  if (shown !== 'articles') parameters.set(shownParameter, shown)
  const text = parameters.toString()
  return text === '' ? '/' : `/?${text}`
}

/** The address of a view with another filter. */
export function addressWith(view: View, changes: FilterChanges): string {
  return addressOf({ ...view, filter: changed(view.filter, changes) })
}
