import type { ParsedPage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import * as columns from '../columns.ts'
import { relatedItemRows } from '../publish/article-rows.ts'
import { insertRows, updateRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'
import { signatureOf } from './difference.ts'

/** All that a reading says of an entry but its position. */
const read = columns.readColumns(columns.relatedItem).filter((column) => column !== 'position')
/** What tells entries apart: how they are compared with articles does not. */
const printed = read.filter((column) => !column.endsWith('_key'))

/** Puts the list of another reading in place of the old one. An entry that stands there still keeps its id. */
export async function updateRelatedItems(
  tx: Transaction<Tables>,
  articleId: string,
  page: ParsedPage,
): Promise<ChangedPart[]> {
  const stored = (
    await tx
      .selectFrom('related_item')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('position')
      .execute()
  ).map(({ id, ...item }) => ({ id, ...signaturesOf(item) }))
  const fresh = relatedItemRows(articleId, page).map((item) => ({ item, ...signaturesOf(item) }))
  const isSame = (what: 'signature' | 'keys') =>
    stored.length === fresh.length && stored.every((old, index) => old[what] === fresh[index]?.[what])
  if (isSame('keys')) return []
  const changed: ChangedPart = isSame('signature') ? 'LINKS' : 'RELATED_ITEMS'

  const free = [...stored]
  const placed = fresh.map(({ item, signature }) => {
    const at = free.findIndex((old) => old.signature === signature)
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
  const items = (isNew: boolean) => placed.filter((one) => one.isNew === isNew).map(({ item }) => item)
  await updateRows(tx, columns.relatedItem, items(false))
  await insertRows(tx, columns.relatedItem, items(true))
  return [changed]
}

function signaturesOf(item: Readonly<Record<(typeof read)[number], unknown>>) {
  return { signature: signatureOf(printed, item), keys: signatureOf(read, item) }
}
