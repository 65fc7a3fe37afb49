import { addPublicationFields } from './publication-fields.ts'
import { Article, ArticleRestored } from './refs.ts'

ArticleRestored.implement({
  description: 'Event: an article that had been withdrawn is back, under the same id.',
  fields: (t) => ({
    article: t.kyselyField({
      type: Article,
      description: 'The article.',
      // Without a check of visibility: the article was visible when the event was made.
      from: (eb, _args, _context, restored) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', restored.at('articleId').as('uuid')),
    }),
  }),
})

addPublicationFields(ArticleRestored)
