import type { ParsedPage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import { insertRows } from '../bulk-insert.ts'
import { relatedItemRows } from '../publish/article-rows.ts'
import * as columns from '../publish/columns.ts'
import { storable } from '../storable.ts'
import type { Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'

/** Puts the list of another reading in place of the old one. An entry that stands there still keeps its id. */
export async function updateRelatedItems(
  tx: Transaction<Tables>,
  articleId: string,
  page: ParsedPage,
): Promise<ChangedPart[]> {
  const stored = await tx
    .selectFrom('related_item')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute()
  const fresh = relatedItemRows(articleId, page)
  const same =
    stored.length === fresh.length &&
    stored.every((item, index) => signatureOf(item) === signatureOf(fresh[index]))
  if (same) return []

  const free = [...stored]
  const kept = fresh.map((item) => {
    const at = free.findIndex((old) => signatureOf(old) === signatureOf(item))
    const [old] = at < 0 ? [] : free.splice(at, 1)
    return { isNew: old === undefined, item: { ...item, id: old?.id ?? item.id } }
  })
  const gone = free.map(({ id }) => id)
  if (gone.length > 0) {
    await tx.deleteFrom('related_link').where('related_item_id', 'in', gone).execute()
    await tx.deleteFrom('related_item').where('id', 'in', gone).execute()
  }
  // Out of the way: entries may change places.
  await tx
    .updateTable('related_item')
    .set({ position: sql`-1 - position` })
    .where('article_id', '=', articleId)
    .execute()
  for (const { item } of kept.filter(({ isNew }) => !isNew)) {
    await tx.updateTable('related_item').set({ position: item.position }).where('id', '=', item.id).execute()
  }
  await insertRows(
    tx,
    'related_item',
    columns.relatedItem,
    kept.filter(({ isNew }) => isNew).map(({ item }) => item),
  )
  return ['RELATED_ITEMS']
}

type Item = Omit<ReturnType<typeof relatedItemRows>[number], 'id' | 'article_id' | 'position'>

/** All that a reading says of an entry but its place. */
function signatureOf(item: Item | undefined): string {
  if (item === undefined) return ''
  const { teaser, teaser_key, truncated, published_value, published_basis, published_text, url } = item
  return storable(
    JSON.stringify([
      storable(teaser),
      storable(teaser_key),
      truncated,
      published_value,
      published_basis,
      published_text,
      url,
    ]),
  )
}
