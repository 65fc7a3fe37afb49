import type { Genre, Open } from '@communique/sdk'
import { printable } from './output.ts'

interface Dated {
  readonly published: { readonly value: string } | null
  readonly eventDate: { readonly value: string } | null
}

interface DatedArticle extends Dated {
  readonly title: string
  readonly genre: Open<Genre> | null
  readonly source: { readonly name: string } | null
}

/** An article on one line, for people: date, source, title, and the genre unless it is a report as most are. */
export function articleLine(article: DatedArticle): string {
  const { source, title, genre } = article
  const parts = [dateOf(article) ?? 'undated', source?.name ?? 'unknown source', title]
  if (genre !== null && genre !== 'REPORT') parts.push(`[${genre}]`)
  return parts.map(printable).join('  ')
}

/** The publication date; without one the event date, which says that it is no more than that. */
export function dateOf({ published, eventDate }: Dated): string | null {
  if (published !== null) return published.value
  return eventDate === null ? null : `event ${eventDate.value}`
}
