import { slugOf } from '@communique/full-text'
import type { Kysely, Transaction } from 'kysely'
import { type Act, recordAct } from '../audit/act.ts'
import { refreshEntries } from '../entries/entries.ts'
import { raiseGeneration } from '../generation.ts'
import { nameKey } from '../name-order/name-key.ts'
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
 * former name are still its own. Nothing goes into the feed: no article changes. Where it has these names already, nothing
 * is written at all: a client that got no response may ask again.
 * @throws StoreError `NOT_FOUND`, `SOURCE_EXISTS`
 */
export async function renameSource(
  db: Kysely<Tables>,
  typed: string,
  { slug, name }: SourceNames,
  act: Act,
): Promise<string> {
  return await db.transaction().execute(async (tx) => {
    await takeSources(tx)
    const { id, ...before } = await existingSource(tx, typed)
    const fresh = slugOf(slug ?? name)
    if (fresh === before.slug && (name ?? before.name) === before.name) return id
    await refuseTaken(tx, fresh, id)
    await tx
      .insertInto('source_slug')
      .values({ slug: fresh, source_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .updateTable('source')
      .set({ slug: fresh, ...(name !== undefined && { name, sort_name: nameKey(name) }) })
      .where('id', '=', id)
      .execute()
    await recordAct(tx, 'RENAME_SOURCE', act, [], {
      before: named(before),
      after: named({ slug: fresh, name: name ?? before.name }),
    })
    await raiseGeneration(tx)
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
export async function mergeSources(
  db: Kysely<Tables>,
  from: string,
  into: string,
  act: Act,
): Promise<MergedSources> {
  return await db.transaction().execute(async (tx) => {
    await takeSources(tx)
    const [gone, stays] = [await existingSource(tx, from), await existingSource(tx, into)]
    if (gone.id === stays.id) return { sourceId: stays.id, articles: 0 }
    const articles = await tx
      .selectFrom('article')
      .select(['id', 'withdrawn_at'])
      .where('source_id', '=', gone.id)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    await tx.updateTable('article').set({ source_id: stays.id }).where('source_id', '=', gone.id).execute()
    await tx
      .updateTable('source_slug')
      .set({ source_id: stays.id })
      .where('source_id', '=', gone.id)
      .execute()
    await tx.deleteFrom('source').where('id', '=', gone.id).execute()
    await refreshEntries(
      tx,
      articles.map(({ id }) => id),
    )
    await recordUpdates(
      tx,
      articles
        .filter(({ withdrawn_at }) => withdrawn_at === null)
        .map(({ id }) => ({ id, changed: ['SOURCE'] })),
    )
    await recordAct(
      tx,
      'MERGE_SOURCES',
      act,
      articles.map(({ id }) => id),
      { before: named(gone), after: named(stays) },
    )
    await raiseGeneration(tx)
    return { sourceId: stays.id, articles: articles.length }
  })
}

interface NamedSource {
  readonly slug: string
  readonly name: string
}

/** As the audit log calls a source. */
const named = ({ slug, name }: NamedSource) => `${slug} (${name})`

async function existingSource(
  tx: Transaction<Tables>,
  slug: string,
): Promise<NamedSource & { readonly id: string }> {
  const id = await sourceBySlug(tx, slug)
  if (id !== null) {
    return await tx
      .selectFrom('source')
      .select(['id', 'slug', 'name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  }
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
