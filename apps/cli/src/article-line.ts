import type { Genre } from '@communique/sdk'
import { printable } from './output.ts'

interface DatedArticle {
  readonly title: string
  readonly genre: Genre | null
  readonly source: { readonly name: string } | null
  readonly published: { readonly value: string } | null
  readonly eventDate: { readonly value: string } | null
}

/** An article on one line, for people: date, source, title, and the genre unless it is a report as most are. */
export function articleLine(article: DatedArticle): string {
  const { source, title, genre } = article
  const parts = [dateOf(article), source?.name ?? 'unknown source', title]
  if (genre !== null && genre !== 'REPORT') parts.push(`[${genre}]`)
  return parts.map(printable).join('  ')
}

/** The publication date; without one the event date, which says that it is no more than that. */
function dateOf({ published, eventDate }: DatedArticle): string {
  if (published !== null) return published.value
  return eventDate === null ? 'undated' : `event ${eventDate.value}`
}
