import { requirePublishScope } from './authorization.ts'
import { builder } from './builder.ts'
import { decodeId, encodeId } from './global-id.ts'
import { requestError } from './request-error.ts'

const WithdrawArticleInput = builder.inputType('WithdrawArticleInput', {
  description: 'An article to withdraw.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its id.' }) }),
})

const WithdrawArticlePayload = builder.objectRef<{ id: string }>('WithdrawArticlePayload').implement({
  description: 'What was withdrawn.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the article, under which nothing is found any more.',
      resolve: ({ id }) => id,
    }),
  }),
})

builder.mutationField('withdrawArticle', (t) =>
  t.field({
    type: WithdrawArticlePayload,
    description: 'Takes an article out of everything that is read. Withdrawing twice is the same as once.',
    args: { input: t.arg({ type: WithdrawArticleInput, required: true, description: 'Which article.' }) },
    resolve: async (_root, { input }, context) => {
      requirePublishScope(context)
      const { typename, id } = decodeId(input.id)
      if (typename !== 'Article')
        throw requestError('ID_INVALID', `That is the id of a ${typename}: pass that of an article.`)
      await context.withdraw(id)
      return { id: encodeId(typename, id) }
    },
  }),
)
