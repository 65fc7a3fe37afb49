import { requirePublishScope } from './authorization.ts'
import { builder } from './builder.ts'
import type { PublishedPage } from './context.ts'
import { faultColumns } from './embedded-columns.ts'
import { PageFormatEnum, PublishStatus } from './enums.ts'
import { errorColumns, givenRows } from './given-rows.ts'
import { Article, PageFault, PublishedPageResult } from './refs.ts'
import { requestError } from './request-error.ts'

const maxPages = 100

const RelatedInput = builder.inputType('RelatedItemInput', {
  description: 'An entry of the list beside an article.',
  fields: (t) => ({
    teaser: t.string({ required: true, description: 'The words of the teaser.' }),
    date: t.field({ type: 'EDTF', description: 'The date printed with it.' }),
    url: t.string({ description: 'Where it leads.' }),
  }),
})

const PageFileInput = builder.inputType('PageFileInput', {
  description: 'A page as a file: the archive keeps its bytes as they are.',
  fields: (t) => ({
    base64: t.string({ required: true, description: 'The bytes, in base64. At most 10 MiB of bytes.' }),
    name: t.string({ description: 'The name of the file: its ending tells the format.' }),
    format: t.field({ type: PageFormatEnum, defaultValue: 'auto', description: 'How to read it.' }),
  }),
})

const PageInput = builder.inputType('PageInput', {
  description: 'A page: either `file`, or fields with one of `text`, `paragraphs` and `html`.',
  fields: (t) => ({
    file: t.field({
      type: PageFileInput,
      description: 'The page as it was saved. Then no other field is allowed.',
    }),
    id: t.string({ description: 'The name of the page where it comes from.' }),
    url: t.string({ description: 'Where the page stood.' }),
    title: t.string({ description: 'The headline.' }),
    date: t.field({ type: 'EDTF', description: 'When it was published.' }),
    source: t.string({ description: 'The name of who published it.' }),
    language: t.string({ description: 'BCP 47.' }),
    text: t.string({ description: 'The page as plain text.' }),
    paragraphs: t.stringList({ description: 'The page as plain text, paragraph by paragraph.' }),
    html: t.string({ description: 'The page as HTML.' }),
    related: t.field({ type: [RelatedInput], description: 'The list beside it.' }),
  }),
})

const PublishPagesInput = builder.inputType('PublishPagesInput', {
  description: 'Pages to publish.',
  fields: (t) => ({
    pages: t.field({ type: [PageInput], required: true, description: `At most ${maxPages}.` }),
    source: t.string({
      description:
        'The slug of the source of all these pages. Without it, the name that each page prints decides.',
    }),
    publishAt: t.field({
      type: 'DateTime',
      description: 'An embargo: before it nothing of the articles is visible anywhere. Default: now.',
    }),
  }),
})

builder.kyselyObject(PublishedPageResult, {
  description: 'What became of a page.',
  fields: (t) => ({
    status: t.column('status', { type: PublishStatus, description: 'Published, unchanged or failed.' }),
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      nullable: true,
      description: 'The article; null where it failed or is under embargo.',
    }),
    error: t.embedded({
      type: PageFault,
      columns: faultColumns,
      when: (eb) => eb('published_page.error_code', 'is not', null),
      nullable: true,
      description: 'Why it failed; null where it did not.',
    }),
  }),
})

const PublishPagesPayload = builder
  .objectRef<{ results: readonly PublishedPage[] }>('PublishPagesPayload')
  .implement({
    description: 'What became of the pages.',
    fields: (t) => ({
      // What was published is the table, so that all articles are read by one statement.
      results: t.kyselyList({
        type: PublishedPageResult,
        description: 'One for each page, in the order in which they were given.',
        from: (_eb, _args, _context, payload) =>
          givenRows(
            payload.map(({ results }) =>
              results.map(({ status, articleId, error }, position) => ({
                position,
                status,
                article_id: articleId,
                ...errorColumns(error),
              })),
            ),
            {
              position: 'int4',
              status: 'text',
              article_id: 'uuid',
              error_code: 'text',
              error_message: 'text',
            },
          ),
        orderBy: [{ by: 'position', type: 'int4' }],
      }),
    }),
  })

builder.mutationField('publishPages', (t) =>
  t.field({
    type: PublishPagesPayload,
    description:
      'Reads pages and publishes them as articles. A page that cannot be read does not stop the others. Safe to repeat: the same bytes change nothing.',
    args: { input: t.arg({ type: PublishPagesInput, required: true, description: 'The pages.' }) },
    resolve: async (_root, { input }, context) => {
      requirePublishScope(context)
      if (input.pages.length > maxPages) {
        throw requestError(
          'BAD_USER_INPUT',
          `At most ${maxPages} pages a call, ${input.pages.length} were given: send them in parts.`,
        )
      }
      if (input.source != null && !/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(input.source)) {
        throw requestError(
          'BAD_USER_INPUT',
          'A source is named by its slug: letters and digits with hyphens between.',
        )
      }
      const results = await context.publish(input.pages, {
        source: input.source ?? undefined,
        publishAt: input.publishAt ?? undefined,
      })
      return { results }
    },
  }),
)
