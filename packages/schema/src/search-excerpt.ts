import { type Expression, type RawBuilder, sql } from 'pothos-kysely'
import type { ReadTables } from './tables.ts'

/** How much of a text is read for matches. */
const readLength = sql.lit(100_000)

/** Stands where a snippet leaves words out. */
const gap = sql.lit(' … ')

/**
 * Safe to put into a page as it is: everything but the marks is escaped. Lines are statements of a speech, or
 * paragraphs: where they meet, words must not seem to follow each other, neither in a line of a terminal nor in HTML.
 */
export function snippet(
  text: Expression<string>,
  language: Expression<string | null>,
  words: Expression<string>,
): RawBuilder<string> {
  const configuration = configurationOf(language)
  return sql<string>`regexp_replace(
    ts_headline(${configuration},
      replace(replace(replace(left(${text}, ${readLength}), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'),
      websearch_to_tsquery(${configuration}, ${words}),
      'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'),
    '[\\s…]*\\n[\\s…]*', ${gap}, 'g')`
}

/**
 * The places of all matches. Postgres marks them in the text; their places are counted from the pieces between the
 * marks. Characters that JavaScript counts as two are written as two before, and what looks like markup as spaces.
 */
export function highlights(
  text: Expression<string>,
  language: Expression<string | null>,
  words: Expression<string>,
): RawBuilder<ReadTables['highlight']> {
  const configuration = configurationOf(language)
  const counted = sql`translate(regexp_replace(left(${text}, ${readLength}), '[\\U00010000-\\U0010FFFF]', '  ', 'g'), e'\\x02\\x03<>&', '     ')`
  const marked = sql`ts_headline(${configuration}, ${counted}, websearch_to_tsquery(${configuration}, ${words}),
    e'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')`
  return sql<ReadTables['highlight']>`(
    select place as start, place + strpos(piece, e'\\x03') - 1 as "end"
    from (
      select piece, number, cast(sum(length(replace(piece, e'\\x03', ''))) over (order by number) - length(replace(piece, e'\\x03', '')) as integer) as place
      from string_to_table(${marked}, e'\\x02') with ordinality as pieces(piece, number)
    ) as placed
    where number > 1)`
}

function configurationOf(language: Expression<string | null>): RawBuilder<unknown> {
  return sql`case when ${language} like 'en%' then 'english'::regconfig else 'simple'::regconfig end`
}
