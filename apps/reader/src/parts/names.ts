import type { Genre } from '../_generated/graphql.ts'

const genres: Readonly<Record<Genre, string>> = {
  ADDRESS: 'Address',
  JOINT_STATEMENT: 'Joint statement',
  MINUTES: 'Minutes',
  OTHER: 'Other',
  READOUT: 'Readout',
  REPORT: 'Report',
  STATEMENT: 'Statement',
  TRANSCRIPT: 'Transcript',
}

/** A genre in words; one that this page does not know yet as it is called. */
export function genreName(genre: string): string {
  return Object.entries(genres).find(([known]) => known === genre)?.[1] ?? genre
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** The name of a country by its ISO 3166 code; other words as they are. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country
}
