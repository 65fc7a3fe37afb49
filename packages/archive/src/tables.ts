import type {
  CaptureBasis,
  DateBasis,
  DatePrecision,
  EventKind,
  Genre,
  SpeakerKind,
  SpeechKind,
  StatementMode,
  TitleBasis,
} from '@communique/press'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { AuditArticleTable, AuditEntryTable } from './audit/audit-tables.ts'
import type {
  ArticleEntryTable,
  ArticleWordsTable,
  EntryColumnsView,
  SearchFillTable,
  WordsHeadTable,
} from './entries/entry-tables.ts'

/** `date` columns travel as `YYYY-MM-DD`, never as a JavaScript Date, which would drag a time zone in. */
type Day = string
type Instant = ColumnType<Date, Date | string, Date | string>
type InstantOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>
/** Made by the database from other columns. */
type Derived<T> = GeneratedAlways<T>

export interface SourceTable {
  id: string
  slug: string
  name: string
  /** The name as it is sorted: see `name-order/name-key.ts`. */
  sort_name: string
  created_at: Generated<Date>
}

/**
 * Every slug by which a source is found: its own, those that it had, and how they are folded now. A slug of an earlier release
 * may be folded otherwise.
 */
export interface SourceSlugTable {
  slug: string
  source_id: string
}

/** A page as it was handed in. */
export interface CaptureTable {
  /** Of `bytes`, lower-case hexadecimal. */
  sha256: string
  bytes: Uint8Array
  byte_length: Derived<number>
  media_type: string
  encoding: string
  /** `bytes` decoded: raw offsets count UTF-16 code units of it. */
  raw: string
  /** Parts of `raw` that belong to nothing: `[{start, end}]`. */
  remainder: readonly { start: number; end: number }[]
  parser_version: string
  /** What was said of the capture when the page was handed in. */
  url: string | null
  captured_at: InstantOrNull
  declared_media_type: string | null
  basis: CaptureBasis | null
  received_at: Generated<Date>
}

export interface ArticleTable {
  id: string
  sha256: string
  source_id: string | null
  url: string | null
  /** `url` as it is compared: without scheme, `www.`, fragment and last slash. */
  url_key: string | null
  title: string
  title_basis: TitleBasis
  /** Null in articles of earlier releases that were not read again. */
  genre: Genre | null
  text: string
  language: string | null
  /** The language that was given beside the page; `language` has it as long as the page shows none. */
  given_language: string | null
  published_value: string | null
  published_precision: DatePrecision | null
  published_basis: DateBasis | null
  published_text: string | null
  published_earliest: Day | null
  published_latest: Day | null
  updated_value: string | null
  updated_precision: DatePrecision | null
  updated_basis: DateBasis | null
  updated_text: string | null
  updated_earliest: Day | null
  updated_latest: Day | null
  event_date_value: string | null
  event_date_precision: DatePrecision | null
  event_date_basis: DateBasis | null
  event_date_text: string | null
  event_date_earliest: Day | null
  event_date_latest: Day | null
  event_kind: EventKind | null
  event_venue: string | null
  event_occasion: string | null
  event_host: string | null
  event_present: string[]
  /** Those present as filters look for them: folded, one name a line; null where nobody is named. */
  event_present_key: string | null
  /** First words of the text, and the title, as teasers are compared with them: see `teaser-key.ts`. */
  head_key: string
  title_key: string
  first_seen_at: Generated<Date>
  /** Before it nothing of the article is visible. */
  publish_at: Instant
  withdrawn_at: Date | null
  /** A key to sort by, claiming nothing: first day of `published`, else of the event, else of `first_seen_at`. */
  sort_date: Derived<Day>
}

export interface VisibleArticleView extends ArticleTable {
  visible_from: number
}

export interface SpeakerTable {
  id: string
  name: string | null
  description: string | null
  /** The name, or else the description, as it is sorted: see `name-order/name-key.ts`. */
  sort_name: string
  kind: SpeakerKind
}

/** What pages print for offices and countries, each wording once: filters look for words in few rows, not in every speech. */
export interface WordingTable {
  /** As printed, at most 600 characters. */
  text: string
  /** As filters look for it: folded. */
  key: string
}

/** The forms under which a speaker is known. Never shown. */
export interface SpeakerIdentityTable {
  identity: string
  /** Of one with a name, the words of it: what filters look in. */
  words: string | null
  speaker_id: string
}

export interface SpeechTable {
  id: string
  article_id: string
  position: number
  kind: SpeechKind
  speaker_id: string
  office: string | null
  /** As printed. */
  country: string | null
  /** ISO 3166-1 alpha-2, of former states 3166-3; null where `country` names no single country. */
  country_code: string | null
  /** The position of the speech of this article that it answers. */
  in_reply_to: number | null
  language: string | null
  /** The statements' text, a line each: for search. */
  text: string
  /** The words of `text`, as in `article_words.search`. */
  search: string | null
}

/** A range of the mended text and the same range of the raw text, in UTF-16 code units. */
export interface TextSpanValue {
  start: number
  end: number
  rawStart: number
  rawEnd: number
}

export interface StatementTable {
  speech_id: string
  position: number
  mode: StatementMode
  text: string
  spans: readonly TextSpanValue[]
  source: TextSpanValue | null
  cue: TextSpanValue | null
}

export interface RelatedItemTable {
  id: string
  article_id: string
  position: number
  teaser: string
  teaser_key: string
  truncated: boolean
  published_value: string | null
  published_precision: DatePrecision | null
  published_basis: DateBasis | null
  published_text: string | null
  published_earliest: Day | null
  published_latest: Day | null
  url: string | null
  url_key: string | null
}

