import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { Archive } from './refs.ts'

builder.kyselyObject(Archive, {
  description: 'What the archive shows now. The same position and generation show the same.',
  fields: (t) => ({
    position: t.column('position', {
      type: 'FeedCursor',
      description:
        'The newest position of the feed. Pass it as `asOf` to lists that are to stay the same, and as `after` to a subscription that goes on where they end.',
    }),
    generation: t.column('generation', {
      type: 'Int',
      description:
        'How often something that was visible already was changed without an event of its own: pages were read again, sources renamed, facts given later.',
    }),
    articles: t.expression({
      type: 'Int',
      cost: 200,
      description: 'The number of articles.',
      sql: (eb) =>
        sql<number>`(${eb
          .selectFrom('article_entry')
          .select((entry) => entry.fn.countAll().as('count'))
          .where('article_entry.visible_from', 'is not', null)})`,
    }),
  }),
})

builder.queryField('archive', (t) =>
  t.kyselyField({
    type: Archive,
    description: 'The archive as a whole.',
    from: (eb) =>
      eb
        .selectFrom(['feed_head', 'generation_head'])
        .select([
          sql<string>`concat_ws('.', replace(feed_head.epoch::text, '-', ''), feed_head.position)`.as(
            'position',
          ),
          'generation_head.generation',
        ]),
  }),
)
