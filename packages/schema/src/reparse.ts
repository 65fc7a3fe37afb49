import { requirePublishScope } from './authorization.ts'
import { builder } from './builder.ts'
import type { ReparsedArticle } from './context.ts'
import { ChangedPartEnum } from './enums.ts'
import { decodeId, encodeId } from './global-id.ts'
import { PageFault } from './page-fault.ts'
import { lengthOf } from './read/connection.ts'
import { Article } from './refs.ts'
import { requestError } from './request-error.ts'

const ReparseInput = builder.inputType('ReparseInput', {
  description: 'Which articles to read again. All of them: call again with `next` until it is null.',
  fields: (t) => ({
    after: t.id({ description: 'Only articles behind this one, in the order in which they came.' }),
    first: t.int({ description: 'How many articles: 1 to 100. Default: 20.' }),
  }),
})

const Reparsed = builder.objectRef<ReparsedArticle>('ReparsedArticle').implement({
  description: 'An article that is not as it was, or whose page is refused now.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null where it is under embargo.',
      resolve: ({ articleId }, _args, { loaders }) => loaders.article.load(articleId),
    }),
    changed: t.field({
      type: [ChangedPartEnum],
      description: 'What of it changed.',
      resolve: ({ changed }) => [...changed],
    }),
    error: t.expose('error', {
      type: PageFault,
      nullable: true,
      description: 'Why the page is refused now; the article stays as it was.',
    }),
  }),
})

const ReparsePayload = builder
  .objectRef<{ articles: readonly ReparsedArticle[]; checked: number; next: string | null }>('ReparsePayload')
  .implement({
    description: 'What reading again gave.',
    fields: (t) => ({
      articles: t.field({
        type: [Reparsed],
        description: 'Those that changed or were refused.',
        resolve: ({ articles }) => [...articles],
      }),
      checked: t.exposeInt('checked', { description: 'How many articles were read again.' }),
      next: t.id({
        nullable: true,
        description: 'Pass it as `after` to go on; null when all have been read.',
        resolve: ({ next }) => (next === null ? null : encodeId('Article', next)),
      }),
    }),
  })

builder.mutationField('reparse', (t) =>
  t.field({
    type: ReparsePayload,
    description:
      'Reads pages again from their captures with the parser of today. What did not change keeps its id. Nothing of it goes into the feed.',
    args: { input: t.arg({ type: ReparseInput, required: true, description: 'Which articles.' }) },
    resolve: async (_root, { input }, context) => {
      requirePublishScope(context)
      const { length } = lengthOf({ first: input.first })
      const after = input.after == null ? null : decodeId(input.after)
      if (after !== null && after.typename !== 'Article') {
        throw requestError('ID_INVALID', `That is the id of a ${after.typename}: pass that of an article.`)
      }
      return await context.reparse(after?.id ?? null, length)
    },
  }),
)
