import type { Tables } from '@communique/archive'
import { type Kysely, sql } from 'kysely'

/** An office as pages print it with a speaker. */
export interface OfficeRow {
  readonly speaker_id: string
  readonly office: string | null
  readonly country: string | null
  readonly count: number
  readonly first_id: string
  readonly last_id: string
}

/** The offices of speakers, each form in which they are printed, the earliest first. */
export async function officesOf(db: Kysely<Tables>, speakerIds: readonly string[]): Promise<OfficeRow[]> {
  return await db
    .selectFrom('speech as s')
    .innerJoin('visible_article as a', 'a.id', 's.article_id')
    .select([
      's.speaker_id',
      's.office',
      's.country',
      (eb) => eb.fn.countAll<number>().as('count'),
      sql<string>`(array_agg(a.id order by a.sort_date, a.id))[1]`.as('first_id'),
      sql<string>`(array_agg(a.id order by a.sort_date desc, a.id desc))[1]`.as('last_id'),
    ])
    .where('s.speaker_id', 'in', speakerIds)
    .where((eb) => eb.or([eb('s.office', 'is not', null), eb('s.country', 'is not', null)]))
    .groupBy(['s.speaker_id', 's.office', 's.country'])
    .orderBy((eb) => eb.fn.min('a.sort_date'))
    .orderBy('s.office')
    .orderBy('s.country')
    .execute()
}
