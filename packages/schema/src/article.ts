import { builder } from './builder.ts'
import { ArticleConnection, RelatedItemConnection } from './connections.ts'
import { TitleBasis } from './enums.ts'
import { ArticleFilter, ArticleOrder } from './filters.ts'
import { found } from './found.ts'
import { eventDateOf, publishedOf } from './read/date-value.ts'
import { findArticle } from './read/find-article.ts'
import { listArticles, listRelatedItems } from './read/lists.ts'
import { Article, Capture, Event, HistoricalDate, RelatedItem, Source, Speech } from './refs.ts'

builder.node(Article, {
  description: 'An official statement or report, as read from one saved page.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.article.load(id))),
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'The headline, or the first words where the page prints none.',
    }),
    titleBasis: t.expose('title_basis', {
      type: TitleBasis,
      description: 'Whether the page prints the title.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where the page stood, if that is known.',
    }),
    language: t.exposeString('language', { nullable: true, description: 'BCP 47; null when unknown.' }),
    text: t.exposeString('text', {
      description:
        'The body, its misprints of spacing mended, paragraphs parted by a blank line. The page as it was is in `capture`.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who published it; null when the page does not say.',
      resolve: (article, _args, { loaders }) =>
        article.source_id === null ? null : loaders.source.load(article.source_id),
    }),
    published: t.field({
      type: HistoricalDate,
      nullable: true,
      description: 'When it was published; null when nothing says so.',
      resolve: publishedOf,
    }),
    eventDate: t.field({
      type: HistoricalDate,
      nullable: true,
      description: 'When the event was that it reports on; null when nothing says so.',
      resolve: eventDateOf,
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event it reports on; null when it is about none.',
      resolve: (article) => (article.event_kind === null ? null : article),
    }),
    firstSeenAt: t.expose('first_seen_at', {
      type: 'DateTime',
      description: 'When the archive got it: a fact about the archive, not about the article.',
    }),
    speeches: t.field({
      type: [Speech],
      description: 'Who says what in it.',
      resolve: (article, _args, { loaders }) => loaders.speechesOfArticle.load(article.id),
    }),
    relatedItems: t.field({
      type: [RelatedItem],
      description: 'The list beside it ("More from ..."), in order.',
      resolve: (article, _args, { loaders }) => loaders.relatedItemsOfArticle.load(article.id),
    }),
    mentionedBy: t.connection(
      {
        type: RelatedItem,
        description: 'The related items of other pages that announce this article, or may.',
        resolve: (article, args, { db }) => listRelatedItems(db, args, null, article.id),
      },
      RelatedItemConnection,
    ),
    capture: t.field({
      type: Capture,
      description: 'The page it was read from.',
      resolve: async (article, _args, { loaders }) => found(await loaders.capture.load(article.sha256)),
    }),
  }),
})

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'What to find an article by: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    url: t.field({
      type: 'URL',
      description: 'Where the page stood. Of several articles from one address, the one that came last.',
    }),
    sha256: t.string({ description: 'The sha256 of the page, hexadecimal.' }),
  }),
})

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'One article; null when there is none.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'What to find it by.' }) },
    resolve: (_root, { by }, { db }) => findArticle(db, by),
  }),
  articles: t.connection(
    {
      type: Article,
      description: 'Articles, newest first if not said otherwise.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, { db }) => listArticles(db, args, filter, orderBy),
    },
    ArticleConnection,
  ),
}))
