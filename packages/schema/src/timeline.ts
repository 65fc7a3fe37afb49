import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import { TimelineInterval } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { TimelineBucket } from './refs.ts'
import { isVisibleArticle } from './visible.ts'

builder.kyselyObject(TimelineBucket, {
  description: 'A stretch of time and how many articles were published in it.',
  fields: (t) => ({
    period: t.column('period', { type: 'EDTF', description: 'The day, month or year.' }),
    count: t.column('count', { type: 'Int', description: 'How many articles.' }),
  }),
})

/** How a bucket is written, and the dates that are exact enough to be in one. */
const intervals = {
  DAY: { form: 'YYYY-MM-DD', precisions: ['DAY'] },
  MONTH: { form: 'YYYY-MM', precisions: ['DAY', 'MONTH'] },
  YEAR: { form: 'YYYY', precisions: ['DAY', 'MONTH', 'YEAR'] },
} as const

builder.queryField('timeline', (t) =>
  t.kyselyList({
    type: TimelineBucket,
    description:
      'How many articles were published when, oldest first, empty stretches left out. An article whose date of publication is unknown, or less exact than the interval, is in no bucket.',
    args: {
      interval: t.arg({ type: TimelineInterval, required: true, description: 'How long a bucket is.' }),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles.' }),
    },
    from: (eb, { interval, filter }) => {
      const { form, precisions } = intervals[interval.known()]
      return eb
        .selectFrom('article')
        .select((article) => [
          sql<string>`to_char(${article.ref('article.published_earliest')}, ${sql.lit(form)})`.as('period'),
          sql<number>`count(*)`.as('count'),
        ])
        .where(all([isVisibleArticle(), ...articleConditions(filter)]))
        .where('article.published_precision', 'in', precisions)
        .groupBy('period')
    },
    orderBy: [{ by: 'period', type: 'text' }],
  }),
)
