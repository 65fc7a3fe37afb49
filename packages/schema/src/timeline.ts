import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import { TimelineInterval } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { TimelineBucket } from './refs.ts'
import { isVisibleArticle } from './visible.ts'

builder.kyselyObject(TimelineBucket, {
  description: 'A day, month or year with the number of its articles.',
  fields: (t) => ({
    period: t.column('period', { type: 'EDTF', description: 'The day, month or year.' }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
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
    cost: 2_000,
    description:
      'The number of articles of each day, month or year, oldest first. Empty buckets are left out. An article counts by its publication date, or by its event date if it has no publication date. An article without both, or with a date less precise than the interval, is not counted.',
    args: {
      interval: t.arg({ type: TimelineInterval, required: true, description: 'The length of a bucket.' }),
      filter: t.arg({ type: ArticleFilter, description: 'Selects articles.' }),
    },
    planning: { filter: 'BY_VALUES' },
    from: (eb, { interval, filter }) => {
      const { form, precisions } = intervals[interval.known()]
      return eb
        .selectFrom('article')
        .select((article) => [
          // Where one of the two dates is known, it is what articles are sorted by.
          sql<string>`to_char(${article.ref('article.sort_date')}, ${sql.lit(form)})`.as('period'),
          sql<number>`count(*)`.as('count'),
        ])
        .where(all([isVisibleArticle(), ...articleConditions(filter)]))
        .where((article) =>
          article.or([
            article('article.published_precision', 'in', precisions),
            article.and([
              article('article.published_precision', 'is', null),
              article('article.event_date_precision', 'in', precisions),
            ]),
          ]),
        )
        .groupBy('period')
    },
    orderBy: [{ by: 'period', type: 'text' }],
  }),
)
