import { asOfArgument, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { publishedColumns } from './embedded-columns.ts'
import { RelatedItemFilter } from './filters.ts'
import { missingArticles } from './missing-articles.ts'
import { Article, HistoricalDate, MissingArticle } from './refs.ts'

builder.kyselyObject(MissingArticle, {
  description:
    'An article that related items announce and the archive does not hold: neither a visible article nor several that it may be. Each is here once, however often it is announced.',
  fields: (t) => ({
    teaser: t.column('teaser', { description: 'The words of the most complete teaser.' }),
    truncated: t.column('truncated', {
      type: 'Boolean',
      description: 'True when every page shortens the teaser.',
    }),
    published: t.embedded({
      type: HistoricalDate,
      columns: publishedColumns,
      when: (eb) => eb('missing_article.published_value', 'is not', null),
      nullable: true,
      description: 'The date printed with that teaser: the publication date of the announced article.',
    }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'The URL that the teaser links to, as the page gives it.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of related items that announce it.' }),
    first: t.relation({
      type: Article,
      on: { first_id: 'id' },
      description: 'The earliest article that announces it.',
    }),
    last: t.relation({
      type: Article,
      on: { last_id: 'id' },
      description: 'The latest article that announces it.',
    }),
  }),
})

const MissingArticleConnection = builder.kyselyConnectionObject({
  type: MissingArticle,
  description: 'A page of missing articles.',
  edge: { description: 'A missing article and its cursor.' },
})

builder.queryField('missingArticles', (t) =>
  t.kyselyConnection({
    type: MissingArticle,
    connection: MissingArticleConnection,
    // All items that the filter selects are compared, whatever the length of the page.
    cost: 5_000,
    description:
      'Announced articles that the archive does not hold, the latest first, those without a date last. Two teasers of one source announce the same article where they link to one address; without an address, where they have the same date and the same words, as far as they are not cut off.',
    args: {
      filter: t.arg({ type: RelatedItemFilter, description: 'Selects the related items that announce.' }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    from: (_eb, { filter, asOf }) => missingArticles(filter, positionAsOf(asOf)),
    orderBy: [{ by: 'published_latest', type: 'date', direction: 'desc', nulls: 'last' }],
  }),
)
