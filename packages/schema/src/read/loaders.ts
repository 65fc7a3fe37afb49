import type { Tables } from '@communique/archive'
import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import { officesOf } from './offices.ts'
import {
  articleColumns,
  captureColumns,
  relatedItemColumns,
  sourceColumns,
  speakerColumns,
  speechColumns,
} from './rows.ts'
import { visibleSources, visibleSpeakers } from './visible.ts'

/**
 * Rows by key, one statement for all keys that one step of an execution asks for. Nothing is remembered from one
 * step to the next: a subscription lives for days.
 */
export function createLoaders(db: Kysely<Tables>) {
  return {
    article: one(
      (ids) => db.selectFrom('visible_article').select(articleColumns).where('id', 'in', ids).execute(),
      (row) => row.id,
    ),
    source: one(
      (ids) => visibleSources(db).select(sourceColumns).where('source.id', 'in', ids).execute(),
      (row) => row.id,
    ),
    speaker: one(
      (ids) => visibleSpeakers(db).select(speakerColumns).where('speaker.id', 'in', ids).execute(),
      (row) => row.id,
    ),
    speech: one(
      (ids) =>
        db
          .selectFrom('speech')
          .select(speechColumns)
          .where('id', 'in', ids)
          .where('article_id', 'in', (eb) => eb.selectFrom('visible_article').select('id'))
          .execute(),
      (row) => row.id,
    ),
    relatedItem: one(
      (ids) =>
        db
          .selectFrom('related_item')
          .select(relatedItemColumns)
          .where('id', 'in', ids)
          .where('article_id', 'in', (eb) => eb.selectFrom('visible_article').select('id'))
          .execute(),
      (row) => row.id,
    ),
    capture: one(
      (hashes) => db.selectFrom('capture').select(captureColumns).where('sha256', 'in', hashes).execute(),
      (row) => row.sha256,
    ),
    speechesOfArticle: many(
      (ids) =>
        db
          .selectFrom('speech')
          .select(speechColumns)
          .where('article_id', 'in', ids)
          .orderBy('position')
          .execute(),
      (row) => row.article_id,
    ),
    statementsOfSpeech: many(
      (ids) =>
        db.selectFrom('statement').selectAll().where('speech_id', 'in', ids).orderBy('position').execute(),
      (row) => row.speech_id,
    ),
    relatedItemsOfArticle: many(
      (ids) =>
        db
          .selectFrom('related_item')
          .select(relatedItemColumns)
          .where('article_id', 'in', ids)
          .orderBy('position')
          .execute(),
      (row) => row.article_id,
    ),
    officesOfSpeaker: many(
      (ids) => officesOf(db, ids),
      (row) => row.speaker_id,
    ),
    candidatesOfItem: many(
      (ids) =>
        db
          .selectFrom('related_candidate')
          .selectAll()
          .where('related_item_id', 'in', ids)
          .orderBy('article_id')
          .execute(),
      (row) => row.related_item_id,
    ),
  }
}

export type Loaders = ReturnType<typeof createLoaders>

function one<Row>(
  load: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map((await load([...new Set(keys)])).map((row) => [keyOf(row), row]))
      return keys.map((key) => rows.get(key) ?? null)
    },
    { cache: false },
  )
}

function many<Row>(
  load: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(
    async (keys) => {
      const rows = Map.groupBy(await load([...new Set(keys)]), keyOf)
      return keys.map((key) => rows.get(key) ?? [])
    },
    { cache: false },
  )
}
