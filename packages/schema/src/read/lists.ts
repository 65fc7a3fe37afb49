import type { Tables } from '@communique/archive'
import { type Kysely, sql } from 'kysely'
import { onArticle, onRelatedItem, onSource, onSpeaker, onSpeech } from './aliases.ts'
import { type ArticleFilterValue, articleCondition } from './article-condition.ts'
import { type ConnectionArguments, keysetPage, type Page } from './connection.ts'
import {
  type RelatedItemFilterValue,
  relatedItemCondition,
  type SpeakerFilterValue,
  type SpeechFilterValue,
  speakerCondition,
  speechCondition,
} from './list-conditions.ts'
import {
  type ArticleRow,
  articleColumns,
  type RelatedItemRow,
  relatedItemColumns,
  type SourceRow,
  type SpeakerRow,
  type SpeechRow,
  sourceColumns,
  speakerColumns,
  speechColumns,
} from './rows.ts'

/** A page of a list, and the way to count the whole of it. */
export type Listing<Row> = Page<Row> & { readonly countTotal: () => Promise<number> }

export interface ArticleOrderValue {
  readonly field: 'DATE' | 'FIRST_SEEN'
  readonly direction: 'ASC' | 'DESC'
}

type Database = Kysely<Tables>

/** Newest first, if not said otherwise. */
export async function listArticles(
  db: Database,
  args: ConnectionArguments,
  filter: ArticleFilterValue | null | undefined,
  order?: ArticleOrderValue | null,
): Promise<Listing<ArticleRow>> {
  const query = db.selectFrom('visible_article as a').where(articleCondition(filter))
  // Ids are made in the order in which articles come.
  const id = { expression: onArticle.ref('a.id'), type: 'uuid' } as const
  const date = { expression: onArticle.ref('a.sort_date'), type: 'date' } as const
  const page = await keysetPage(
    {
      keys: order?.field === 'FIRST_SEEN' ? [id] : [date, id],
      direction: order?.direction === 'ASC' ? 'asc' : 'desc',
    },
    args,
    ({ place, condition, order: by, limit }) =>
      query.select(articleColumns).select(place).where(condition).orderBy(by).limit(limit).execute(),
  )
  return { ...page, countTotal: () => total(query.select(count)) }
}

/** In the order in which they came into the archive, and within an article as they were held. */
export async function listSpeeches(
  db: Database,
  args: ConnectionArguments,
  filter: SpeechFilterValue | null | undefined,
  speakerId?: string,
): Promise<Listing<SpeechRow>> {
  let query = db.selectFrom('speech as s').where(speechCondition(filter))
  if (speakerId !== undefined) query = query.where('s.speaker_id', '=', speakerId)
  const page = await keysetPage(
    { keys: [{ expression: onSpeech.ref('s.id'), type: 'uuid' }], direction: 'asc' },
    args,
    ({ place, condition, order, limit }) =>
      query.select(speechColumns).select(place).where(condition).orderBy(order).limit(limit).execute(),
  )
  return { ...page, countTotal: () => total(query.select(count)) }
}

/** In the order in which they came into the archive, and within an article as they stand there. */
export async function listRelatedItems(
  db: Database,
  args: ConnectionArguments,
  filter: RelatedItemFilterValue | null | undefined,
  announcedId?: string,
): Promise<Listing<RelatedItemRow>> {
  let query = db.selectFrom('related_item as i').where(relatedItemCondition(filter))
  if (announcedId !== undefined) {
    query = query.where('i.id', 'in', (eb) =>
      eb
        .selectFrom('related_candidate')
        .select('related_item_id')
        .where('related_candidate.article_id', '=', announcedId),
    )
  }
  const page = await keysetPage(
    { keys: [{ expression: onRelatedItem.ref('i.id'), type: 'uuid' }], direction: 'asc' },
    args,
    ({ place, condition, order, limit }) =>
      query.select(relatedItemColumns).select(place).where(condition).orderBy(order).limit(limit).execute(),
  )
  return { ...page, countTotal: () => total(query.select(count)) }
}

/** By name; those without a name last. */
export async function listSpeakers(
  db: Database,
  args: ConnectionArguments,
  filter: SpeakerFilterValue | null | undefined,
): Promise<Listing<SpeakerRow>> {
  const query = db.selectFrom('speaker as p').where(speakerCondition(filter))
  const unnamed = onSpeaker.case().when('p.name', 'is', null).then(1).else(0).end()
  const page = await keysetPage(
    {
      keys: [
        { expression: unnamed, type: 'integer' },
        { expression: onSpeaker.fn.coalesce('p.name', 'p.description'), type: 'text' },
        { expression: onSpeaker.ref('p.id'), type: 'uuid' },
      ],
      direction: 'asc',
    },
    args,
    ({ place, condition, order, limit }) =>
      query.select(speakerColumns).select(place).where(condition).orderBy(order).limit(limit).execute(),
  )
  return { ...page, countTotal: () => total(query.select(count)) }
}

/** The sources of visible articles, by name. */
export async function listSources(db: Database, args: ConnectionArguments): Promise<Listing<SourceRow>> {
  const query = db
    .selectFrom('source as o')
    .where('o.id', 'in', (eb) =>
      eb.selectFrom('visible_article as a').select('a.source_id').where('a.source_id', 'is not', null),
    )
  const page = await keysetPage(
    {
      keys: [
        { expression: onSource.ref('o.name'), type: 'text' },
        { expression: onSource.ref('o.id'), type: 'uuid' },
      ],
      direction: 'asc',
    },
    args,
    ({ place, condition, order, limit }) =>
      query.select(sourceColumns).select(place).where(condition).orderBy(order).limit(limit).execute(),
  )
  return { ...page, countTotal: () => total(query.select(count)) }
}

const count = sql<number>`count(*)`.as('total')

async function total(query: { executeTakeFirstOrThrow: () => Promise<{ total: number }> }): Promise<number> {
  return (await query.executeTakeFirstOrThrow()).total
}
