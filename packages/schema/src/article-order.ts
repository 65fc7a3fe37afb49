import {
  type Bound,
  type Expression,
  expressionBuilder,
  type Selectable,
  type SqlBool,
  sql,
} from 'pothos-kysely'
import { builder } from './builder.ts'
import { ArticleOrderField, OrderDirection } from './enums.ts'
import { onArticle } from './on-row.ts'
import type { ReadTables } from './tables.ts'

export const ArticleOrder = builder.inputType('ArticleOrder', {
  description: 'The order of articles.',
  fields: (t) => ({
    field: t.field({ type: ArticleOrderField, required: true, description: 'The value to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'The direction.',
    }),
  }),
})

type ArticleOrderValue = typeof ArticleOrder.$inferInput

type Order = Bound<ArticleOrderValue | null | undefined>

/** The position from which an article is visible, of each article by itself. */
const positionOfEach = () =>
  onArticle
    .selectFrom('article_entry')
    .select('article_entry.visible_from')
    .whereRef('article_entry.article_id', '=', 'article.id')

/** As `articlesByPosition` gives it. */
export const positionInFeed = () => sql<unknown>`${sql.ref('article.position')}`

/** Default: newest first. `position` says where the position of an article is found. */
export function articleOrder(order: Order, position: () => Expression<unknown> = positionOfEach) {
  const direction = order.at('direction').known() === 'ASC' ? 'asc' : 'desc'
  const field = order.at('field').known()
  if (field === 'POSITION') return [{ by: position, type: 'int8', direction } as const]
  // Ids grow in the order in which articles arrive.
  const id = { by: 'id', type: 'uuid', direction } as const
  if (field === 'FIRST_SEEN') return [id]
  return [{ by: 'sort_date', type: 'date', direction } as const, id]
}

/**
 * The visible articles with their positions, where they are ordered by them: an index of the feed has them in order, and that of no
 * other table. Undefined where they are not.
 */
export function articlesByPosition(order: Order): Expression<Selectable<ReadTables['article']>> | undefined {
  if (order.at('field').known() !== 'POSITION') return undefined
  return (
    expressionBuilder<ReadTables>()
      .selectFrom('feed')
      .innerJoin('article_entry', (entry) =>
        entry
          .onRef('article_entry.article_id', '=', 'feed.article_id')
          // That is, equal. The planner takes a second equality for independent of the first, expects one row, and sorts them all.
          .onRef('article_entry.visible_from', '<=', 'feed.position')
          .onRef('article_entry.visible_from', '>=', 'feed.position'),
      )
      .innerJoin('article', 'article.id', 'feed.article_id')
      .where('feed.position', 'is not', null)
      // What else is told of articles is passed over without a look at them.
      .where(sql<SqlBool>`feed.kind in ('PUBLISHED', 'RESTORED')`)
      .selectAll('article')
      .select('feed.position')
  )
}
