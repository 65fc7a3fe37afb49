import { type Bound, type Expression, expressionBuilder, sql } from 'pothos-kysely'
import {
  type ArticleFilterValue,
  articleConditions,
  occurrenceConditions,
} from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import { onArticle, onSpeech } from './on-row.ts'
import type { ReadTables } from './tables.ts'
import { isVisibleArticle } from './visible.ts'

/** How a bucket is written, and the dates that are exact enough to be in one. */
const intervals = {
  DAY: { form: 'YYYY-MM-DD', precisions: ['DAY'] },
  MONTH: { form: 'YYYY-MM', precisions: ['DAY', 'MONTH'] },
  YEAR: { form: 'YYYY', precisions: ['DAY', 'MONTH', 'YEAR'] },
} as const

type Interval = keyof typeof intervals
type Filter = Bound<ArticleFilterValue | null | undefined>
type Buckets = Expression<ReadTables['timeline_bucket']>

/** Where one of the two dates is known, it is what articles are sorted by. */
function periodOf(interval: Interval) {
  return sql<string>`to_char(${onArticle.ref('article.sort_date')}, ${sql.lit(intervals[interval].form)})`
}

function isExactEnough(interval: Interval) {
  const { precisions } = intervals[interval]
  return onArticle.or([
    onArticle('article.published_precision', 'in', precisions),
    onArticle.and([
      onArticle('article.published_precision', 'is', null),
      onArticle('article.event_date_precision', 'in', precisions),
    ]),
  ])
}

/** The buckets of all articles, which are joined only where a filter asks something of them. */
export function wholeBuckets(interval: Interval, filter: Filter): Buckets {
  const { form, precisions } = intervals[interval]
  const selected = articleConditions(filter)
  const counted = expressionBuilder<ReadTables>()
    .selectFrom('article_entry')
    .where('article_entry.visible_from', 'is not', null)
    .where('article_entry.dated_precision', 'in', precisions)
    .select((entry) => [
      sql<string>`to_char(${entry.ref('article_entry.dated')}, ${sql.lit(form)})`.as('period'),
      sql<number>`count(*)`.as('count'),
      sql<string | null>`null::uuid`.as('source_id'),
      sql<string | null>`null::uuid`.as('speaker_id'),
    ])
    .groupBy('period')
  return selected.length === 0
    ? counted
    : counted.innerJoin('article', 'article.id', 'article_entry.article_id').where(all(selected))
}

/** The buckets of each source, for those that have the most articles. */
export function bucketsBySource(interval: Interval, filter: Filter, most: Expression<unknown>): Buckets {
  const counted = expressionBuilder<ReadTables>()
    .selectFrom('article')
    .where('article.source_id', 'is not', null)
    .where(all([isVisibleArticle(), ...articleConditions(filter), isExactEnough(interval)]))
    .select([
      'article.source_id as owner',
      periodOf(interval).as('period'),
      sql<number>`count(*)`.as('count'),
    ])
    .groupBy(['owner', 'period'])
  return sql`(select period, count, owner as source_id, null::uuid as speaker_id ${ofTheMost(counted, most)})`
}

/** The buckets of each speaker: the articles in which a speech of theirs matches. */
export function bucketsBySpeaker(interval: Interval, filter: Filter, most: Expression<unknown>): Buckets {
  const counted = expressionBuilder<ReadTables>()
    .selectFrom('speech')
    .innerJoin('article', 'article.id', 'speech.article_id')
    .where(all([isVisibleArticle(), ...occurrenceConditions(filter), isExactEnough(interval)]))
    .select([
      'speech.speaker_id as owner',
      periodOf(interval).as('period'),
      // A speaker may have many turns in one article.
      sql<number>`count(distinct ${onSpeech.ref('speech.article_id')})`.as('count'),
    ])
    .groupBy(['owner', 'period'])
  return sql`(select period, count, null::uuid as source_id, owner as speaker_id ${ofTheMost(counted, most)})`
}

/** Of buckets with owners, those of the owners that have the most in all. */
function ofTheMost(counted: Expression<unknown>, most: Expression<unknown>) {
  return sql`from (
    select summed.*, dense_rank() over (order by total desc, owner) as place from (
      select counted.*, sum(count) over (partition by owner) as total from ${counted} as counted
    ) as summed
  ) as ranked where place <= ${most}`
}
