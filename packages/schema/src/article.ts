import { addressKey, storable } from '@communique/archive'
import { type Bound, sql } from 'pothos-kysely'
import { ArticleOrder, articleOrder } from './article-order.ts'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { given } from './conditions/matching.ts'
import { ArticleConnection, RelatedItemConnection } from './connections.ts'
import { eventColumns, eventDateColumns, publishedColumns } from './embedded-columns.ts'
import { TitleBasis } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { articleKey } from './global-id.ts'
import { onArticle } from './on-row.ts'
import { Article, Capture, Event, HistoricalDate, RelatedItem, Source, Speech } from './refs.ts'
import { isVisibleRelatedItem } from './visible.ts'

builder.kyselyObject(Article, {
  description: 'An official statement or report, as read from one saved page.',
  node: true,
  fields: (t) => ({
    title: t.column('title', {
      description: 'The headline, or the first words where the page prints none.',
    }),
    titleBasis: t.column('title_basis', {
      type: TitleBasis,
      description: 'Whether the page prints the title.',
    }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'Where the page stood, if that is known.',
    }),
    language: t.column('language', { nullable: true, description: 'BCP 47; null when unknown.' }),
    text: t.column('text', {
      description:
        'The body, its misprints of spacing mended, paragraphs parted by a blank line. The page as it was is in `capture`.',
    }),
    source: t.relation({
      type: Source,
      on: { source_id: 'id' },
      seenWithParent: true,
      nullable: true,
      description: 'Who published it; null when the page does not say.',
    }),
    published: t.embedded({
      type: HistoricalDate,
      columns: publishedColumns,
      when: (eb) => eb('article.published_value', 'is not', null),
      nullable: true,
      description: 'When it was published; null when nothing says so.',
    }),
    eventDate: t.embedded({
      type: HistoricalDate,
      columns: eventDateColumns,
      when: (eb) => eb('article.event_date_value', 'is not', null),
      nullable: true,
      description: 'When the event was that it reports on; null when nothing says so.',
    }),
    event: t.embedded({
      type: Event,
      columns: eventColumns,
      when: (eb) => eb('article.event_kind', 'is not', null),
      nullable: true,
      description: 'The event it reports on; null when it is about none.',
    }),
    firstSeenAt: t.column('first_seen_at', {
      type: 'DateTime',
      description: 'When the archive got it: a fact about the archive, not about the article.',
    }),
    speeches: t.relatedMany({
      type: Speech,
      on: { id: 'article_id' },
      seenWithParent: true,
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'Who says what in it.',
    }),
    relatedItems: t.relatedMany({
      type: RelatedItem,
      on: { id: 'article_id' },
      seenWithParent: true,
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'The list beside it ("More from ..."), in order.',
    }),
    mentionedBy: t.relatedConnection({
      type: RelatedItem,
      connection: RelatedItemConnection,
      description: 'The related items of other pages that announce this article, or may.',
      // By the links to this article first: all candidates of all items would have to be computed otherwise.
      from: (eb) =>
        eb
          .selectFrom('related_item')
          .selectAll('related_item')
          .where(isVisibleRelatedItem())
          .where('related_item.id', 'in', (link) =>
            link
              .selectFrom('related_link')
              .select('related_link.related_item_id')
              .whereRef('related_link.article_id', '=', 'article.id'),
          )
          // A subquery that is not joined: it looks at the candidates of one item.
          .where((item) =>
            item(
              'article.id',
              '=',
              sql<string>`any(array(${item
                .selectFrom('related_candidate')
                .select('related_candidate.article_id')
                .whereRef('related_candidate.related_item_id', '=', 'related_item.id')}))`,
            ),
          ),
    }),
    capture: t.relation({
      type: Capture,
      on: { sha256: 'sha256' },
      description: 'The page it was read from.',
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
  article: t.kyselyField({
    type: Article,
    nullable: true,
    description: 'One article; null when there is none.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'What to find it by.' }) },
    where: (_eb, { by }) => isFoundBy(by),
    orderBy: [{ by: 'id', type: 'uuid', direction: 'desc' }],
  }),
  articles: t.kyselyConnection({
    type: Article,
    connection: ArticleConnection,
    description: 'Articles, newest first if not said otherwise.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
    },
    where: (_eb, { filter }) => articleConditions(filter),
    orderBy: ({ orderBy }) => articleOrder(orderBy),
  }),
}))

/** Addresses are compared without scheme, `www.`, fragment and last slash. */
function isFoundBy(by: Bound<typeof ArticleBy.$inferInput>) {
  return given([
    by.at('id').when((id) => onArticle('article.id', '=', sql<string>`${id.map(articleKey).as('uuid')}`)),
    by
      .at('url')
      .when((url) =>
        onArticle('article.url_key', '=', url.map((text) => addressKey(storable(text))).as('text')),
      ),
    by
      .at('sha256')
      .when((hash) =>
        onArticle('article.sha256', '=', hash.map((text) => storable(text.toLowerCase())).as('text')),
      ),
  ])
}
