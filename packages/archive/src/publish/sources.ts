import { slugOf } from '@communique/full-text'
import type { ParsedPage } from '@communique/press'
import { type Kysely, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { nameKey } from '../name-order/name-key.ts'
import type { Tables } from '../tables.ts'

/**
 * The source of each page, found or made. `slug`, where given, names the source of all of them; otherwise the
 * printed name does, and names that differ only in what `folded` takes away are one source.
 */
export async function findOrMakeSources(
  tx: Transaction<Tables>,
  pages: readonly ParsedPage[],
  slug: string | undefined,
): Promise<(page: ParsedPage) => string | null> {
  if (slug !== undefined) {
    const name = pages.find(({ source }) => source !== null)?.source?.name
    const id = await findOrMakeSource(tx, slug, name)
    return () => id
  }
  const names = new Map<string, string>()
  for (const { source } of pages) {
    if (source !== null && !names.has(slugOf(source.name))) names.set(slugOf(source.name), source.name)
  }
  if (names.size === 0) return () => null
  await holdSources(tx)
  const ids = await idsOfSlugs(tx, names)
  return ({ source }) => (source === null ? null : (ids.get(slugOf(source.name)) ?? null))
}

/** The source of a slug as it was typed. One that is made has the slug for its name where no other is known. */
export async function findOrMakeSource(
  tx: Transaction<Tables>,
  slug: string,
  name: string | undefined,
): Promise<string> {
  await holdSources(tx)
  const known = await sourceBySlug(tx, slug)
  if (known !== null) return known
  const own = slugOf(slug)
  const id = (await idsOfSlugs(tx, new Map([[own, name ?? own]]))).get(own)
  if (id === undefined) throw new Error(`No source came of the slug ${own}`)
  return id
}

/** The source of a slug as it was typed, which comes before its folding; null where there is none. */
export async function sourceBySlug(db: Kysely<Tables>, slug: string): Promise<string | null> {
  const ids = await sourcesBySlug(db, [slug, slugOf(slug)])
  return ids.get(slug) ?? ids.get(slugOf(slug)) ?? null
}

/** The sources of folded slugs, each found or made with its name. */
async function idsOfSlugs(
  tx: Transaction<Tables>,
  names: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const slugs = [...names.keys()]
  const known = await sourcesBySlug(tx, slugs)
  const missing = [...names].filter(([slug]) => !known.has(slug))
  if (missing.length === 0) return known
  await makeSources(tx, missing)
  return await sourcesBySlug(tx, slugs)
}

const lock = sql`hashtextextended('communique sources', 0)`

/** Until the transaction ends, no source is renamed or merged, so that what was found stays. */
export async function holdSources(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lock})`.execute(tx)
}

/** Waits for those who hold the sources, and keeps others off until the transaction ends. */
export async function takeSources(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
}

async function sourcesBySlug(db: Kysely<Tables>, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('source_slug').selectAll().where('slug', 'in', slugs).execute()
  return new Map(rows.map(({ slug, source_id }) => [slug, source_id]))
}

/** Sorted by slug, so that two transactions that make the same sources never wait for each other crosswise. */
async function makeSources(
  tx: Transaction<Tables>,
  missing: readonly (readonly [slug: string, name: string])[],
): Promise<void> {
  const made = await tx
    .insertInto('source')
    .values(
      missing
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([slug, name]) => ({ id: uuid(), slug, name, sort_name: nameKey(name) })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['slug', 'id as source_id'])
    .execute()
  if (made.length > 0) await tx.insertInto('source_slug').values(made).execute()
}
