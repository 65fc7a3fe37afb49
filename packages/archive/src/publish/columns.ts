import type { Insertable } from 'kysely'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Tables } from '../tables.ts'

/** The columns that publishing fills, with their Postgres types. */
type Columns<Table extends keyof Tables> = ColumnTypes<Insertable<Tables[Table]>>

export const capture = {
  sha256: 'text',
  bytes: 'bytea',
  media_type: 'text',
  encoding: 'text',
  raw: 'text',
  remainder: 'jsonb',
  parser_version: 'text',
} as const satisfies Columns<'capture'>

export const article = {
  id: 'uuid',
  sha256: 'text',
  source_id: 'uuid',
  url: 'text',
  url_key: 'text',
  title: 'text',
  title_basis: 'text',
  text: 'text',
  language: 'text',
  published_value: 'text',
  published_precision: 'text',
  published_basis: 'text',
  published_text: 'text',
  published_earliest: 'date',
  published_latest: 'date',
  event_date_value: 'text',
  event_date_precision: 'text',
  event_date_basis: 'text',
  event_date_text: 'text',
  event_date_earliest: 'date',
  event_date_latest: 'date',
  event_kind: 'text',
  event_venue: 'text',
  event_occasion: 'text',
  event_host: 'text',
  event_present: 'text[]',
  head_key: 'text',
  title_key: 'text',
  publish_at: 'timestamptz',
} as const satisfies Columns<'article'>

export const speech = {
  id: 'uuid',
  article_id: 'uuid',
  position: 'int',
  kind: 'text',
  speaker_id: 'uuid',
  office: 'text',
  country: 'text',
  language: 'text',
  text: 'text',
} as const satisfies Columns<'speech'>

export const statement = {
  speech_id: 'uuid',
  position: 'int',
  mode: 'text',
  text: 'text',
  spans: 'jsonb',
  source: 'jsonb',
  cue: 'jsonb',
} as const satisfies Columns<'statement'>

export const relatedItem = {
  id: 'uuid',
  article_id: 'uuid',
  position: 'int',
  teaser: 'text',
  teaser_key: 'text',
  truncated: 'boolean',
  published_value: 'text',
  published_precision: 'text',
  published_basis: 'text',
  published_text: 'text',
  published_earliest: 'date',
  published_latest: 'date',
  url: 'text',
  url_key: 'text',
} as const satisfies Columns<'related_item'>

export const feed = {
  article_id: 'uuid',
  kind: 'text',
  publish_at: 'timestamptz',
} as const satisfies Columns<'feed'>
