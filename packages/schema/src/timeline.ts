import { builder } from './builder.ts'
import { TimelineInterval } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { timeline } from './read/timeline.ts'
import { TimelineBucket } from './refs.ts'

TimelineBucket.implement({
  description: 'A stretch of time and how many articles were published in it.',
  fields: (t) => ({
    period: t.expose('period', { type: 'EDTF', description: 'The day, month or year.' }),
    count: t.exposeInt('count', { description: 'How many articles.' }),
  }),
})

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelineBucket],
    description:
      'How many articles were published when, oldest first, empty stretches left out. An article whose date of publication is unknown, or less exact than the interval, is in no bucket.',
    args: {
      interval: t.arg({ type: TimelineInterval, required: true, description: 'How long a bucket is.' }),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles.' }),
    },
    resolve: (_root, { interval, filter }, { db }) => timeline(db, interval, filter),
  }),
)
