import type { ReadTables } from './tables.ts'

/** Columns that the database keeps from being null, of the tables of which much is read. */
export const requiredColumns = {
  article: ['id', 'title', 'text', 'first_seen_at'],
  speech: ['id', 'article_id', 'position', 'speaker_id'],
  statement: ['position', 'text'],
  speaker: ['id'],
  source: ['id', 'slug', 'name'],
  related_item: ['id', 'position', 'teaser', 'truncated'],
} as const satisfies { readonly [Table in keyof ReadTables]?: readonly (keyof ReadTables[Table])[] }
