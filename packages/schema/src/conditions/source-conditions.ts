import { storable } from '@communique/archive'
import { slugOf } from '@communique/full-text'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'

/**
 * The id of the source with a slug as people type it, in any case and normal form; null where there is none. The slug itself
 * comes first: one of an earlier release may be folded like that of another source.
 */
export function sourceIdOf(slug: Bound<string>): Expression<string | null> {
  const typed = slug.map(storable).as('text')
  return sql<string | null>`(
    select source_id from source_slug where slug in (${typed}, ${slug.map(slugOf).as('text')})
    order by slug = ${typed} desc limit 1)`
}

/** The ids of those of the slugs that exist. */
export function sourceIdsOf(slugs: Bound<readonly string[]>): Expression<string> {
  const typed = slugs.map((list) => list.map(storable)).as('text[]')
  const folded = slugs.map((list) => list.map(slugOf)).as('text[]')
  return sql<string>`any(array(
    select found.source_id from unnest(${typed}, ${folded}) as given(typed, folded)
    cross join lateral (
      select source_id from source_slug where slug in (given.typed, given.folded)
      order by slug = given.typed desc limit 1
    ) found))`
}

/** A single source is looked up first, so that the index returns its articles in order. */
export function isFromSource(
  column: Expression<string | null>,
  slugs: Bound<readonly string[]>,
): Expression<SqlBool> {
  const source = slugs.map((list) => (list.length === 1 ? list[0] : undefined)).when(sourceIdOf)
  return sql<SqlBool>`${column} = ${source ?? sourceIdsOf(slugs)}`
}
