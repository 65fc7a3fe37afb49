import { storable } from '@communique/archive'
import { ArticleOrder, articleOrder } from './article-order.ts'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { ArticleConnection, SourceConnection } from './connections.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Source } from './refs.ts'

builder.kyselyObject(Source, {
  description: 'Who publishes: a press office, a ministry, an agency.',
  node: true,
  fields: (t) => ({
    slug: t.column('slug', { description: 'A short name for addresses and filters.' }),
    name: t.column('name', { description: 'The name as printed.' }),
    articles: t.relatedConnection({
      type: Article,
      connection: ArticleConnection,
      on: { id: 'source_id' },
      description: 'What it published, newest first if not said otherwise.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
      },
      where: (_eb, { filter }) => articleConditions(filter),
      orderBy: ({ orderBy }) => articleOrder(orderBy),
    }),
  }),
})

builder.queryFields((t) => ({
  sources: t.kyselyConnection({
    type: Source,
    connection: SourceConnection,
    description: 'Those who publish, by name.',
    orderBy: [{ by: 'name', type: 'text' }],
  }),
  source: t.kyselyField({
    type: Source,
    nullable: true,
    description: 'One who publishes; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'As `Source.slug` gives it.' }) },
    where: (eb, { slug }) => eb('source.slug', '=', slug.map(storable).as('text')),
  }),
}))