/** "This item may announce that article": kept by `link_teasers`, read through `related_candidate`. */
export interface RelatedLinkTable {
  related_item_id: string
  article_id: string
  /** 1: same address and same words; 2: same address; 3: same words. The best rank there is counts alone. */
  rank: number
  /** Both print a date and the dates agree. */
  dated: boolean
}

/** The links to visible articles, of any rank. */
export interface VisibleLinkView {
  related_item_id: string
  article_id: string
  rank: number
  visible_from: number
  /** Whether this article, were it the only one of the best rank, is the announced one beyond doubt. */
  certain: boolean
}

/** The visible articles that an item may announce. */
export interface RelatedCandidateView {
  related_item_id: string
  article_id: string
  /** Whether this candidate, were it the only one, is the announced article beyond doubt. */
  certain: boolean
}

/**
 * UPDATED: the article has a source, a language or an address now that it had not, or another source.
 * RESTORED: an article that was withdrawn is back.
 * RESOLVED: the archive knows now which article a related item announces.
 */
export type FeedKind = 'PUBLISHED' | 'UPDATED' | 'WITHDRAWN' | 'RESTORED' | 'RESOLVED'

/** What may be given to an article that is there already. */
export type GivenPart = 'SOURCE' | 'LANGUAGE' | 'URL'

export interface FeedTable {
  id: GeneratedAlways<number>
  /** Of RESOLVED the article that is announced. */
  article_id: string
  /** Of RESOLVED the item, which stands beside another article; it may be gone since. Else null. */
  related_item_id: string | null
  kind: FeedKind
  /** Of UPDATED, else null. */
  changed: GivenPart[] | null
  publish_at: Instant
  /** Given after commit by the sequencer: consecutive, from 1. */
  position: number | null
}

export interface FeedHeadTable {
  one: Generated<number>
  position: number
  epoch: string
}

/** Counts the changes of what is visible that have no position in the feed: each raises it at the end of its transaction. */
export interface GenerationHeadTable {
  one: Generated<number>
  generation: number
}

/** What a key allows; each scope allows what those before it do. */
export type KeyScope = 'READ' | 'PUBLISH' | 'ADMIN'

export interface ApiKeyTable {
  id: string
  /** sha256 of the key; the key itself is nowhere. */
  hash: string
  /** The last characters of the key, by which people recognise it; null of keys of earlier releases. */
  ending: string | null
  scope: KeyScope
  label: string
  created_at: Generated<Date>
  expires_at: InstantOrNull
  revoked_at: InstantOrNull
  /** To the minute. */
  last_used_at: InstantOrNull
}

/**
 * ACTIVE: deliveries go on. FAILING: the last ones failed; they are tried again. PAUSED: somebody stopped them, or the archive was
 * restored. GONE: the receiver answered that it wants no more.
 */
export type WebhookState = 'ACTIVE' | 'FAILING' | 'PAUSED' | 'GONE'

/** An address to which the feed is delivered. */
export interface WebhookTable {
  id: string
  url: string
  /** A note for people. */
  label: string
  /** `whsec_` and base64, as the receiver has it: deliveries are signed with it, so a hash would not do. */
  secret: string
  /** The secret before the present one, with which deliveries are signed too until then. */
  former_secret: string | null
  former_secret_until: InstantOrNull
  kinds: FeedKind[]
  /** An `ArticleFilter` of the API; null selects all. */
  filter: ColumnType<unknown, string | null, string | null>
  state: Generated<WebhookState>
  /** Of the feed: all up to here was delivered, or is not for this webhook. */
  position: number
  /** Attempts that failed since the last one that did not. */
  failures: Generated<number>
  attempted_at: InstantOrNull
  /** HTTP status of the last attempt; null where no answer came. */
  status: number | null
  /** Why the last attempt failed, for people; null where it did not. */
  fault: string | null
  delivered_at: InstantOrNull
  next_attempt_at: Generated<Date>
  /** The server that delivers, and until when it does unless it says so again. */
  lease: string | null
  leased_until: InstantOrNull
  created_at: Generated<Date>
}

/** A function or view of `sql/`, as it was applied last. */
export interface DefinitionTable {
  name: string
  kind: 'function' | 'view'
  /** What a function takes and gives. */
  head: string
  /** sha256 of the file. */
  hash: string
}

export interface Tables {
  source: SourceTable
  source_slug: SourceSlugTable
  capture: CaptureTable
  article: ArticleTable
  article_entry: ArticleEntryTable
  article_words: ArticleWordsTable
  entry_columns: EntryColumnsView
  /** The articles that anybody may see now: neither under embargo nor withdrawn. */
  visible_article: VisibleArticleView
  speaker: SpeakerTable
  speaker_identity: SpeakerIdentityTable
  wording: WordingTable
  speech: SpeechTable
  statement: StatementTable
  related_item: RelatedItemTable
  related_link: RelatedLinkTable
  visible_link: VisibleLinkView
  related_candidate: RelatedCandidateView
  feed: FeedTable
  feed_head: FeedHeadTable
  generation_head: GenerationHeadTable
  search_fill: SearchFillTable
  words_head: WordsHeadTable
  api_key: ApiKeyTable
  audit_entry: AuditEntryTable
  audit_article: AuditArticleTable
  webhook: WebhookTable
  definition: DefinitionTable
}
