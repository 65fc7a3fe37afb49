import type { Insertable } from 'kysely'
import type { Tables } from './tables.ts'

export type ArchiveTable = keyof Tables & string

/** A column that a statement can write: not one that the database derives. */
export type Writable<Table extends ArchiveTable> = keyof Insertable<Tables[Table]> & string

type PostgresType =
  | 'boolean'
  | 'bytea'
  | 'date'
  | 'int'
  | 'jsonb'
  | 'text'
  | 'text[]'
  | 'timestamptz'
  | 'tsvector'
  | 'uuid'

/**
 * The columns of a table that a reading of a page fills. Publishing writes all of them, reparse all but `kept`. A column of
 * the table must be in `types` or in `others`, or the list does not compile.
 */
export interface ColumnList<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
> {
  readonly table: Table
  readonly types: Readonly<Record<Exclude<Writable<Table>, Other>, PostgresType>>
  /** What another reading leaves as it is; the first tells rows apart. */
  readonly kept: readonly [Kept, ...Kept[]]
  /** Filled by the database, by the sequencer or by a withdrawal. */
  readonly others: readonly Other[]
}

/** A row with all columns of a list, none left out. */
export type ListedRow<Table extends ArchiveTable, Other extends Writable<Table>> = Required<
  Pick<Insertable<Tables[Table]>, Exclude<Writable<Table>, Other>>
>

export function columnList<
  Table extends ArchiveTable,
  const Other extends Writable<Table> = never,
  const Kept extends Exclude<Writable<Table>, Other> = never,
>(list: ColumnList<Table, Other, Kept>): ColumnList<Table, Other, Kept> {
  return list
}

/** The columns of a list that reparse writes. */
export function readColumns<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
>({ types, kept }: ColumnList<Table, Other, Kept>): Exclude<Writable<Table>, Other | Kept>[] {
  const isRead = (name: string): name is Exclude<Writable<Table>, Other | Kept> =>
    !kept.some((column) => column === name)
  return Object.keys(types).filter(isRead)
}

export const capture = columnList({
  table: 'capture',
  kept: ['sha256', 'bytes'],
  others: ['received_at'],
  types: {
    sha256: 'text',
    bytes: 'bytea',
    media_type: 'text',
    encoding: 'text',
    raw: 'text',
    remainder: 'jsonb',
    parser_version: 'text',
    url: 'text',
    captured_at: 'timestamptz',
    declared_media_type: 'text',
    basis: 'text',
  },
})

export const article = columnList({
  table: 'article',
  kept: ['id', 'sha256', 'source_id', 'given_language', 'publish_at'],
  others: ['first_seen_at', 'withdrawn_at'],
  types: {
    id: 'uuid',
    sha256: 'text',
    source_id: 'uuid',
    url: 'text',
    url_key: 'text',
    title: 'text',
    title_basis: 'text',
    genre: 'text',
    text: 'text',
    language: 'text',
    given_language: 'text',
    published_value: 'text',
    published_precision: 'text',
    published_basis: 'text',
    published_text: 'text',
    published_earliest: 'date',
    published_latest: 'date',
    updated_value: 'text',
    updated_precision: 'text',
    updated_basis: 'text',
    updated_text: 'text',
    updated_earliest: 'date',
    updated_latest: 'date',
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
    event_present_key: 'text',
    head_key: 'text',
    title_key: 'text',
    publish_at: 'timestamptz',
  },
})

export const speaker = columnList({
  table: 'speaker',
  kept: ['id'],
  others: [],
  types: { id: 'uuid', name: 'text', description: 'text', sort_name: 'text', kind: 'text' },
})

export const speakerIdentity = columnList({
  table: 'speaker_identity',
  kept: ['identity'],
  others: [],
  types: { identity: 'text', words: 'text', speaker_id: 'uuid' },
})

export const wording = columnList({
  table: 'wording',
  kept: ['text'],
  others: [],
  types: { text: 'text', key: 'text' },
})

export const speech = columnList({
  table: 'speech',
  kept: ['id', 'article_id'],
  others: [],
  types: {
    id: 'uuid',
    article_id: 'uuid',
    position: 'int',
    kind: 'text',
    speaker_id: 'uuid',
    office: 'text',
    country: 'text',
    country_code: 'text',
    in_reply_to: 'int',
    language: 'text',
    text: 'text',
    search: 'tsvector',
  },
})

export const statement = columnList({
  table: 'statement',
  kept: ['speech_id'],
  others: [],
  types: {
    speech_id: 'uuid',
    position: 'int',
    mode: 'text',
    text: 'text',
    spans: 'jsonb',
    source: 'jsonb',
    cue: 'jsonb',
  },
})

export const relatedItem = columnList({
  table: 'related_item',
  kept: ['id', 'article_id'],
  others: [],
  types: {
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
  },
})

export const feed = columnList({
  table: 'feed',
  kept: ['article_id', 'kind', 'publish_at'],
  others: ['position', 'related_item_id', 'changed'],
  types: { article_id: 'uuid', kind: 'text', publish_at: 'timestamptz' },
})
