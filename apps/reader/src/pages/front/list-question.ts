import { FoundDocument, LatestDocument, SaidDocument } from '../../_generated/graphql.ts'
import { articleFilterOf, changed, speechFilterOf } from '../../address/filter.ts'
import type { View } from '../../address/view.ts'
import type { PageQuestion } from '../../copy-as/question.ts'
import { pageLength } from './listing.tsx'

/** Which list a view is, and where it is a search, of which words. */
export type ListOfView =
  | { readonly list: 'LATEST' }
  | { readonly list: 'SAID' }
  | { readonly list: 'FOUND'; readonly text: string }

export function listOf({ filter, shown }: View): ListOfView {
  const { text } = filter
  // Words, speaker, office and country are to be those of one speech.
  if (shown === 'speeches' && (text === undefined || isOfSpeeches(filter))) return { list: 'SAID' }
  return text === undefined ? { list: 'LATEST' } : { list: 'FOUND', text }
}

/** Whether the filter says who speaks. */
export function isOfSpeeches({ speaker, office, country }: View['filter']): boolean {
  return speaker !== undefined || office !== undefined || country !== undefined
}

export const latestVariables = ({ filter }: View) => ({ filter: articleFilterOf(filter), first: pageLength })

export const saidVariables = ({ filter }: View) => ({ filter: speechFilterOf(filter), first: pageLength })

export const foundVariables = ({ filter, shown }: View, text: string) => ({
  query: text,
  filter: articleFilterOf(changed(filter, { text: null })),
  kinds: [shown === 'speeches' ? 'SPEECH' : 'ARTICLE'] as const,
  first: pageLength,
})

/** What the list of a view asks the archive first. */
export function listQuestion(view: View): PageQuestion {
  const of = listOf(view)
  if (of.list === 'LATEST') return { document: LatestDocument.toString(), variables: latestVariables(view) }
  if (of.list === 'SAID') return { document: SaidDocument.toString(), variables: saidVariables(view) }
  return { document: FoundDocument.toString(), variables: foundVariables(view, of.text) }
}
