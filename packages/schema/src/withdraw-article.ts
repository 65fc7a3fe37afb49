import { builder } from './builder.ts'
import { decodeId, encodeId } from './global-id.ts'
import { requestError } from './request-error.ts'

const WithdrawArticleInput = builder.inputType('WithdrawArticleInput', {
  description: 'The article to withdraw.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the article.' }) }),
})

const WithdrawArticlePayload = builder.objectRef<{ id: string }>('WithdrawArticlePayload').implement({
  description: 'The withdrawn article.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the withdrawn article. Queries return null for it.',
      resolve: ({ id }) => id,
    }),
  }),
})

builder.mutationField('withdrawArticle', (t) =>
  t.field({
    type: WithdrawArticlePayload,
    scope: 'PUBLISH',
    description: 'Removes an article from all queries and lists. Withdrawing it again has no further effect.',
    args: {
      input: t.arg({ type: WithdrawArticleInput, required: true, description: 'The article to withdraw.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { typename, id } = decodeId(input.id)
      if (typename !== 'Article')
        throw requestError(
          'ID_INVALID',
          `\`input.id\` is the id of a ${typename}. Pass the id of an Article.`,
        )
      await context.withdraw(id)
      return { id: encodeId(typename, id) }
    },
  }),
)
