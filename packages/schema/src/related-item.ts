import { sql } from 'pothos-kysely'
import { asOfArgument, pinned, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { relatedItemConditions, resolution } from './conditions/related-item-conditions.ts'
import { listCost, RelatedItemConnection } from './connections.ts'
import { publishedColumns } from './embedded-columns.ts'
import { TeaserResolution } from './enums.ts'
import { RelatedItemFilter } from './filters.ts'
import { Article, HistoricalDate, RelatedItem } from './refs.ts'
import { relatedCandidates } from './related-candidates.ts'
import { isVisibleRelatedItem } from './visible.ts'

/** The articles that an item may announce are compared with it. */
const candidatesCost = 30

builder.kyselyObject(RelatedItem, {
  description:
    'An entry of the list beside an article ("More from ..."): a teaser that announces another article.',
  node: true,
  fields: (t) => ({
    position: t.column('position', {
      type: 'Int',
      description: 'The position of the item in the list, from 0.',
    }),
    teaser: t.column('teaser', { description: 'The words of the teaser.' }),
    truncated: t.column('truncated', {
      type: 'Boolean',
      description: 'True when the page shortens the teaser.',
    }),
    published: t.embedded({
      type: HistoricalDate,
      columns: publishedColumns,
      when: (eb) => eb('related_item.published_value', 'is not', null),
      nullable: true,
      description:
        'The date printed with the teaser, that is, the publication date of the announced article.',
    }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'The URL that the teaser links to, as the page gives it.',
    }),
    resolution: t.expression({
      cost: candidatesCost,
      type: TeaserResolution,
      description: 'Whether the archive knows the announced article.',
      args: asOfArgument,
      sql: (_eb, { asOf }) => resolution(positionAsOf(asOf)),
    }),
    article: t.relation({
      type: Article,
      cost: candidatesCost,
      nullable: true,
      description: 'The announced article. Null unless the item is `RESOLVED`.',
      args: asOfArgument,
      from: (eb, { asOf }) =>
        eb
          .selectFrom('visible_article')
          .selectAll('visible_article')
          .where('visible_article.id', '=', (item) =>
            item
              .selectFrom(relatedCandidates(positionAsOf(asOf)))
              .select(({ ref }) =>
                sql<string>`(array_agg(${ref('related_candidate.article_id')}))[1]`.as('article_id'),
              )
              .whereRef('related_candidate.related_item_id', '=', 'related_item.id')
              .having(
                ({ ref }) => sql<boolean>`count(*) = 1 and bool_and(${ref('related_candidate.certain')})`,
              ),
          ),
    }),
    candidates: t.relatedMany({
      type: Article,
      cost: candidatesCost,
      description: 'All matching articles: one when the item is `RESOLVED`, several when it is `AMBIGUOUS`.',
      args: asOfArgument,
      from: (eb, { asOf }) =>
        eb
          .selectFrom(relatedCandidates(positionAsOf(asOf)))
          .innerJoin('visible_article', 'visible_article.id', 'related_candidate.article_id')
          .selectAll('visible_article')
          .whereRef('related_candidate.related_item_id', '=', 'related_item.id'),
      orderBy: [{ by: 'id', type: 'uuid' }],
    }),
    onArticle: t.relation({
      type: Article,
      on: { article_id: 'id' },
      seenWithParent: true,
      description: 'The article that lists the item.',
    }),
  }),
})

builder.queryField('relatedItems', (t) =>
  t.kyselyConnection({
    type: RelatedItem,
    connection: RelatedItemConnection,
    cost: listCost,
    description:
      'Related items, in the order in which the archive received them. As of a position, the filter looks at the resolutions of then; `resolution`, `article` and `candidates` have their own `asOf`.',
    args: {
      filter: t.arg({ type: RelatedItemFilter, description: 'Selects related items.' }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    where: (_eb, { filter, asOf }) => [
      ...relatedItemConditions(filter, positionAsOf(asOf)),
      ...pinned(asOf, isVisibleRelatedItem),
    ],
  }),
)
