import { type Expression, type RawBuilder, type SqlBool, sql } from 'pothos-kysely'
import { all } from './conditions/matching.ts'

/** What is looked for. */
export interface Wanted {
  /** A tsquery, computed once. */
  readonly query: Expression<string | null>
  /** Conditions on `article`; empty where there is no filter. */
  readonly conditions: readonly Expression<SqlBool>[]
  /** Conditions on `article_entry`; empty where whoever takes the matches looks whether they are visible. */
  readonly entryConditions: readonly Expression<SqlBool>[]
  /** The position of the feed from which windows go back. */
  readonly position: Expression<unknown>
  /** Columns beside `article_id`, computed of each match in a window; of `article_entry` only where there are conditions on it. */
  readonly columns: RawBuilder<unknown> | null
  /** So many matches, the newest ones. */
  readonly most: number
}

/**
 * A query for the newest matches, each one `article_id` and the columns.
 *
 * The index of words gives all matches of a word, however many there are, and each has to be visited. So matches are sought in
 * windows (sql/search_windows.sql), from the newest article back: a short one, then one that is as long as will be needed, as the first
 * foretells. Of a frequent word, the size of the archive does not matter, and hardly more are visited than are wanted. Where the
 * first window says that there are few matches in all, what is behind it is sought at once: a rare word pays for two windows.
 * Decision 11 has what was measured.
 */
export function newestMatches({
  query,
  conditions,
  entryConditions,
  position,
  columns,
  most,
}: Wanted): RawBuilder<unknown> {
  const count = sql.lit(most)
  const joins = sql.join(
    [
      sql`article_words`,
      ...(entryConditions.length === 0
        ? []
        : [sql`inner join article_entry on article_entry.article_id = article_words.article_id`]),
      ...(conditions.length === 0 ? [] : [sql`inner join article on article.id = article_words.article_id`]),
    ],
    sql` `,
  )
  // `offset 0` keeps the limit out: with it the planner would walk through the articles, newest first, and read the words of each.
  const newest = (where: RawBuilder<SqlBool>) => sql`(
      select * from (
        select article_words.article_id${columns === null ? sql`` : sql`, ${columns}`} from ${joins}
        where article_words.is_listed and article_words.search @@ ${query} and ${where}
          and ${all([...entryConditions, ...conditions])}
        offset 0
      ) as held order by article_id desc limit ${count})`
  return sql`(
    with first_place as materialized (select * from search_windows(${position}, null, ${count})),
    first_window as materialized ${newest(sql<SqlBool>`article_words.windows && (select windows from first_place)`)},
    place as materialized (
      select * from search_windows(${position}, (select count(*) from first_window), ${count})
    )
    select * from first_window
    union all (
      select held.* from (select * from place order by number) as place
      cross join lateral ${newest(sql<SqlBool>`article_words.windows && place.windows`)} as held
      order by place.number limit ${count})
    union all ${newest(
      sql<SqlBool>`article_words.written_after < (select coalesce(min(place.since), (select since from first_place)) from place)`,
    )}
    limit ${count})`
}
