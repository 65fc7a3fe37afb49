import type {
  Genre,
  LanguageBasis,
  ReportedSpeaker,
  ReportedSpeech,
  ReportedStatement,
  Span,
} from 'reported-speech'
import type { CaptureFacts } from './given-page.ts'

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR'

/**
 * Why a date is believed. PRINTED: the page prints it whole. METADATA: only the head or the mark-up of the page says
 * it. INFERRED: the page prints a part and other words of the page fix the rest, or beside the headline
 * only the day of its last change. TEASER: taken from the dated teaser that announces the article (the
 * archive's work, never the parser's). GIVEN: handed in as data beside the page.
 */
export type DateBasis = 'PRINTED' | 'METADATA' | 'INFERRED' | 'TEASER' | 'GIVEN'

export interface PageDate {
  /** EDTF level 0: `2024`, `2024-10` or `2024-10-11`. */
  readonly value: string
  readonly precision: DatePrecision
  readonly basis: DateBasis
  /** The words as printed ("October 11"), null where no words of the page carry the date. */
  readonly text: string | null
}

export type TitleBasis = 'PRINTED' | 'DERIVED'
export type EventKind =
  | 'RECEPTION'
  | 'MEETING'
  | 'CEREMONY'
  | 'SEMINAR'
  | 'TALKS'
  | 'PRESS_CONFERENCE'
  | 'INTERVIEW'
  | 'STATEMENT'
  | 'MESSAGE'
  | 'VISIT'
  | 'OTHER'

export interface PageEvent {
  readonly kind: EventKind
  /** As printed, without its article. */
  readonly venue: string | null
  readonly occasion: string | null
  /** As printed, article included, since it may be a description ("The Ambassador of ..."). */
  readonly host: string | null
  /** Names without titles, as printed. */
  readonly present: readonly string[]
}

export type PageSpeaker = ReportedSpeaker

/** Offsets count in `ParsedPage.text`, those called raw in `ParsedPage.raw`. */
export interface PageStatement extends ReportedStatement {
  /** One for each of `spans`. */
  readonly rawSpans: readonly Span[]
  readonly rawSource: Span | null
  readonly rawCue: Span | null
}

/** `inReplyTo` is an index into `ParsedPage.speeches`. */
export interface PageSpeech extends ReportedSpeech {
  readonly statements: readonly PageStatement[]
}

export interface PageRelatedItem {
  /** From 0, in the order of the page. */
  readonly position: number
  readonly teaser: string
  /** Whether the page cut the teaser off. */
  readonly truncated: boolean
  readonly date: PageDate | null
  readonly url: string | null
}

/** LIST: the page is a list of articles. It has related items and no text of its own. */
export type PageKind = 'ARTICLE' | 'LIST'

/** One page, read. What the page does not say is null. */
export interface ParsedPage {
  readonly kind: PageKind
  readonly id: string | null
  readonly url: string | null
  readonly title: string
  /** DERIVED: the page prints no headline; the title is made of the first words of the article. */
  readonly titleBasis: TitleBasis
  readonly genre: Genre
  /** Where and when the article says that it was written, as printed; it is no part of `text`. */
  readonly dateline: string | null
  /** The article's body, mended: paragraphs parted by a blank line, `\n\n`. */
  readonly text: string
  /** BCP 47; null when unknown. */
  readonly language: string | null
  readonly languageBasis: LanguageBasis | null
  readonly source: { readonly name: string } | null
  readonly parserVersion: string
  /** Of `bytes`, lower-case hexadecimal. */
  readonly sha256: string
  readonly published: PageDate | null
  /** When the page says that it was changed after its publication. */
  readonly updated: PageDate | null
  readonly eventDate: PageDate | null
  readonly event: PageEvent | null
  readonly speakers: readonly PageSpeaker[]
  readonly speeches: readonly PageSpeech[]
  readonly relatedItems: readonly PageRelatedItem[]
  /** Parts of `raw` that belong to nothing above: navigation, boilerplate. In order, without overlap. */
  readonly remainder: readonly Span[]

  /** The bytes as handed in: the file, or the fields as JSON in UTF-8. */
  readonly bytes: Uint8Array
  /** What was said of its capture; null for a bare file. */
  readonly capture: CaptureFacts | null
  /** Of `bytes`: `text/plain`, `text/html`, `application/json` or that of a document. */
  readonly mediaType: string
  /** WHATWG name of the character encoding that `bytes` were decoded with, e.g. `utf-8`. */
  readonly encoding: string
  /** The text that was given, decoded: what every raw offset counts in, in UTF-16 code units. */
  readonly raw: string
}
