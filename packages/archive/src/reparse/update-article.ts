import type { Selectable, Transaction } from 'kysely'
import * as columns from '../columns.ts'
import type { articleRow } from '../publish/article-rows.ts'
import { updateRows } from '../rows.ts'
import type { ArticleTable, Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'
import { signatureOf } from './difference.ts'

const read = columns.readColumns(columns.article)

/** Writes what another reading says of an article; which parts of it are not as they were. */
export async function updateArticle(
  tx: Transaction<Tables>,
  stored: Selectable<ArticleTable>,
  fresh: ReturnType<typeof articleRow>,
): Promise<ChangedPart[]> {
  const row = withDateOfTeasers(stored, fresh)
  const differing = read.filter((column) => signatureOf([column], row) !== signatureOf([column], stored))
  if (differing.length === 0) return []
  await updateRows(tx, columns.article, [row])
  const parts = new Set(differing.map(partOf))
  // Other words have other keys.
  if (parts.has('TEXT') || parts.has('TITLE')) parts.delete('LINKS')
  return [...parts]
}

/** A date that teasers gave stays until the page prints one; `link_teasers` looks at it again. */
function withDateOfTeasers(
  stored: Selectable<ArticleTable>,
  fresh: ReturnType<typeof articleRow>,
): ReturnType<typeof articleRow> {
  if (fresh.published_value !== null || stored.published_basis !== 'TEASER') return fresh
  const { published_value, published_precision, published_basis } = stored
  const { published_text, published_earliest, published_latest } = stored
  return {
    ...fresh,
    published_value,
    published_precision,
    published_basis,
    published_text,
    published_earliest,
    published_latest,
  }
}

function partOf(column: (typeof read)[number]): ChangedPart {
  if (/^(?:published|updated|event_date)_/.test(column)) return 'DATES'
  if (column.startsWith('event_')) return 'EVENT'
  if (column.endsWith('_key')) return 'LINKS'
  if (column === 'genre') return 'GENRE'
  if (column === 'language') return 'LANGUAGE'
  return column.startsWith('title') ? 'TITLE' : 'TEXT'
}
