import { encodeId } from './global-id.ts'
import { addPublicationFields } from './publication-fields.ts'
import { ArticleWithdrawn } from './refs.ts'

ArticleWithdrawn.implement({
  description: 'Event: an article was withdrawn. It shows nothing of the content of the article.',
  fields: (t) => ({
    articleId: t.id({
      description: 'The id of the withdrawn article. Queries return null for it.',
      resolve: ({ articleId }) => encodeId('Article', articleId),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      description: 'The time of the withdrawal.',
    }),
  }),
})

addPublicationFields(ArticleWithdrawn)
