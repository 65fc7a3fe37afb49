import { builder } from './builder.ts'
import { encodeId, requireKeyOf } from './global-id.ts'
import { Article } from './refs.ts'

const WithdrawArticleInput = builder.inputType('WithdrawArticleInput', {
  description: 'The article to withdraw.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'The id of the article. Of one under embargo, `publishPages` returned it as `articleId`.',
    }),
  }),
})

const WithdrawArticlePayload = builder.objectRef<{ id: string }>('WithdrawArticlePayload').implement({
  description: 'The withdrawn article.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the withdrawn article. Queries return null for it.',
      resolve: ({ id }) => encodeId('Article', id),
    }),
  }),
})

const RestoreArticleInput = builder.inputType('RestoreArticleInput', {
  description: 'The article to restore.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the withdrawn article.' }) }),
})

const RestoreArticlePayload = builder.objectRef<{ id: string }>('RestoreArticlePayload').implement({
  description: 'The restored article.',
  fields: (t) => ({
    article: t.kyselyField({
      type: Article,
      nullable: true,
      description: 'The article. Null while it is under embargo.',
      where: (eb, _args, _context, payload) => eb('article.id', '=', payload.at('id').as('uuid')),
    }),
  }),
})

builder.mutationFields((t) => ({
  withdrawArticle: t.field({
    type: WithdrawArticlePayload,
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Removes an article from all queries and lists. An article under embargo then never appears. `restoreArticle` takes it back.',
    args: {
      input: t.arg({ type: WithdrawArticleInput, required: true, description: 'The article to withdraw.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = requireKeyOf('Article', input.id, 'input.id')
      await context.withdraw(id)
      return { id }
    },
  }),
  restoreArticle: t.field({
    type: RestoreArticlePayload,
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Takes the withdrawal of an article back: queries and lists return it again, under the same id.',
    args: {
      input: t.arg({ type: RestoreArticleInput, required: true, description: 'The article to restore.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = requireKeyOf('Article', input.id, 'input.id')
      await context.restore(id)
      return { id }
    },
  }),
}))
