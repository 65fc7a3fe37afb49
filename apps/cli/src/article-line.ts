import { printable } from './output.ts'

interface DatedArticle {
  readonly title: string
  readonly source: { readonly name: string } | null
  readonly published: { readonly value: string } | null
  readonly eventDate: { readonly value: string } | null
}

/** An article on one line, for people: date, source, title. */
export function articleLine(article: DatedArticle): string {
  return [dateOf(article), article.source?.name ?? 'unknown source', article.title].map(printable).join('  ')
}

/** The publication date; without one the event date, which says that it is no more than that. */
function dateOf({ published, eventDate }: DatedArticle): string {
  if (published !== null) return published.value
  return eventDate === null ? 'undated' : `event ${eventDate.value}`
}
