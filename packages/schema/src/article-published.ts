import { builder } from './builder.ts'
import { feedArguments, feedExtensions, subscribeToFeed } from './publication-feed.ts'
import { addPublicationFields } from './publication-fields.ts'
import { Article, ArticlePublished } from './refs.ts'

ArticlePublished.implement({
  description: 'Event: an article was published.',
  fields: (t) => ({
    article: t.kyselyField({
      type: Article,
      description: 'The article.',
      // Without a check of visibility: the article was visible when the event was made.
      from: (eb, _args, _context, publication) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', publication.at('articleId').as('uuid')),
    }),
  }),
})

addPublicationFields(ArticlePublished)

builder.subscriptionField('articlePublished', (t) =>
  t.field({
    type: ArticlePublished,
    description:
      'Published articles, each once and in feed order: first those after the start, then new ones as they are published. The stream does not end. Articles withdrawn since are left out; one that is restored comes at that moment, as published again.',
    args: feedArguments,
    subscribe: (_root, args, context) => subscribeToFeed(args, ['PUBLISHED'], context),
    extensions: feedExtensions,
    resolve: ({ told }) => told,
  }),
)
