import { builder } from './builder.ts'
import { PublicationKind } from './enums.ts'
import { everyKind } from './publication-event.ts'
import { feedArguments, feedExtensions, subscribeToFeed } from './publication-feed.ts'
import {
  ArticlePublished,
  ArticleRestored,
  ArticleUpdated,
  ArticleWithdrawn,
  RelatedItemResolved,
} from './refs.ts'

const typeOf = {
  PUBLISHED: ArticlePublished.name,
  UPDATED: ArticleUpdated.name,
  WITHDRAWN: ArticleWithdrawn.name,
  RESTORED: ArticleRestored.name,
  RESOLVED: RelatedItemResolved.name,
} as const

const Publication = builder.unionType('Publication', {
  description: 'An event of the feed.',
  types: [ArticlePublished, ArticleUpdated, ArticleWithdrawn, ArticleRestored, RelatedItemResolved],
  resolveType: ({ kind }) => typeOf[kind],
})

builder.subscriptionField('publications', (t) =>
  t.field({
    type: Publication,
    description:
      'All events of the feed, each once and in order: first those after the start, then new ones as they happen. The stream does not end. For articles withdrawn since, only the withdrawal is sent; for articles restored since, only the restoration and what came after it.',
    args: {
      ...feedArguments,
      kinds: t.arg({
        type: [PublicationKind],
        description:
          'The kinds of events to send. Default: all. With PUBLISHED and without RESTORED, a restored article comes as published again.',
      }),
    },
    subscribe: (_root, { kinds, ...args }, context) => subscribeToFeed(args, kinds ?? everyKind, context),
    extensions: feedExtensions,
    resolve: ({ told }) => told,
  }),
)
