import { type Bound, type Expression, expressionBuilder, type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { OrderDirection, SpeakerOrderField } from './enums.ts'
import type { ReadTables } from './tables.ts'
import { isVisibleSpeaker } from './visible.ts'

export const SpeakerOrder = builder.inputType('SpeakerOrder', {
  description: 'The order of speakers.',
  fields: (t) => ({
    field: t.field({ type: SpeakerOrderField, required: true, description: 'The value to order by.' }),
    direction: t.field({
      type: OrderDirection,
      description: 'The direction. Default: ASC for NAME, DESC for SPEECHES.',
    }),
  }),
})

type Order = Bound<typeof SpeakerOrder.$inferInput | null | undefined>

/** Default: by name. */
export function speakerOrder(order: Order) {
  const bySpeeches = order.at('field').known() === 'SPEECHES'
  const direction =
    (order.at('direction').known() ?? (bySpeeches ? 'DESC' : 'ASC')) === 'ASC' ? 'asc' : 'desc'
  if (bySpeeches) {
    return [
      { by: () => sql<number>`${sql.ref('speaker.speeches')}`, type: 'int8', direction } as const,
      { by: 'sort_name', type: 'text' } as const,
    ]
  }
  return [
    // Speakers without a name come last, or first where the order is turned round.
    { by: (eb: typeof onName) => eb('speaker.name', 'is', null), type: 'boolean', direction } as const,
    { by: 'sort_name', type: 'text', direction } as const,
  ]
}

const onName = expressionBuilder<ReadTables, 'speaker'>()

/**
 * The visible speakers, now or as of a position of the feed, with the number of their visible speeches where they are ordered by it. `isSelected` says that a filter leaves
 * few of them, whose speeches are counted one by one; else all are counted at once.
 */
export function orderedSpeakers(
  order: Order,
  isSelected: boolean,
  asOf: Expression<number> | undefined,
): Expression<ReadTables['speaker']> {
  const counts = isNotHidden(asOf)
  const speakers = expressionBuilder<ReadTables>().selectFrom('speaker').selectAll('speaker')
  if (order.at('field').known() !== 'SPEECHES') return speakers.where(isVisibleSpeaker(asOf))
  if (isSelected) {
    return speakers
      .where(isVisibleSpeaker(asOf))
      .select((speaker) =>
        speaker
          .selectFrom('speech')
          .whereRef('speech.speaker_id', '=', 'speaker.id')
          .where(counts)
          .select(sql<number>`count(*)`.as('count'))
          .as('speeches'),
      )
  }
  const counted = expressionBuilder<ReadTables>()
    .selectFrom('speech')
    .where(counts)
    .select(['speech.speaker_id', sql<number>`count(*)`.as('speeches')])
    .groupBy('speech.speaker_id')
  return speakers.innerJoin(counted.as('said'), 'said.speaker_id', 'speaker.id').select('said.speeches')
}

/** What is hidden is little, so that all speeches are counted by their index alone. */
function isNotHidden(asOf: Expression<number> | undefined): Expression<SqlBool> {
  const since = asOf === undefined ? sql`` : sql` or article_entry.visible_from > ${asOf}`
  return sql<SqlBool>`not exists (
    select from article_entry
    where article_entry.article_id = speech.article_id and (article_entry.visible_from is null${since}))`
}
