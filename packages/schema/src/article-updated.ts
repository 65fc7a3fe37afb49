import { GivenPartEnum } from './enums.ts'
import { addPublicationFields } from './publication-fields.ts'
import { Article, ArticleUpdated } from './refs.ts'

ArticleUpdated.implement({
  description:
    'Event: an article got a source, a language or a URL that its page does not state, or its source was merged into another. Its text is the same.',
  fields: (t) => ({
    article: t.kyselyField({
      type: Article,
      description: 'The article as it is now.',
      // Without a check of visibility: the article was visible when the event was made.
      from: (eb, _args, _context, update) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', update.at('articleId').as('uuid')),
    }),
    changed: t.expose('changed', { type: [GivenPartEnum], description: 'What changed.' }),
  }),
})

addPublicationFields(ArticleUpdated)
