import { storable } from '@communique/archive'
import { builder } from './builder.ts'
import { ArticleConnection, SourceConnection } from './connections.ts'
import { ArticleFilter, ArticleOrder } from './filters.ts'
import { listArticles, listSources } from './read/lists.ts'
import { sourceColumns } from './read/rows.ts'
import { visibleSources } from './read/visible.ts'
import { Article, Source } from './refs.ts'

builder.node(Source, {
  description: 'Who publishes: a press office, a ministry, an agency.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.source.load(id))),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A short name for addresses and filters.' }),
    name: t.exposeString('name', { description: 'The name as printed.' }),
    articles: t.connection(
      {
        type: Article,
        description: 'What it published, newest first if not said otherwise.',
        args: {
          filter: t.arg({ type: ArticleFilter, description: 'Which ones.' }),
          orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
        },
        resolve: (source, { filter, orderBy, ...args }, { db }) =>
          listArticles(db, args, { source: [source.slug], ...(filter && { and: [filter] }) }, orderBy),
      },
      ArticleConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  sources: t.connection(
    {
      type: Source,
      description: 'Those who publish, by name.',
      resolve: (_root, args, { db }) => listSources(db, args),
    },
    SourceConnection,
  ),
  source: t.field({
    type: Source,
    nullable: true,
    description: 'One who publishes; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'As `Source.slug` gives it.' }) },
    resolve: async (_root, { slug }, { db }) =>
      (await visibleSources(db)
        .select(sourceColumns)
        .where('slug', '=', storable(slug))
        .executeTakeFirst()) ?? null,
  }),
}))
