import type { ParsedPage } from '@communique/press'
import type { Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { storable } from '../storable.ts'
import type { Tables } from '../tables.ts'

/**
 * The source of each page, found or made. `slug`, where given, names the source of all of them; otherwise the
 * printed name does, and names that differ only in case and punctuation are one source.
 */
export async function findOrMakeSources(
  tx: Transaction<Tables>,
  pages: readonly ParsedPage[],
  slug: string | undefined,
): Promise<(page: ParsedPage) => string | null> {
  const slugFor = (page: ParsedPage) => slug ?? (page.source === null ? null : slugOf(page.source.name))
  const names = new Map<string, string>()
  for (const page of pages) {
    const own = slugFor(page)
    if (own !== null && !names.has(own)) names.set(own, page.source?.name ?? own)
  }
  if (names.size === 0) return () => null

  const slugs = [...names.keys()].sort()
  const find = () => tx.selectFrom('source').select(['id', 'slug']).where('slug', 'in', slugs).execute()
  let found = await find()
  if (found.length < slugs.length) {
    const missing = slugs.filter((own) => !found.some((source) => source.slug === own))
    await tx
      .insertInto('source')
      .values(missing.map((own) => ({ id: uuid(), slug: own, name: storable(names.get(own) ?? own) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    found = await find()
  }
  const ids = new Map(found.map((source) => [source.slug, source.id]))
  return (page) => ids.get(slugFor(page) ?? '') ?? null
}

/** `Ministry of Foreign Affairs (EN)` -> `ministry-of-foreign-affairs-en`; letters of any script stay. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200)
    .toWellFormed()
  return slug === '' ? 'unnamed' : slug
}
