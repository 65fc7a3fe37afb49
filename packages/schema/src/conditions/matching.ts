import { readSearch } from '@communique/full-text'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { searchText } from './search-text.ts'

export function all(conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

export function any(conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}

/** Unknown counts as false, so its negation is true. */
export function not(condition: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`(not coalesce(${condition}, false))`
}

/** The conditions that a filter gives. */
export function given(
  conditions: readonly (Expression<SqlBool> | undefined)[],
): readonly Expression<SqlBool>[] {
  return conditions.filter((condition) => condition !== undefined)
}

/** Whether a column has one of the values. */
export function isOneOf(
  column: Expression<string | null>,
  values: Bound<readonly string[]>,
): Expression<SqlBool> {
  return sql<SqlBool>`${column} = any(${values.map((list) => list.map(searchText)).as('text[]')})`
}

/**
 * Full-text search in web style: words, "phrases", or, -word. No input is a syntax error. English words are compared by
 * their stems, words of other languages as they are. Refused while words of an earlier release are prepared.
 */
export function textMatches(search: Expression<string | null>, words: Bound<string>): Expression<SqlBool> {
  // A plan that is good for all words would take one that stands in every text for a rare one.
  const query = words.map((typed) => readSearch(searchText(typed)).tsquery).plannedEachTime()
  return sql<SqlBool>`(${search} @@ cast(${query.as('text')} as tsquery) and (select search_ready()))`
}
