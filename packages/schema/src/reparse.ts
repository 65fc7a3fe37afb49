import { requirePublishScope } from './authorization.ts'
import { builder } from './builder.ts'
import type { ReparsedArticle } from './context.ts'
import { faultColumns } from './embedded-columns.ts'
import { ChangedPartEnum } from './enums.ts'
import { errorColumns, givenRows } from './given-rows.ts'
import { decodeId, encodeId } from './global-id.ts'
import { Article, PageFault, Reparsed } from './refs.ts'
import { requestError } from './request-error.ts'

const maxLength = 100

const ReparseInput = builder.inputType('ReparseInput', {
  description: 'Which articles to read again. All of them: call again with `next` until it is null.',
  fields: (t) => ({
    after: t.id({ description: 'Only articles behind this one, in the order in which they came.' }),
    first: t.int({ description: 'How many articles: 1 to 100. Default: 20.' }),
  }),
})

builder.kyselyObject(Reparsed, {
  description: 'An article that is not as it was, or whose page is refused now.',
  fields: (t) => ({
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      nullable: true,
      description: 'The article; null where it is under embargo.',
    }),
    changed: t.column('changed', { type: [ChangedPartEnum], description: 'What of it changed.' }),
    error: t.embedded({
      type: PageFault,
      columns: faultColumns,
      when: (eb) => eb('reparsed_article.error_code', 'is not', null),
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
      articles: t.kyselyList({
        type: Reparsed,
        description: 'Those that changed or were refused.',
        from: (_eb, _args, _context, payload) =>
          givenRows(
            payload.map(({ articles }) =>
              articles.map(({ articleId, changed, error }, position) => ({
                position,
                article_id: articleId,
                changed: [...changed],
                ...errorColumns(error),
              })),
            ),
            {
              position: 'int4',
              article_id: 'uuid',
              changed: 'text[]',
              error_code: 'text',
              error_message: 'text',
            },
          ),
        orderBy: [{ by: 'position', type: 'int4' }],
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
      const length = input.first ?? 20
      if (length < 1 || length > maxLength) {
        throw requestError('BAD_USER_INPUT', `first takes 1 to ${maxLength}; go on with \`next\`.`)
      }
      const after = input.after == null ? null : decodeId(input.after)
      if (after !== null && after.typename !== 'Article') {
        throw requestError('ID_INVALID', `That is the id of a ${after.typename}: pass that of an article.`)
      }
      return await context.reparse(after?.id ?? null, length)
    },
  }),
)
