import type { Bound } from 'pothos-kysely'
import { builder } from './builder.ts'
import { ArticleOrderField, OrderDirection } from './enums.ts'

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

/** Default: newest first. */
export function articleOrder(order: Bound<ArticleOrderValue | null | undefined>) {
  const direction = order.at('direction').known() === 'ASC' ? 'asc' : 'desc'
  // Ids grow in the order in which articles arrive.
  const id = { by: 'id', type: 'uuid', direction } as const
  if (order.at('field').known() === 'FIRST_SEEN') return [id]
  return [{ by: 'sort_date', type: 'date', direction } as const, id]
}
