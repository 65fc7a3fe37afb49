import { storable } from '@communique/archive'
import { jsonRows, sql } from 'pothos-kysely'
import { usualTag } from 'reported-speech'
import { builder } from './builder.ts'
import type { PublishedPage } from './context.ts'
import { requireSlug } from './edit-sources.ts'
import { faultColumns } from './embedded-columns.ts'
import { CaptureBasis, GivenPartEnum, PageFormatEnum, PublishStatus } from './enums.ts'
import { errorColumns, givenRows } from './given-rows.ts'
import { listOf } from './list-of.ts'
import { Article, KeptValue, PageFault, PublishedPageResult } from './refs.ts'
import { requestError } from './request-error.ts'

const maxPages = 100

const RelatedInput = builder.inputType('RelatedItemInput', {
  description: 'A related item of the page.',
  fields: (t) => ({
    teaser: t.string({ required: true, description: 'The words of the teaser.' }),
    date: t.field({ type: 'EDTF', description: 'The date printed with the teaser.' }),
    url: t.string({ description: 'The URL that the teaser links to.' }),
  }),
})

const CaptureInput = builder.inputType('CaptureInput', {
  description: 'What is known about the capture of a page apart from its bytes.',
  fields: (t) => ({
    url: t.field({ type: 'URL', description: 'The URL that the page was captured from.' }),
    capturedAt: t.field({ type: 'DateTime', description: 'The time of the capture.' }),
    mediaType: t.string({ description: 'The media type that the server declared, with its parameters.' }),
    basis: t.field({
      type: CaptureBasis,
      defaultValue: 'GIVEN',
      description: 'The origin of the other fields.',
    }),
  }),
})

const PageFileInput = builder.inputType('PageFileInput', {
  description:
    'A page as a file, or a container of several pages: a crawl, a feed, an archive. The archive stores the bytes of each page unchanged.',
  fields: (t) => ({
    base64: t.string({ required: true, description: 'The bytes in base64. At most 10 MiB before encoding.' }),
    name: t.string({ description: 'The name of the file. `AUTO` reads the format from its extension.' }),
    format: t.field({ type: PageFormatEnum, defaultValue: 'auto', description: 'The format of the file.' }),
    capture: t.field({ type: CaptureInput, description: 'What is known about the capture of the page.' }),
    alone: t.boolean({
      description:
        'Whether to publish only the page that the file itself is, not what it holds beside it, such as the attachments of a mail. Default: no.',
    }),
  }),
})

const PageInput = builder.inputType('PageInput', {
  description: 'A page: either `file` alone, or fields with one of `text`, `paragraphs` and `html`.',
  fields: (t) => ({
    file: t.field({
      type: PageFileInput,
      description: 'The page as it was saved. No other field is allowed beside it.',
    }),
    id: t.string({ description: 'The identifier of the page at its publisher.' }),
    url: t.string({ description: 'The URL of the page.' }),
    title: t.string({ description: 'The headline.' }),
    date: t.field({ type: 'EDTF', description: 'The publication date.' }),
    source: t.string({ description: 'The name of the publisher.' }),
    language: t.string({ description: 'The language, as a BCP 47 tag.' }),
    text: t.string({ description: 'The page as plain text.' }),
    paragraphs: t.stringList({ description: 'The page as plain text, paragraph by paragraph.' }),
    html: t.string({ description: 'The page as HTML.' }),
    related: t.field({ type: [RelatedInput], description: 'The related items.' }),
  }),
})

const PublishPagesInput = builder.inputType('PublishPagesInput', {
  description: 'Pages to publish.',
  fields: (t) => ({
    pages: t.field({
      type: [PageInput],
      required: true,
      extensions: listOf(maxPages),
      description: `The pages, at most ${maxPages}.`,
    }),
    source: t.string({
      description: 'The slug of the source of all these pages. Default: the source that each page prints.',
    }),
    language: t.string({
      description: 'The language of those of these pages that show none, as a BCP 47 tag.',
    }),
    publishAt: t.field({
      type: 'DateTime',
      description:
        'The end of an embargo. Before that moment the articles are not visible anywhere. Default: now.',
    }),
  }),
})

