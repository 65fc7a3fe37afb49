import { builder } from './builder.ts'
import type { ReparsedArticle } from './context.ts'
import { faultColumns } from './embedded-columns.ts'
import { ChangedPartEnum } from './enums.ts'
import { errorColumns, givenRows } from './given-rows.ts'
import { encodeId, requireKeyOf } from './global-id.ts'
import { Article, PageFault, Reparsed } from './refs.ts'
import { requestError } from './request-error.ts'

const maxLength = 100

const ReparseInput = builder.inputType('ReparseInput', {
  description:
    'The articles to read again. To read all of them, repeat the call with `next` until `next` is null.',
  fields: (t) => ({
    after: t.id({ description: 'Only articles that the archive received after this one.' }),
    first: t.int({ description: 'The number of articles, 1 to 100. Default: 20.' }),
  }),
})

builder.kyselyObject(Reparsed, {
  description: 'An article that changed, or whose page the parser now refuses.',
  fields: (t) => ({
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      nullable: true,
      description: 'The article. Null while it is under embargo.',
    }),
    changed: t.column('changed', { type: [ChangedPartEnum], description: 'The parts that changed.' }),
    error: t.embedded({
      type: PageFault,
      columns: faultColumns,
      when: (eb) => eb('reparsed_article.error_code', 'is not', null),
      nullable: true,
      description: 'Why the parser refuses the page. The article stays as it was.',
    }),
  }),
})

const ChangeCount = builder
  .objectRef<{ part: ReparsedArticle['changed'][number]; articles: number }>('ChangeCount')
  .implement({
    description: 'The number of articles in which one part changed.',
    fields: (t) => ({
      part: t.expose('part', { type: ChangedPartEnum, description: 'The part.' }),
      articles: t.exposeInt('articles', { description: 'The number of articles.' }),
    }),
  })

const ReparsePayload = builder
  .objectRef<{ articles: readonly ReparsedArticle[]; checked: number; next: string | null }>('ReparsePayload')
  .implement({
    description: 'The outcome of a reparse.',
    fields: (t) => ({
      articles: t.kyselyList({
        type: Reparsed,
        description: 'The articles that changed or were refused.',
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
      changes: t.field({
        type: [ChangeCount],
        description:
          'What changed, by kind: each part that changed in an article of this call, the most frequent first.',
        resolve: ({ articles }) => changeCounts(articles),
      }),
      checked: t.exposeInt('checked', { description: 'The number of articles that were read again.' }),
      next: t.id({
        nullable: true,
        description: 'Pass it as `after` to continue. Null when all articles have been read.',
        resolve: ({ next }) => (next === null ? null : encodeId('Article', next)),
      }),
    }),
  })

builder.mutationField('reparse', (t) =>
  t.field({
    type: ReparsePayload,
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Reads articles again from their captures with the current parser. Unchanged parts keep their ids. The feed gets no event.',
    args: {
      input: t.arg({ type: ReparseInput, required: true, description: 'The articles to read again.' }),
    },
    resolve: async (_root, { input }, context) => {
      const length = input.first ?? 20
      if (length < 1 || length > maxLength) {
        throw requestError(
          'BAD_USER_INPUT',
          `\`input.first\` is outside of 1 to ${maxLength}. Pass a value in that range, and \`next\` as \`after\` for the rest.`,
        )
      }
      const after = input.after == null ? null : requireKeyOf('Article', input.after, 'input.after')
      return await context.reparse(after, length)
    },
  }),
)

function changeCounts(articles: readonly ReparsedArticle[]) {
  const byPart = Map.groupBy(
    articles.flatMap(({ changed }) => changed),
    (part) => part,
  )
  return [...byPart]
    .map(([part, { length }]) => ({ part, articles: length }))
    .sort((one, other) => other.articles - one.articles)
}
