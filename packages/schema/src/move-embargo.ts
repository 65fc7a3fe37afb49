import { builder } from './builder.ts'
import { encodeId, requireKeyOf } from './global-id.ts'
import { Article } from './refs.ts'

const MoveEmbargoInput = builder.inputType('MoveEmbargoInput', {
  description: 'An article under embargo, and when its embargo is to end.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'The id of the article: `articleId` of what `publishPages` returned.',
    }),
    publishAt: t.field({
      type: 'DateTime',
      description: 'The new end of the embargo. Default, and for a time in the past: now.',
    }),
  }),
})

const MoveEmbargoPayload = builder
  .objectRef<{ id: string; publishAt: Date }>('MoveEmbargoPayload')
  .implement({
    description: 'The article whose embargo was moved.',
    fields: (t) => ({
      articleId: t.id({
        description: 'The id of the article.',
        resolve: ({ id }) => encodeId('Article', id),
      }),
      publishAt: t.expose('publishAt', { type: 'DateTime', description: 'The end of the embargo.' }),
      article: t.kyselyField({
        type: Article,
        nullable: true,
        description: 'The article. Null while it is under embargo.',
        where: (eb, _args, _context, payload) => eb('article.id', '=', payload.at('id').as('uuid')),
      }),
    }),
  })

builder.mutationField('moveEmbargo', (t) =>
  t.field({
    type: MoveEmbargoPayload,
    scope: 'PUBLISH',
    // The second call fails where the first ended the embargo.
    idempotent: false,
    description:
      'Moves the end of an embargo to an earlier or later time, or ends it now. Not possible once the article is visible.',
    args: {
      input: t.arg({ type: MoveEmbargoInput, required: true, description: 'The article and the new end.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = requireKeyOf('Article', input.id, 'input.id')
      return { id, publishAt: await context.moveEmbargo(id, input.publishAt ?? null) }
    },
  }),
)
