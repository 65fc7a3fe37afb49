import type { Selectable, Transaction } from 'kysely'
import type { articleRow } from '../publish/article-rows.ts'
import { storable } from '../storable.ts'
import type { ArticleTable, Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'

type Fresh = Omit<ReturnType<typeof articleRow>, 'id' | 'sha256' | 'source_id' | 'publish_at'>

/** Writes what another reading says of an article; which parts of it are not as they were. */
export async function updateArticle(
  tx: Transaction<Tables>,
  stored: Selectable<ArticleTable>,
  row: ReturnType<typeof articleRow>,
): Promise<ChangedPart[]> {
  const { id, sha256: _, source_id: __, publish_at: ___, ...fresh } = row
  const keepsTeaserDate = fresh.published_value === null && stored.published_basis === 'TEASER'
  const differing = (Object.keys(fresh) as (keyof Fresh)[])
    .filter((column) => !(keepsTeaserDate && column.startsWith('published_')))
    .filter((column) => comparable(fresh[column]) !== comparable(stored[column]))
  if (differing.length === 0) return []
  await tx
    .updateTable('article')
    .set(Object.fromEntries(differing.map((column) => [column, storableValue(fresh[column])])))
    .where('id', '=', id)
    .execute()
  return [...new Set(differing.map(partOf))]
}

function partOf(column: keyof Fresh): ChangedPart {
  if (column.startsWith('published_') || column.startsWith('event_date_')) return 'DATES'
  if (column.startsWith('event_')) return 'EVENT'
  return column.startsWith('title') ? 'TITLE' : 'TEXT'
}

function comparable(value: unknown): string {
  return JSON.stringify(storableValue(value))
}

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  return Array.isArray(value) ? value.map(storableValue) : value
}
