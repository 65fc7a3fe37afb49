import { storable } from '@communique/archive'
import { type Expression, type SqlBool, sql } from 'kysely'

/** A condition for which "unknown" is false, so that `not` of it is true. */
export function surely(condition: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`coalesce(${condition}, false)`
}

export function all(conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

export function any(conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}

export function not(condition: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`(not ${condition})`
}

/**
 * Full text in web style: words, "phrases", or, -word. No input is a syntax error. English texts are searched by
 * the stems of their words, others by the words as they are.
 */
export function textMatches(
  search: Expression<string>,
  language: Expression<string | null>,
  words: string,
): Expression<SqlBool> {
  const given = storable(words)
  return sql<SqlBool>`(
    (${search} @@ websearch_to_tsquery('english', ${given}) and ${language} like 'en%')
    or (${search} @@ websearch_to_tsquery('simple', ${given}) and (${language} is null or ${language} not like 'en%')))`
}

/** Whether a column contains the words, whatever their case. */
export function contains(column: Expression<string | null>, words: string): Expression<SqlBool> {
  return surely(sql<SqlBool>`strpos(lower(${column}), lower(${storable(words)}::text)) > 0`)
}
