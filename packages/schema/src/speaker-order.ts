import { type Bound, type Expression, expressionBuilder, type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { OrderDirection, SpeakerOrderField } from './enums.ts'
import { onEntry } from './on-row.ts'
import type { ReadTables } from './tables.ts'
import { isVisible, isVisibleSpeaker } from './visible.ts'

export const SpeakerOrder = builder.inputType('SpeakerOrder', {
  description: 'The order of speakers.',
  fields: (t) => ({
    field: t.field({ type: SpeakerOrderField, required: true, description: 'The value to order by.' }),
    direction: t.field({
      type: OrderDirection,
      description: 'The direction. Default: ASC for NAME, DESC for the others.',
    }),
  }),
})

type Order = Bound<typeof SpeakerOrder.$inferInput | null | undefined>
/** A position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined

/** What is found of the speeches of a speaker, to order by. */
const found = {
  SPEECHES: { type: 'int8', of: speechCount },
  DATE: { type: 'date', of: latestDate },
} as const

/** Default: by name. */
export function speakerOrder(order: Order) {
  const field = order.at('field').known() ?? 'NAME'
  const given = order.at('direction').known() ?? (field === 'NAME' ? 'ASC' : 'DESC')
  const direction = given === 'ASC' ? 'asc' : 'desc'
  if (field !== 'NAME') {
    const { type } = found[field]
    return [
      { by: () => sql<unknown>`${sql.ref('speaker.found')}`, type, direction } as const,
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
 * The visible speakers, now or as of a position of the feed, with what they are ordered by. `isSelected` says that a filter leaves few
 * of them, whose speeches are looked at speaker by speaker; else all speeches are at once.
 */
export function orderedSpeakers(
  order: Order,
  isSelected: boolean,
  asOf: AsOf,
): Expression<ReadTables['speaker']> {
  const field = order.at('field').known() ?? 'NAME'
  const speakers = expressionBuilder<ReadTables>().selectFrom('speaker').selectAll('speaker')
  if (field === 'NAME') return speakers.where(isVisibleSpeaker(asOf))
  const speeches = found[field].of(asOf)
  if (isSelected) {
    const own = speeches.whereRef('speech.speaker_id', '=', sql.ref('speaker.id'))
    return speakers.where(isVisibleSpeaker(asOf)).select(own.as('found'))
  }
  const each = speeches.select('speech.speaker_id').groupBy('speech.speaker_id')
  return speakers.innerJoin(each.as('said'), 'said.speaker_id', 'speaker.id').select('said.found')
}

/** How many. What is hidden is little, so that all speeches are counted by their index alone. */
function speechCount(asOf: AsOf) {
  const since = asOf === undefined ? sql`` : sql` or article_entry.visible_from > ${asOf}`
  return expressionBuilder<ReadTables>()
    .selectFrom('speech')
    .where(
      sql<SqlBool>`not exists (
        select from article_entry
        where article_entry.article_id = speech.article_id and (article_entry.visible_from is null${since}))`,
    )
    .select(sql<unknown>`count(*)`.as('found'))
}

/** The date of the latest. */
function latestDate(asOf: AsOf) {
  return expressionBuilder<ReadTables>()
    .selectFrom('speech')
    .innerJoin('article_entry', 'article_entry.article_id', 'speech.article_id')
    .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf))
    .select(sql<unknown>`max(${onEntry.ref('article_entry.sort_date')})`.as('found'))
}
