import { builder } from './builder.ts'
import { Source } from './refs.ts'
import { requestError } from './request-error.ts'

const RenameSourceInput = builder.inputType('RenameSourceInput', {
  description: 'The source to rename, and at least one of `slug` and `name`.',
  fields: (t) => ({
    source: t.string({ required: true, description: 'The slug of the source, its own or a former one.' }),
    slug: t.string({ description: 'The new slug. Default: made of `name`.' }),
    name: t.string({ description: 'The new name. Default: the name stays.' }),
  }),
})

const MergeSourcesInput = builder.inputType('MergeSourcesInput', {
  description: 'Two sources that are one.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'The slug of the source that goes.' }),
    into: t.string({ required: true, description: 'The slug of the source that stays.' }),
  }),
})

const RenameSourcePayload = builder.objectRef<{ sourceId: string }>('RenameSourcePayload').implement({
  description: 'The renamed source.',
  fields: (t) => ({
    source: t.kyselyField({
      type: Source,
      nullable: true,
      description: 'The source. Null while all its articles are under embargo or withdrawn.',
      where: (eb, _args, _context, payload) => eb('source.id', '=', payload.at('sourceId').as('uuid')),
    }),
  }),
})

const MergeSourcesPayload = builder
  .objectRef<{ sourceId: string; articles: number }>('MergeSourcesPayload')
  .implement({
    description: 'The source that two have become.',
    fields: (t) => ({
      source: t.kyselyField({
        type: Source,
        nullable: true,
        description: 'The source that stays. Null while all its articles are under embargo or withdrawn.',
        where: (eb, _args, _context, payload) => eb('source.id', '=', payload.at('sourceId').as('uuid')),
      }),
      articles: t.exposeInt('articles', { description: 'The number of articles that changed their source.' }),
    }),
  })

builder.mutationFields((t) => ({
  renameSource: t.field({
    type: RenameSourcePayload,
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Gives a source another slug or name. Its former slugs still find it, and pages that print its former name belong to it.',
    args: {
      input: t.arg({ type: RenameSourceInput, required: true, description: 'The source and its new names.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { source, slug, name } = input
      if (slug != null) requireSlug(slug, 'input.slug')
      if (name?.trim() === '')
        throw requestError('BAD_USER_INPUT', '`input.name` is empty. Give the name of the source.')
      if (slug != null) {
        return { sourceId: await context.renameSource(source, { slug, name: name ?? undefined }) }
      }
      if (name == null)
        throw requestError('BAD_USER_INPUT', '`input` has neither `slug` nor `name`. Pass at least one.')
      return { sourceId: await context.renameSource(source, { name }) }
    },
  }),
  mergeSources: t.field({
    type: MergeSourcesPayload,
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Gives all articles of one source to another. The slugs of the source that goes find the other one from now on. Each article gets the event `ArticleUpdated`.',
    args: {
      input: t.arg({ type: MergeSourcesInput, required: true, description: 'The two sources.' }),
    },
    resolve: async (_root, { input }, context) => {
      return await context.mergeSources(input.from, input.into)
    },
  }),
}))

/** @throws GraphQLError `BAD_USER_INPUT` */
export function requireSlug(slug: string, name: string): void {
  if (/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(slug)) return
  throw requestError(
    'BAD_USER_INPUT',
    `\`${name}\` is not a slug. Use letters and digits, with single hyphens between them.`,
  )
}
