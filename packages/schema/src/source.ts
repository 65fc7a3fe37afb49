import { ArticleOrder, articleOrder } from './article-order.ts'
import { asOfArgument, pinned } from './as-of.ts'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { sourceIdOf } from './conditions/source-conditions.ts'
import { ArticleConnection, listCost, SourceConnection } from './connections.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Source } from './refs.ts'
import { isVisibleArticle, isVisibleSource } from './visible.ts'

builder.kyselyObject(Source, {
  description: 'A publisher: a press office, a ministry, an agency.',
  node: true,
  fields: (t) => ({
    slug: t.column('slug', { description: 'A short name for URLs and filters.' }),
    name: t.column('name', { description: 'The name as printed.' }),
    articles: t.relatedConnection({
      type: Article,
      connection: ArticleConnection,
      cost: listCost,
      on: { id: 'source_id' },
      description: 'The articles of the source. Default order: newest first.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Selects articles.' }),
        orderBy: t.arg({ type: ArticleOrder, description: 'The order of the articles.' }),
        ...asOfArgument,
      },
      planning: { filter: 'BY_VALUES' },
      where: (_eb, { filter, asOf }) => [...articleConditions(filter), ...pinned(asOf, isVisibleArticle)],
      orderBy: ({ orderBy }) => articleOrder(orderBy),
    }),
  }),
})

builder.queryFields((t) => ({
  sources: t.kyselyConnection({
    type: Source,
    connection: SourceConnection,
    description: 'Sources, ordered by name.',
    args: asOfArgument,
    where: (_eb, { asOf }) => pinned(asOf, isVisibleSource),
    orderBy: [{ by: 'sort_name', type: 'text' }],
  }),
  source: t.kyselyField({
    type: Source,
    nullable: true,
    description:
      'The source with this slug, its own or a former one. Case and Unicode normalization are ignored. Null when it does not exist.',
    args: { slug: t.arg.string({ required: true, description: 'The value of `Source.slug`.' }) },
    where: (eb, { slug }) => eb('source.id', '=', sourceIdOf(slug)),
  }),
}))
