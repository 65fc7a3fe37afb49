import { addressKey, storable } from '@communique/archive'
import { type Bound, sql } from 'pothos-kysely'
import { ArticleOrder, articleOrder, articlesByPosition, positionInFeed } from './article-order.ts'
import { asOfArgument, pinned, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import { given } from './conditions/matching.ts'
import { ArticleConnection, listCost, RelatedItemConnection } from './connections.ts'
import { eventColumns, eventDateColumns, publishedColumns, updatedColumns } from './embedded-columns.ts'
import { Genre, TitleBasis } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { articleKey } from './global-id.ts'
import { onArticle } from './on-row.ts'
import { Article, Capture, Event, Explanation, HistoricalDate, RelatedItem, Source, Speech } from './refs.ts'
import { relatedCandidates } from './related-candidates.ts'
import { isVisibleArticle, isVisibleRelatedItem } from './visible.ts'

builder.kyselyObject(Article, {
  description: 'An official statement or report, as read from one saved page.',
  node: true,
  fields: (t) => ({
    title: t.column('title', {
      description: 'The headline, or the first words of the text where the page prints no headline.',
    }),
    titleBasis: t.column('title_basis', {
      type: TitleBasis,
      description: 'Whether the page prints the title.',
    }),
    genre: t.column('genre', {
      type: Genre,
      nullable: true,
      description:
        'The genre, as the text shows it. Null when a release without genres read the article: `reparse` fills it.',
    }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'The URL of the page, if known.',
    }),
    language: t.column('language', {
      nullable: true,
      description: 'The language as a BCP 47 tag. Null when unknown.',
    }),
    text: t.column('text', {
      cost: 5,
      description:
        'The body, with repaired spacing and blank lines between paragraphs. `capture` holds the page as it was saved.',
    }),
    source: t.relation({
      type: Source,
      on: { source_id: 'id' },
      seenWithParent: true,
      nullable: true,
      description: 'The publisher. Null when the page does not name it.',
    }),
    published: t.embedded({
      type: HistoricalDate,
      columns: publishedColumns,
      when: (eb) => eb('article.published_value', 'is not', null),
      nullable: true,
      description: 'The publication date. Null when unknown.',
    }),
    updated: t.embedded({
      type: HistoricalDate,
      columns: updatedColumns,
      when: (eb) => eb('article.updated_value', 'is not', null),
      nullable: true,
      description: 'The date of the last change that the page states. Null when it states none.',
    }),
    eventDate: t.embedded({
      type: HistoricalDate,
      columns: eventDateColumns,
      when: (eb) => eb('article.event_date_value', 'is not', null),
      nullable: true,
      description: 'The date of the reported event. Null when unknown.',
    }),
    event: t.embedded({
      type: Event,
      columns: eventColumns,
      when: (eb) => eb('article.event_kind', 'is not', null),
      nullable: true,
      description: 'The event that the article reports on. Null when there is none.',
    }),
    firstSeenAt: t.column('first_seen_at', {
      type: 'DateTime',
      description:
        'The time when the archive received the article. It says nothing about when the article was published.',
    }),
    visibleSince: t.expression({
      type: 'DateTime',
      description:
        'The time since when the archive shows the article: when it arrived, when its embargo ended, or when it was restored.',
      sql: (eb) =>
        sql<Date>`(${eb
          .selectFrom('article_entry')
          .innerJoin('feed', 'feed.position', 'article_entry.visible_from')
          .select('feed.publish_at')
          .whereRef('article_entry.article_id', '=', 'article.id')})`,
    }),
    speeches: t.relatedMany({
      type: Speech,
      on: { id: 'article_id' },
      seenWithParent: true,
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'The speeches: who says what.',
    }),
    relatedItems: t.relatedMany({
      type: RelatedItem,
      on: { id: 'article_id' },
      seenWithParent: true,
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'The related items beside the article ("More from ..."), in order.',
    }),
    mentionedBy: t.relatedConnection({
      type: RelatedItem,
      connection: RelatedItemConnection,
      cost: 500,
      description: 'Related items of other articles that announce this article, or may announce it.',
      args: asOfArgument,
      // Start from the links to this article: otherwise the candidates of all items would have to be computed.
      from: (eb, { asOf }) =>
        eb
          .selectFrom('related_item')
          .selectAll('related_item')
          .where(isVisibleRelatedItem(positionAsOf(asOf)))
          .where('related_item.id', 'in', (link) =>
            link
              .selectFrom('related_link')
              .select('related_link.related_item_id')
              .whereRef('related_link.article_id', '=', 'article.id'),
          )
          // A subquery instead of a join: it reads the candidates of one item.
          .where((item) =>
            item(
              'article.id',
              '=',
              sql<string>`any(array(${item
                .selectFrom(relatedCandidates(positionAsOf(asOf)))
                .select('related_candidate.article_id')
                .whereRef('related_candidate.related_item_id', '=', 'related_item.id')}))`,
            ),
          ),
    }),
    capture: t.relation({
      type: Capture,
      on: { sha256: 'sha256' },
      description: 'The page that the article was read from.',
    }),
    explanation: t.resolved({
      type: Explanation,
      nullable: true,
      // The page is read again, in a thread of its own: no operation asks for more than are let in at once.
      cost: 20_000,
      columns: ['sha256'],
      description:
        'What the reading of the article rests on: why each sentence is taken as it is. The page is read again for it. Null where the parser of this server refuses the page.',
      resolve: ({ sha256 }, _args, { explain }) => explain(sha256),
    }),
  }),
})

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'Identifies one article. Give exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The id of the article.' }),
    url: t.field({
      type: 'URL',
      description: 'The URL of the page. Finds the article that arrived last if several have this URL.',
    }),
    sha256: t.string({ description: 'The SHA-256 hash of the page, in hexadecimal.' }),
  }),
})

builder.queryFields((t) => ({
  article: t.kyselyField({
    type: Article,
    nullable: true,
    description: 'One article. Null when it does not exist.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'The article to find.' }) },
    where: (_eb, { by }) => isFoundBy(by),
    orderBy: [{ by: 'id', type: 'uuid', direction: 'desc' }],
  }),
  articles: t.kyselyConnection({
    type: Article,
    connection: ArticleConnection,
    cost: listCost,
    description: 'Articles. Default order: newest first.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Selects articles.' }),
      orderBy: t.arg({ type: ArticleOrder, description: 'The order of the articles.' }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    where: (_eb, { filter, asOf }) => [...articleConditions(filter), ...pinned(asOf, isVisibleArticle)],
    from: (_eb, { orderBy }) => articlesByPosition(orderBy),
    orderBy: ({ orderBy }) => articleOrder(orderBy, positionInFeed),
  }),
}))

/** URLs are compared without scheme, `www.`, fragment and last slash. */
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
