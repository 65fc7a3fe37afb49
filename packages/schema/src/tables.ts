import type { ChangedPart, GivenPart, Tables, TextSpanValue } from '@communique/archive'
import type { Selectable } from 'pothos-kysely'
import type { PublishedPage } from './context.ts'

type ArticleRow = Selectable<Tables['article']>

/** Rows that are computed from tables, or from columns of one table. */
interface DerivedTables {
  /** The archive as a whole; `position` is a cursor of the feed. */
  archive: { position: string; generation: number }
  /** The columns of a date are all filled or all null. */
  historical_date: {
    value: string
    precision: NonNullable<ArticleRow['published_precision']>
    basis: NonNullable<ArticleRow['published_basis']>
    text: string | null
    earliest: string
    latest: string
  }
  event: {
    kind: NonNullable<ArticleRow['event_kind']>
    venue: string | null
    occasion: string | null
    host: string | null
    present: string[]
  }
  text_span: TextSpanValue
  raw_span: { start: number; end: number }
  printed_office: {
    office: string | null
    country: string | null
    country_code: string | null
    count: number
    /** The date of its first article. */
    since: string
    first_id: string
    last_id: string
  }
  /** One of the related items that announce the same, and how often they do. */
  missing_article: Pick<
    Selectable<Tables['related_item']>,
    | 'id'
    | 'teaser'
    | 'truncated'
    | 'published_value'
    | 'published_precision'
    | 'published_basis'
    | 'published_text'
    | 'published_earliest'
    | 'published_latest'
    | 'url'
  > & {
    count: number
    /** The earliest and the latest article that lists it. */
    first_id: string
    last_id: string
  }
  present_name: { name: string; count: number }
  named_country: { country_code: string; country: string; count: number }
  timeline_bucket: { period: string; count: number; source_id: string | null; speaker_id: string | null }
  search_hit: {
    type: 'Article' | 'Speech'
    id: string
    /** The article, or the article of the speech. */
    article_id: string
    score: number
    source_id: string | null
    /** The first day of the article's publication, else of its event. */
    dated: string | null
    genre: ArticleRow['genre']
    /** What was typed. */
    words: string
    /** As a tsquery; null where nothing can match. */
    query: string | null
    /** The same without what is excluded; null where words are only excluded. */
    wanted: string | null
  }
  highlight: { start: number; end: number }
  source_facet: { source_id: string; count: number }
  speaker_facet: { speaker_id: string; count: number }
  genre_facet: { genre: NonNullable<ArticleRow['genre']>; count: number }
  country_facet: { country_code: string; country: string; count: number }
  year_facet: { year: number; count: number }
  page_fault: { code: string; message: string }
  published_page: {
    input: PublishedPage['input']
    place: PublishedPage['place']
    names_source: PublishedPage['namesSource']
    position: number
    status: PublishedPage['status']
    article_id: string | null
    updated: GivenPart[]
    /** A list of rows of `kept_value`. */
    kept: readonly { part: GivenPart; given: string; kept: string }[]
    error_code: string | null
    error_message: string | null
  }
  kept_value: { part: GivenPart; given: string; kept: string }
  reparsed_article: {
    position: number
    article_id: string
    changed: ChangedPart[]
    error_code: string | null
    error_message: string | null
  }
}

/** All tables that fields of the schema read from. */
export type ReadTables = Tables & DerivedTables
