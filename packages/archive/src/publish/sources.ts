import type { ParsedPage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { slugOf } from '../folding.ts'
import { storable } from '../storable.ts'
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
  const slugFor = (page: ParsedPage) => {
    if (slug !== undefined) return slugOf(slug)
    return page.source === null ? null : slugOf(page.source.name)
  }
  const names = new Map<string, string>()
  for (const page of pages) {
    const own = slugFor(page)
    if (own !== null && !names.has(own)) names.set(own, page.source?.name ?? own)
  }
  if (names.size === 0) return () => null

  await holdSources(tx)
  const given = slug === undefined ? [] : [storable(slug)]
  const slugs = [...new Set([...names.keys(), ...given])].sort()
  let ids = await sourcesBySlug(tx, slugs)
  const exact = ids.get(given[0] ?? '')
  if (exact !== undefined) return () => exact
  const missing = [...names].filter(([own]) => !ids.has(own))
  if (missing.length > 0) {
    await makeSources(tx, missing)
    ids = await sourcesBySlug(tx, slugs)
  }
  return (page) => ids.get(slugFor(page) ?? '') ?? null
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

async function sourcesBySlug(
  tx: Transaction<Tables>,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('source_slug').selectAll().where('slug', 'in', slugs).execute()
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
        .map(([slug, name]) => ({ id: uuid(), slug, name: storable(name) })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['slug', 'id as source_id'])
    .execute()
  if (made.length > 0) await tx.insertInto('source_slug').values(made).execute()
}
