import { encodeId } from './global-id.ts'
import { addPublicationFields } from './publication-fields.ts'
import { ArticleWithdrawn } from './refs.ts'

ArticleWithdrawn.implement({
  description: 'A withdrawal. Nothing is told of what the article was.',
  fields: (t) => ({
    articleId: t.id({
      description: 'The id of the article, under which nothing is found any more.',
      resolve: ({ articleId }) => encodeId('Article', articleId),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      description: 'When it was withdrawn.',
    }),
  }),
})

addPublicationFields(ArticleWithdrawn)
