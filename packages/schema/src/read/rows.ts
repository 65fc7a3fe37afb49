import type { Tables } from '@communique/archive'
import type { Selectable } from 'kysely'

/** What is read of each table: all that the API shows, nothing that only serves searching. */
export const articleColumns = [
  'id',
  'sha256',
  'source_id',
  'url',
  'title',
  'title_basis',
  'text',
  'language',
  'published_value',
  'published_precision',
  'published_basis',
  'published_text',
  'published_earliest',
  'published_latest',
  'event_date_value',
  'event_date_precision',
  'event_date_basis',
  'event_date_text',
  'event_date_earliest',
  'event_date_latest',
  'event_kind',
  'event_venue',
  'event_occasion',
  'event_host',
  'event_present',
  'first_seen_at',
] as const satisfies readonly (keyof Tables['article'])[]
export type ArticleRow = Pick<Selectable<Tables['article']>, (typeof articleColumns)[number]>

export const speechColumns = [
  'id',
  'article_id',
  'position',
  'kind',
  'speaker_id',
  'office',
  'country',
] as const satisfies readonly (keyof Tables['speech'])[]
export type SpeechRow = Pick<Selectable<Tables['speech']>, (typeof speechColumns)[number]>

export const relatedItemColumns = [
  'id',
  'article_id',
  'position',
  'teaser',
  'truncated',
  'published_value',
  'published_precision',
  'published_basis',
  'published_text',
  'published_earliest',
  'published_latest',
  'url',
] as const satisfies readonly (keyof Tables['related_item'])[]
export type RelatedItemRow = Pick<Selectable<Tables['related_item']>, (typeof relatedItemColumns)[number]>

export const speakerColumns = [
  'id',
  'name',
  'description',
  'kind',
] as const satisfies readonly (keyof Tables['speaker'])[]
export type SpeakerRow = Pick<Selectable<Tables['speaker']>, (typeof speakerColumns)[number]>

export const sourceColumns = ['id', 'slug', 'name'] as const satisfies readonly (keyof Tables['source'])[]
export type SourceRow = Pick<Selectable<Tables['source']>, (typeof sourceColumns)[number]>

export const captureColumns = [
  'sha256',
  'bytes',
  'byte_length',
  'media_type',
  'encoding',
  'raw',
  'remainder',
  'parser_version',
  'received_at',
] as const satisfies readonly (keyof Tables['capture'])[]
export type CaptureRow = Pick<Selectable<Tables['capture']>, (typeof captureColumns)[number]>

export type StatementRow = Selectable<Tables['statement']>
export type CandidateRow = Selectable<Tables['related_candidate']>
