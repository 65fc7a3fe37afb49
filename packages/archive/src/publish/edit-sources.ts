import type { Kysely, Transaction } from 'kysely'
import { slugOf } from '../folding.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { sourceBySlug, takeSources } from './sources.ts'
import { recordUpdates } from './take-given.ts'

/** A slug in any form that `slugOf` takes, by default made of the name; and a name, by default the one that it has. */
export type SourceNames =
  | { readonly slug: string; readonly name?: string | undefined }
  | { readonly slug?: undefined; readonly name: string }

/**
 * Gives a source another slug and name, and returns its id. It is found by its former slugs as well, and pages that print a
 * former name are still its own. Nothing goes into the feed: no article changes.
 * @throws StoreError `NOT_FOUND`, `SOURCE_EXISTS`
 */
export async function renameSource(
  db: Kysely<Tables>,
  typed: string,
  { slug, name }: SourceNames,
): Promise<string> {
  return await db.transaction().execute(async (tx) => {
    await takeSources(tx)
    const id = await existingSource(tx, typed)
    const fresh = slugOf(slug ?? name)
    await refuseTaken(tx, fresh, id)
    await tx
      .insertInto('source_slug')
      .values({ slug: fresh, source_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .updateTable('source')
      .set({ slug: fresh, ...(name !== undefined && { name }) })
      .where('id', '=', id)
      .execute()
    return id
  })
}

export interface MergedSources {
  /** Of the source that stays. */
  readonly sourceId: string
  /** How many articles changed their source; withdrawn ones and those under embargo count. */
  readonly articles: number
}

/**
 * Gives all articles and slugs of one source to another, in one transaction, with a record UPDATED in the feed for each
 * article that is not withdrawn; the tick that numbers it links teasers of one source to articles of the other. Merging
 * again is the same as once: then both slugs find the source that stayed.
 * @throws StoreError `NOT_FOUND`
 */
export async function mergeSources(db: Kysely<Tables>, from: string, into: string): Promise<MergedSources> {
  return await db.transaction().execute(async (tx) => {
    await takeSources(tx)
    const [gone, stays] = [await existingSource(tx, from), await existingSource(tx, into)]
    if (gone === stays) return { sourceId: stays, articles: 0 }
    const articles = await tx
      .selectFrom('article')
      .select(['id', 'withdrawn_at'])
      .where('source_id', '=', gone)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    await tx.updateTable('article').set({ source_id: stays }).where('source_id', '=', gone).execute()
    await tx.updateTable('source_slug').set({ source_id: stays }).where('source_id', '=', gone).execute()
    await tx.deleteFrom('source').where('id', '=', gone).execute()
    await recordUpdates(
      tx,
      articles
        .filter(({ withdrawn_at }) => withdrawn_at === null)
        .map(({ id }) => ({ id, changed: ['SOURCE'] })),
    )
    return { sourceId: stays, articles: articles.length }
  })
}

async function existingSource(tx: Transaction<Tables>, slug: string): Promise<string> {
  const id = await sourceBySlug(tx, slug)
  if (id !== null) return id
  throw new StoreError(
    'NOT_FOUND',
    `The archive has no source with the slug ${JSON.stringify(slug)}. Check it; the query \`sources\` lists all.`,
  )
}

async function refuseTaken(tx: Transaction<Tables>, slug: string, id: string): Promise<void> {
  const others = await tx
    .selectFrom('source_slug')
    .select('source_id')
    .where('slug', '=', slug)
    .where('source_id', '<>', id)
    .execute()
  if (others.length === 0) return
  throw new StoreError(
    'SOURCE_EXISTS',
    `Another source has the slug ${slug}, or had it. Choose another slug, or merge the two sources.`,
  )
}
