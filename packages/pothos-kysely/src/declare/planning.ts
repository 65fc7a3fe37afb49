/**
 * When Postgres should plan the statement of an operation.
 * - `ONCE`: the values only name what is read (ids, cursors, page lengths). One plan fits all of them.
 * - `BY_VALUES`: the best plan depends on the values (a filter). Postgres decides after a few executions.
 * - `EACH_TIME`: a plan that does not know the values is a bad one (the words of a search).
 */
export type Planning = 'ONCE' | 'BY_VALUES' | 'EACH_TIME'

/** How a field wants to be planned: always, or when an argument is given. */
export type FieldPlanning<Args = Readonly<Record<string, unknown>>> =
  | Planning
  | { readonly [Name in keyof Args]?: Planning }

const strengths: Readonly<Record<Planning, number>> = { ONCE: 0, BY_VALUES: 1, EACH_TIME: 2 }

/** The one that plans more often. */
export function strongerPlanning(one: Planning, other: Planning): Planning {
  return strengths[one] >= strengths[other] ? one : other
}
