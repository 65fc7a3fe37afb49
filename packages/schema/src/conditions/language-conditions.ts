import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'

/**
 * The language is one of the tags, or a more exact form of one, in any case: the basic filtering of RFC 4647. What is no tag
 * matches nothing.
 */
export function isInLanguage(
  language: Expression<string | null>,
  tags: Bound<readonly string[]>,
): Expression<SqlBool> {
  // Tags are ASCII, and so is what the collation "C" makes small, whatever the locale of the database.
  const patterns = tags.map((list) => list.flatMap(patternsOf)).as('text[]')
  return sql<SqlBool>`(lower(${language} collate "C") || '-') like any(${patterns})`
}

/** `eng` as it was typed, and `en` as it is written today. */
function patternsOf(typed: string): readonly string[] {
  const tag = typed.trim().replaceAll('_', '-').toLowerCase()
  if (tag === '*') return ['%']
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(tag)) return []
  return [...new Set([tag, canonical(tag)])].map((one) => `${one}-%`)
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() ?? tag
  } catch {
    return tag
  }
}
