import { builder } from './builder.ts'
import { RelatedItemConnection } from './connections.ts'
import { TeaserResolution } from './enums.ts'
import { RelatedItemFilter } from './filters.ts'
import { found } from './found.ts'
import { publishedOf } from './read/date-value.ts'
import { listRelatedItems } from './read/lists.ts'
import type { CandidateRow } from './read/rows.ts'
import { Article, HistoricalDate, RelatedItem } from './refs.ts'

builder.node(RelatedItem, {
  description:
    'An entry of the list beside an article ("More from ..."): a teaser that announces another article.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.relatedItem.load(id))),
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'From 0, in the order of the list.' }),
    teaser: t.exposeString('teaser', { description: 'The words of the teaser.' }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the page cuts the teaser off.' }),
    published: t.field({
      type: HistoricalDate,
      nullable: true,
      description: 'The date printed with the teaser: when the announced article was published.',
      resolve: publishedOf,
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where the teaser leads, as the page gives it.',
    }),
    resolution: t.field({
      type: TeaserResolution,
      description: 'Whether the archive knows which article is announced.',
      resolve: async (item, _args, { loaders }) => resolutionOf(await loaders.candidatesOfItem.load(item.id)),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The announced article, where it is RESOLVED.',
      resolve: async (item, _args, { loaders }) => {
        const candidates = await loaders.candidatesOfItem.load(item.id)
        const [candidate] = candidates
        if (candidate === undefined || resolutionOf(candidates) !== 'RESOLVED') return null
        return await loaders.article.load(candidate.article_id)
      },
    }),
    candidates: t.field({
      type: [Article],
      description:
        'All articles of the archive that fit: the one where it is RESOLVED, those in question where it is AMBIGUOUS.',
      resolve: async (item, _args, { loaders }) => {
        const candidates = await loaders.candidatesOfItem.load(item.id)
        const articles = await Promise.all(
          candidates.map(({ article_id }) => loaders.article.load(article_id)),
        )
        return articles.filter((article) => article !== null)
      },
    }),
    onArticle: t.field({
      type: Article,
      description: 'The article beside which it stands.',
      resolve: async (item, _args, { loaders }) => found(await loaders.article.load(item.article_id)),
    }),
  }),
})

function resolutionOf(candidates: readonly CandidateRow[]): 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED' {
  const [candidate] = candidates
  if (candidate === undefined) return 'UNRESOLVED'
  return candidates.length === 1 && candidate.certain ? 'RESOLVED' : 'AMBIGUOUS'
}

builder.queryField('relatedItems', (t) =>
  t.connection(
    {
      type: RelatedItem,
      description: 'Related items, in the order in which they came into the archive.',
      args: { filter: t.arg({ type: RelatedItemFilter, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...args }, { db }) => listRelatedItems(db, args, filter),
    },
    RelatedItemConnection,
  ),
)
