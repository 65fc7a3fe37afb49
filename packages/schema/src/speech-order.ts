import { type Bound, type Expression, expressionBuilder, type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { all } from './conditions/matching.ts'
import { OrderDirection, SpeechOrderField } from './enums.ts'
import type { ReadTables } from './tables.ts'
import { isVisibleSpeech } from './visible.ts'

export const SpeechOrder = builder.inputType('SpeechOrder', {
  description: 'The order of speeches. Those of one article are always in the order of the article.',
  fields: (t) => ({
    field: t.field({ type: SpeechOrderField, required: true, description: 'The value to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'The direction.',
    }),
  }),
})

type Order = Bound<typeof SpeechOrder.$inferInput | null | undefined>

/** Default: as the archive received them. */
export function speechOrder(order: Order) {
  const field = order.at('field').known()
  if (field == null) return []
  const direction = order.at('direction').known() === 'ASC' ? 'asc' : 'desc'
  const byDate = { by: () => sql<string>`${sql.ref('speech.sort_date')}`, type: 'date', direction } as const
  return [
    ...(field === 'DATE' ? [byDate] : []),
    // Ids of articles grow in the order in which they arrive.
    { by: 'article_id', type: 'uuid', direction } as const,
    { by: 'position', type: 'int4' } as const,
  ]
}

/** The visible speeches, with the date of their articles where they are ordered by it. */
export function orderedSpeeches(
  order: Order,
  ...conditions: readonly Expression<SqlBool>[]
): Expression<ReadTables['speech']> {
  const speeches = expressionBuilder<ReadTables>()
    .selectFrom('speech')
    .selectAll('speech')
    .where(all([isVisibleSpeech(), ...conditions]))
  if (order.at('field').known() !== 'DATE') return speeches
  return speeches.innerJoin('article', 'article.id', 'speech.article_id').select('article.sort_date')
}
