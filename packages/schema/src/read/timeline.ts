import type { Tables } from '@communique/archive'
import { type Kysely, sql } from 'kysely'
import { type ArticleFilterValue, articleCondition } from './article-condition.ts'

export type Interval = 'DAY' | 'MONTH' | 'YEAR'

/** A stretch of time, in EDTF, and how many articles were published in it. */
export interface TimelineBucketRow {
  readonly period: string
  readonly count: number
}

const forms = { DAY: 'YYYY-MM-DD', MONTH: 'YYYY-MM', YEAR: 'YYYY' }

/**
 * How many articles were published in each stretch, oldest first, empty ones left out. An article whose date is
 * less exact than the interval, or unknown, is in no bucket.
 */
export async function timeline(
  db: Kysely<Tables>,
  interval: Interval,
  filter: ArticleFilterValue | null | undefined,
): Promise<TimelineBucketRow[]> {
  const precise =
    interval === 'DAY'
      ? ['DAY' as const]
      : interval === 'MONTH'
        ? ['DAY' as const, 'MONTH' as const]
        : ['DAY' as const, 'MONTH' as const, 'YEAR' as const]
  return await db
    .selectFrom('visible_article as a')
    .select([
      sql<string>`to_char(a.published_earliest, ${sql.lit(forms[interval])})`.as('period'),
      (eb) => eb.fn.countAll<number>().as('count'),
    ])
    .where(articleCondition(filter))
    .where('a.published_precision', 'in', precise)
    .groupBy('period')
    .orderBy('period')
    .execute()
}