builder.kyselyObject(PublishedPageResult, {
  description: 'The outcome for one page.',
  fields: (t) => ({
    input: t.column('input', { type: 'Int', description: 'The index of the page in `input.pages`, from 0.' }),
    place: t.column('place', {
      type: 'String',
      nullable: true,
      description: 'The place of the page in its file, such as `line 4`. Null when the file is the page.',
    }),
    namesSource: t.column('names_source', {
      type: 'Boolean',
      nullable: true,
      description:
        'Whether the page states its source, or the request does. Null when the page was not read: it failed, or its bytes were there.',
    }),
    status: t.column('status', { type: PublishStatus, description: 'The outcome.' }),
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      nullable: true,
      description: 'The article. Null when the page failed or the article is under embargo.',
    }),
    articleId: t.expression({
      type: 'ID',
      nullable: true,
      description:
        'The id of the article, also under embargo: pass it to `moveEmbargo` or `withdrawArticle`. Of a page with the code `ARTICLE_WITHDRAWN` the id to pass to `restoreArticle`. Null when the page failed otherwise.',
      sql: (eb) => sql<string | null>`'Article:' || cast(${eb.ref('published_page.article_id')} as text)`,
    }),
    updated: t.column('updated', {
      type: [GivenPartEnum],
      description: 'What the article took now, because it had none.',
    }),
    kept: t.relatedMany({
      type: KeptValue,
      description: 'What was given and not taken, because the article has another value.',
      from: (eb) => jsonRows(eb.ref('published_page.kept'), { part: 'text', given: 'text', kept: 'text' }),
    }),
    error: t.embedded({
      type: PageFault,
      columns: faultColumns,
      when: (eb) => eb('published_page.error_code', 'is not', null),
      nullable: true,
      description: 'Why the page failed. Null when it did not fail.',
    }),
  }),
})

builder.kyselyObject(KeptValue, {
  description: 'A value that was given with a page and not taken.',
  fields: (t) => ({
    part: t.column('part', { type: GivenPartEnum, description: 'The part of the article.' }),
    given: t.column('given', { description: 'The value that was given.' }),
    kept: t.column('kept', { description: 'The value that the article has. Of a source its slug.' }),
  }),
})

const PublishPagesPayload = builder
  .objectRef<{ results: readonly PublishedPage[] }>('PublishPagesPayload')
  .implement({
    description: 'The outcome for all pages.',
    fields: (t) => ({
      // The outcomes are the table of this query, so that one statement reads all articles.
      results: t.kyselyList({
        type: PublishedPageResult,
        description:
          'One result for each page, in the order of the input. A file with several pages has one result for each.',
        from: (_eb, _args, _context, payload) =>
          givenRows(
            payload.map(({ results }) =>
              results.map(
                ({ input, place, namesSource, status, articleId, updated, kept, error }, position) => ({
                  position,
                  input,
                  place: place === null ? null : storable(place),
                  names_source: namesSource,
                  status,
                  article_id: articleId,
                  updated: [...updated],
                  kept: kept.map(storableValue),
                  ...errorColumns(error),
                }),
              ),
            ),
            {
              position: 'int4',
              input: 'int4',
              place: 'text',
              names_source: 'boolean',
              status: 'text',
              article_id: 'uuid',
              updated: 'text[]',
              kept: 'jsonb',
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
    scope: 'PUBLISH',
    idempotent: true,
    description:
      'Reads pages and publishes them as articles. A page that fails does not stop the others. The same bytes change nothing, but an article that has no source, language or URL takes one that is given.',
    args: { input: t.arg({ type: PublishPagesInput, required: true, description: 'The pages to publish.' }) },
    resolve: async (_root, { input }, context) => {
      if (input.pages.length > maxPages) {
        throw requestError(
          'BAD_USER_INPUT',
          `\`input.pages\` holds ${input.pages.length} pages; the limit is ${maxPages}. Send them in several requests.`,
        )
      }
      if (input.source != null) requireSlug(input.source, 'input.source')
      if (input.language != null && !isLanguageTag(input.language)) {
        throw requestError(
          'BAD_USER_INPUT',
          '`input.language` is not a BCP 47 language tag. Use one such as `en` or `pt-BR`.',
        )
      }
      const results = await context.publish(input.pages, {
        source: input.source ?? undefined,
        language: input.language == null ? undefined : usualTag(input.language),
        publishAt: input.publishAt ?? undefined,
      })
      return { results }
    },
  }),
)

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Values may quote the page. */
const storableValue = ({ part, given, kept }: PublishedPage['kept'][number]) => ({
  part,
  given: storable(given),
  kept: storable(kept),
})
