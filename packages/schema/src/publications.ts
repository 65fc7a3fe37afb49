import { builder } from './builder.ts'
import { PublicationKind } from './enums.ts'
import { feedArguments, subscribeToFeed } from './publication-feed.ts'
import { ArticlePublished, ArticleWithdrawn, RelatedItemResolved } from './refs.ts'

const typeOf = {
  PUBLISHED: ArticlePublished.name,
  WITHDRAWN: ArticleWithdrawn.name,
  RESOLVED: RelatedItemResolved.name,
} as const

const Publication = builder.unionType('Publication', {
  description: 'What the feed tells of.',
  types: [ArticlePublished, ArticleWithdrawn, RelatedItemResolved],
  resolveType: ({ kind }) => typeOf[kind],
})

const everyKind = ['PUBLISHED', 'WITHDRAWN', 'RESOLVED'] as const

builder.subscriptionField('publications', (t) =>
  t.field({
    type: Publication,
    description:
      'All that happens in the archive, each once and in order, first what is behind the start and then for ever what comes. Of what was withdrawn since, the withdrawal alone is told.',
    args: {
      ...feedArguments,
      kinds: t.arg({
        type: [PublicationKind],
        description: 'Which kinds. Default: all.',
      }),
    },
    subscribe: (_root, { kinds, ...args }, context) => subscribeToFeed(args, kinds ?? everyKind, context),
    resolve: (publication) => publication,
  }),
)
