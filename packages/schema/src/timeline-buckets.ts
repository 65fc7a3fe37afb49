import { type Bound, type Expression, expressionBuilder, sql } from 'pothos-kysely'
import {
  type ArticleFilterValue,
  articleConditions,
  occurrenceConditions,
} from './conditions/article-conditions.ts'
import { entryConditions } from './conditions/entry-conditions.ts'
import { all } from './conditions/matching.ts'
import { onEntry, onSpeech } from './on-row.ts'
import type { ReadTables } from './tables.ts'
import { isVisible } from './visible.ts'

/** How a bucket is written, and the dates that are exact enough to be in one. */
const intervals = {
  DAY: { form: 'YYYY-MM-DD', precisions: ['DAY'] },
  MONTH: { form: 'YYYY-MM', precisions: ['DAY', 'MONTH'] },
  YEAR: { form: 'YYYY', precisions: ['DAY', 'MONTH', 'YEAR'] },
} as const

type Interval = keyof typeof intervals
type Filter = Bound<ArticleFilterValue | null | undefined>
/** A position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined
type Buckets = Expression<ReadTables['timeline_bucket']>

/** Visible articles with a date that is exact enough, by their entries: articles are joined only where a filter asks of them. */
function datedEntries(interval: Interval, asOf: AsOf) {
  return expressionBuilder<ReadTables>()
    .selectFrom('article_entry')
    .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf))
    .where('article_entry.dated_precision', 'in', intervals[interval].precisions)
}

function periodOf(interval: Interval) {
  const { form } = intervals[interval]
  return sql<string>`to_char(${onEntry.ref('article_entry.dated')}, ${sql.lit(form)})`.as('period')
}

const count = sql<number>`count(*)`.as('count')
const nobody = sql<string | null>`null::uuid`

/** Those of the entries that a filter selects: articles are joined only where it asks for more than entries tell. */
function selectedEntries(interval: Interval, filter: Filter, asOf: AsOf) {
  const conditions = entryConditions(filter)
  const entries = datedEntries(interval, asOf)
  return conditions === null
    ? entries
        .innerJoin('article', 'article.id', 'article_entry.article_id')
        .where(all(articleConditions(filter)))
    : entries.where(all(conditions))
}

/** The buckets of all articles. Days are counted first: to write the period of a day costs more than to count its articles. */
export function wholeBuckets(interval: Interval, filter: Filter, asOf: AsOf): Buckets {
  const days = selectedEntries(interval, filter, asOf)
    .select(['article_entry.dated as day', sql<number>`count(*)`.as('articles')])
    .groupBy('day')
  return sql`(
    select to_char(day, ${sql.lit(intervals[interval].form)}) as period, sum(articles)::int8 as count,
      ${nobody} as source_id, ${nobody} as speaker_id
    from ${days} as days group by 1)`
}

/** The buckets of each source, for those that have the most articles. */
export function bucketsBySource(
  interval: Interval,
  filter: Filter,
  asOf: AsOf,
  most: Expression<unknown>,
): Buckets {
  const counted = selectedEntries(interval, filter, asOf)
    .where('article_entry.source_id', 'is not', null)
    .select(['article_entry.source_id as owner', periodOf(interval), count])
    .groupBy(['owner', 'period'])
  return sql`(select period, count, owner as source_id, ${nobody} as speaker_id ${ofTheMost(counted, most)})`
}

/** The buckets of each speaker: the articles in which a speech of theirs matches. */
export function bucketsBySpeaker(
  interval: Interval,
  filter: Filter,
  asOf: AsOf,
  most: Expression<unknown>,
): Buckets {
  const selected = occurrenceConditions(filter)
  const counted = datedEntries(interval, asOf)
    .innerJoin('speech', 'speech.article_id', 'article_entry.article_id')
    .select([
      'speech.speaker_id as owner',
      periodOf(interval),
      // A speaker may have many turns in one article.
      sql<number>`count(distinct ${onSpeech.ref('speech.article_id')})`.as('count'),
    ])
    .groupBy(['owner', 'period'])
  const matching =
    selected.length === 0
      ? counted
      : counted.innerJoin('article', 'article.id', 'article_entry.article_id').where(all(selected))
  return sql`(select period, count, ${nobody} as source_id, owner as speaker_id ${ofTheMost(matching, most)})`
}

/** Of buckets with owners, those of the owners that have the most in all. */
function ofTheMost(counted: Expression<unknown>, most: Expression<unknown>) {
  return sql`from (
    select summed.*, dense_rank() over (order by total desc, owner) as place from (
      select counted.*, sum(count) over (partition by owner) as total from ${counted} as counted
    ) as summed
  ) as ranked where place <= ${most}`
}
