import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'

/**
 * Whether a text has this part, in both of which case and accents are folded already. By `like`, because PostgreSQL estimates
 * from its statistics how often that is so, and goes by an index where it is rare. Nothing has a part that is null.
 */
export function isContaining(
  text: Expression<string | null>,
  part: Bound<string | null>,
): Expression<SqlBool> {
  const pattern = part.map((given) => (given === null ? null : `%${given.replace(/[\\%_]/g, '\\$&')}%`))
  return sql<SqlBool>`${text} like ${pattern.as('text')}`
}
