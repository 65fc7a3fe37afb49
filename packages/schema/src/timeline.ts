import type { Bound, Expression } from 'pothos-kysely'
import { asOfArgument, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import type { ArticleFilterValue } from './conditions/article-conditions.ts'
import { TimelineGrouping, TimelineInterval } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { Source, Speaker, TimelineBucket } from './refs.ts'
import { requestError } from './request-error.ts'
import { bucketsBySource, bucketsBySpeaker, wholeBuckets } from './timeline-buckets.ts'

builder.kyselyObject(TimelineBucket, {
  description:
    'A day, month or year with the number of its articles. Of a timeline by source or speaker, the articles of one of them.',
  fields: (t) => ({
    period: t.column('period', { type: 'EDTF', description: 'The day, month or year.' }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
    source: t.relation({
      type: Source,
      on: { source_id: 'id' },
      seenWithParent: true,
      nullable: true,
      description: 'The source of the articles. Null unless the timeline is by SOURCE.',
    }),
    speaker: t.relation({
      type: Speaker,
      on: { speaker_id: 'id' },
      seenWithParent: true,
      nullable: true,
      description: 'The speaker. Null unless the timeline is by SPEAKER.',
    }),
  }),
})

const standardTop = 10
const mostTop = 100

builder.queryField('timeline', (t) =>
  t.kyselyList({
    type: TimelineBucket,
    cost: 2_000,
    description:
      'The number of articles of each day, month or year, oldest first. Empty buckets are left out. An article counts by its publication date, or by its event date if it has no publication date. An article without both, or with a date less precise than the interval, is not counted.',
    args: {
      interval: t.arg({ type: TimelineInterval, required: true, description: 'The length of a bucket.' }),
      filter: t.arg({
        type: ArticleFilter,
        description:
          'Selects articles. In a timeline by SPEAKER, `speaker`, `office`, `country` and `text` must match one speech, which counts for its speaker: `text` finds who uses the words.',
      }),
      by: t.arg({
        type: TimelineGrouping,
        description:
          'One timeline for each source or speaker, in buckets of their own. Within a period, those with the most articles come first. An article counts once for each of its speakers. Default: one timeline for all articles.',
      }),
      top: t.arg.int({
        description: `With \`by\`: how many sources or speakers, those with the most articles. 1 to ${mostTop}. Default: ${standardTop}.`,
      }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    from: (_eb, { interval, filter, by, top, asOf }) => {
      const grouping = by.known()
      const position = positionAsOf(asOf)
      if (grouping == null) return wholeBuckets(interval.known(), filter, position)
      const most = top.map(checkTop).as('int4')
      const buckets: Buckets = grouping === 'SOURCE' ? bucketsBySource : bucketsBySpeaker
      return buckets(interval.known(), filter, position, most)
    },
    orderBy: ({ by }) =>
      by.given
        ? [
            { by: 'period', type: 'text' },
            { by: 'count', type: 'int8', direction: 'desc' },
            {
              by: (eb) => eb.fn.coalesce('timeline_bucket.source_id', 'timeline_bucket.speaker_id'),
              type: 'uuid',
            },
          ]
        : [{ by: 'period', type: 'text' }],
  }),
)

type Buckets = (
  interval: typeof TimelineInterval.$inferType,
  filter: Bound<ArticleFilterValue | null | undefined>,
  asOf: Expression<number> | undefined,
  most: Expression<unknown>,
) => ReturnType<typeof bucketsBySource>

/** @throws GraphQLError `BAD_USER_INPUT` */
function checkTop(top: number | null | undefined): number {
  const most = top ?? standardTop
  if (most >= 1 && most <= mostTop) return most
  throw requestError(
    'BAD_USER_INPUT',
    `\`top\` is not between 1 and ${mostTop}. Pass a number in that range.`,
  )
}
