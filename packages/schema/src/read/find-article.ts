import { addressKey, storable, type Tables } from '@communique/archive'
import type { Kysely } from 'kysely'
import { decodeId } from '../global-id.ts'
import { type ArticleRow, articleColumns } from './rows.ts'

export interface ArticleByValue {
  readonly id?: string | null | undefined
  readonly url?: string | null | undefined
  readonly sha256?: string | null | undefined
}

/** Of several that fit, the one that came last. Addresses are compared without scheme, `www.`, fragment and last slash. */
export async function findArticle(db: Kysely<Tables>, by: ArticleByValue): Promise<ArticleRow | null> {
  let query = db.selectFrom('visible_article').select(articleColumns).orderBy('id', 'desc').limit(1)
  if (by.id != null) {
    const { typename, id } = decodeId(by.id)
    if (typename !== 'Article') return null
    query = query.where('id', '=', id)
  }
  if (by.url != null) query = query.where('url_key', '=', addressKey(storable(by.url)))
  if (by.sha256 != null) query = query.where('sha256', '=', storable(by.sha256.toLowerCase()))
  return (await query.executeTakeFirst()) ?? null
}
