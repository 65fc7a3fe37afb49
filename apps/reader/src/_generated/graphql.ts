/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Identifies one article. Give exactly one field. */
export type ArticleBy =
  {   /** The id of the article. */
  readonly id: string; readonly sha256?: never; readonly url?: never; }
  |  { readonly id?: never;   /** The SHA-256 hash of the page, in hexadecimal. */
  readonly sha256: string; readonly url?: never; }
  |  { readonly id?: never; readonly sha256?: never;   /** The URL of the page. Finds the article that arrived last if several have this URL. */
  readonly url: string; };

/** Selects articles. An article must match every given field. */
export type ArticleFilter = {
  /** Every one of these filters must match. */
  readonly and?: ReadonlyArray<ArticleFilter> | null | undefined;
  /** The country of the speaker: an ISO 3166 code (`US`) or any of its names (`United States`, `American`, `U.S.`), which all find the same. Other words: a part of the country as printed. */
  readonly country?: string | null | undefined;
  /** ISO 3166 codes, in any case: `["KR", "KP"]`. The speaker represents one of these countries. */
  readonly countryCode?: ReadonlyArray<string> | null | undefined;
  /** The range of the publication date, or of the event date if there is no publication date. Articles without both do not match. */
  readonly date?: DateRange | null | undefined;
  /** The range of the event date. Articles without that date do not match. */
  readonly eventDate?: DateRange | null | undefined;
  /** Kinds of event. The article reports on one of them. */
  readonly eventKind?: ReadonlyArray<EventKind> | null | undefined;
  /** Genres. The article is of one of them. */
  readonly genre?: ReadonlyArray<Genre> | null | undefined;
  /** BCP 47 language tags, in any case. The article is in one of them, or in a variety of one: `en` finds `en-GB` as well. */
  readonly language?: ReadonlyArray<string> | null | undefined;
  /** This filter must not match. */
  readonly not?: ArticleFilter | null | undefined;
  /** A part of the office as printed: `Foreign Affairs`. Case, accents and punctuation are ignored. */
  readonly office?: string | null | undefined;
  /** At least one of these filters must match. */
  readonly or?: ReadonlyArray<ArticleFilter> | null | undefined;
  /** Somebody present at the event: a part of the name as printed. Case, accents and punctuation are ignored. */
  readonly present?: string | null | undefined;
  /** The range of the publication date. Articles without that date do not match. */
  readonly published?: DateRange | null | undefined;
  /** Slugs of sources, their own or former ones. The article comes from one of them. */
  readonly source?: ReadonlyArray<string> | null | undefined;
  /** A speaker: the id, or a part of the name. Case, accents and punctuation are ignored. With `office` and `country`, one speech must match all of them. */
  readonly speaker?: string | null | undefined;
  /** Full-text search in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`. */
  readonly text?: string | null | undefined;
};

/** What a block of a page was taken for. */
export type BlockKind =
  /** A part of the text. */
  | 'BODY'
  /** A date. */
  | 'DATE'
  /** The heading of the related items. */
  | 'LIST_HEADING'
  /** A related item. */
  | 'RELATED'
  /** It belongs to nothing: navigation, boilerplate. */
  | 'REMAINDER'
  /** The headline. */
  | 'TITLE';

/** The origin of what is known about a capture. */
export type CaptureBasis =
  /** The address in a web archive, which contains the original one. */
  | 'ARCHIVED_ADDRESS'
  /** The properties of a document, such as a PDF. */
  | 'DOCUMENT'
  /** An object of the export of another program. */
  | 'EXPORT'
  /** An entry of a feed. */
  | 'FEED'
  /** Given as data together with the page. */
  | 'GIVEN'
  /** The head of a mail. */
  | 'MAIL'
  /** A part of an MHTML file. */
  | 'MHTML'
  /** The path in a mirror of the site. */
  | 'MIRROR'
  /** A comment that the program which saved the page left in it. */
  | 'SAVED_COMMENT'
  /** A row of a table. */
  | 'TABLE'
  /** A record of a WARC file. */
  | 'WARC';

/** What a count says of the real number. */
export type CountRelation =
  /** The number is this or greater: counting stopped. */
  | 'AT_LEAST'
  /** It is the number. */
  | 'EXACT';

/** The evidence for a date. */
export type DateBasis =
  /** Given as data together with the page. */
  | 'GIVEN'
  /** The page prints a part of the date, and other words of the page determine the rest. Or it prints only the date of its last change. */
  | 'INFERRED'
  /** Only the head or the mark-up of the page states the date. */
  | 'METADATA'
  /** The page prints the whole date. */
  | 'PRINTED'
  /** Taken from dated teasers that announce this article and no other. */
  | 'TEASER';

/** The precision of a date. */
export type DatePrecision =
  /** The day is known. */
  | 'DAY'
  /** The month is known, the day is not. */
  | 'MONTH'
  /** Only the year is known. */
  | 'YEAR';

/** The days from `from` to `to`, both included. Each is a day, a month or a year: `2031-03-14`, `2031-03`, `2031`. A date matches when every day that it can mean is in the range. */
export type DateRange = {
  /** The first day, or a month or year that begins with it. Default: no lower limit. */
  readonly from?: string | null | undefined;
  /** The last day, or a month or year that ends with it. Default: no upper limit. */
  readonly to?: string | null | undefined;
};

/** The kind of event that an article reports on. */
export type EventKind =
  /** A ceremony: opening, signing, presentation of credentials. */
  | 'CEREMONY'
  /** An interview, or an answer to a question. */
  | 'INTERVIEW'
  /** A meeting or gathering. */
  | 'MEETING'
  /** A message of greeting, thanks or condolence. */
  | 'MESSAGE'
  /** Another kind of event. */
  | 'OTHER'
  /** A press conference or briefing. */
  | 'PRESS_CONFERENCE'
  /** A reception or banquet. */
  | 'RECEPTION'
  /** A seminar, conference or lecture. */
  | 'SEMINAR'
  /** A statement or communiqué. */
  | 'STATEMENT'
  /** Talks or a telephone call. */
  | 'TALKS'
  /** A visit or a journey. */
  | 'VISIT';

/** Where a subscription without a cursor starts. */
export type FeedStart =
  /** At the first event of the feed. */
  | 'BEGINNING'
  /** With the next event. */
  | 'NOW';

/** The genre of an article. */
export type Genre =
  /** The own words of one speaker: a speech, a message, a written answer, an opinion piece. */
  | 'ADDRESS'
  /** A statement or declaration of several bodies or countries. */
  | 'JOINT_STATEMENT'
  /** Minutes or decisions of a body. */
  | 'MINUTES'
  /** None of these. */
  | 'OTHER'
  /** An account of a meeting or a call by one side. */
  | 'READOUT'
  /** A report of what others said or did. */
  | 'REPORT'
  /** A statement in the voice of a body, such as a ministry. */
  | 'STATEMENT'
  /** Turns of several speakers, each with its label. Each turn is a speech. */
  | 'TRANSCRIPT';

/** Selects related items. An item must match every given field. */
export type RelatedItemFilter = {
  /** Every one of these filters must match. */
  readonly and?: ReadonlyArray<RelatedItemFilter> | null | undefined;
  /** This filter must not match. */
  readonly not?: RelatedItemFilter | null | undefined;
  /** The article that lists the item must match. */
  readonly onArticle?: ArticleFilter | null | undefined;
  /** At least one of these filters must match. */
  readonly or?: ReadonlyArray<RelatedItemFilter> | null | undefined;
  /** The range of the date printed with the teaser. Items without a date do not match. */
  readonly published?: DateRange | null | undefined;
  /** Resolutions. The item has one of them. */
  readonly resolution?: ReadonlyArray<TeaserResolution> | null | undefined;
  /** A part of the teaser. Case, accents and punctuation are ignored. */
  readonly teaser?: string | null | undefined;
};

/** What a search result is. */
export type SearchHitKind =
  /** An article whose title or text has the words. */
  | 'ARTICLE'
  /** A speech that has the words. */
  | 'SPEECH';

/** What reading made of a sentence. */
export type SentenceOutcome =
  /** A speaker goes on, without words of saying. */
  | 'CONTINUES'
  /** Nobody is found to say it. */
  | 'NARRATION'
  /** Somebody says something, by words of saying. */
  | 'SAID';

/** The kind of a speaker. */
export type SpeakerKind =
  /** Several persons without names: "the speakers". */
  | 'GROUP'
  /** A ministry, a party, a newspaper. */
  | 'ORGANISATION'
  /** One person. */
  | 'PERSON';

/** Selects speeches. A speech must match every given field. */
export type SpeechFilter = {
  /** Every one of these filters must match. */
  readonly and?: ReadonlyArray<SpeechFilter> | null | undefined;
  /** The article that contains the speech must match. */
  readonly article?: ArticleFilter | null | undefined;
  /** The country of the speaker: an ISO 3166 code (`US`) or any of its names (`United States`, `American`, `U.S.`), which all find the same. Other words: a part of the country as printed. */
  readonly country?: string | null | undefined;
  /** ISO 3166 codes, in any case: `["KR", "KP"]`. The speaker represents one of these countries. */
  readonly countryCode?: ReadonlyArray<string> | null | undefined;
  /** Kinds of speech. The speech is of one of them. */
  readonly kind?: ReadonlyArray<SpeechKind> | null | undefined;
  /** This filter must not match. */
  readonly not?: SpeechFilter | null | undefined;
  /** A part of the office as printed: `Foreign Affairs`. Case, accents and punctuation are ignored. */
  readonly office?: string | null | undefined;
  /** At least one of these filters must match. */
  readonly or?: ReadonlyArray<SpeechFilter> | null | undefined;
  /** A speaker: the id, or a part of the name. Case, accents and punctuation are ignored. */
  readonly speaker?: string | null | undefined;
  /** Full-text search in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`. */
  readonly text?: string | null | undefined;
};

/** The form of a speech. */
export type SpeechKind =
  /** Answers to questions. */
  | 'INTERVIEW'
  /** A message, letter or telegram. */
  | 'MESSAGE'
  /** Another form. */
  | 'OTHER'
  /** Words spoken to the press. */
  | 'PRESS_CONFERENCE'
  /** A speech, a report, or words spoken at an event. */
  | 'SPEECH'
  /** A statement in writing, or read out. */
  | 'STATEMENT';

/** The way in which words are reported. */
export type StatementMode =
  /** Word for word: in quotation marks, or as a block after a colon. */
  | 'DIRECT'
  /** Paraphrased by the author of the report. */
  | 'INDIRECT'
  /** Partly word for word. */
  | 'MIXED';

/** Whether the archive knows which article a teaser announces. */
export type TeaserResolution =
  /** Several articles match. Or one article matches by its words alone, and other teasers with the same words have other dates. */
  | 'AMBIGUOUS'
  /** Exactly one article of the archive matches by URL, or by words and date. */
  | 'RESOLVED'
  /** No article of the archive matches yet. The item resolves automatically when one arrives. */
  | 'UNRESOLVED';

/** The length of a timeline bucket. */
export type TimelineInterval =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** The origin of a title. */
export type TitleBasis =
  /** The page prints no headline. The title is the first words of the article. */
  | 'DERIVED'
  /** The page prints the title. */
  | 'PRINTED';

export type ArticlePageQueryVariables = Exact<{
  by: ArticleBy;
}>;


export type ArticlePageQuery = { readonly article: { readonly titleBasis: TitleBasis, readonly text: string, readonly url: string | null, readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly updated: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly event: { readonly kind: EventKind, readonly venue: string | null, readonly occasion: string | null, readonly host: string | null, readonly present: ReadonlyArray<string> } | null, readonly speeches: ReadonlyArray<{ readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly countryCode: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly inReplyTo: { readonly position: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } } | null, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string, readonly spans: ReadonlyArray<{ readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number }>, readonly cue: { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number } | null, readonly source: { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number } | null }> }>, readonly relatedItems: ReadonlyArray<{ readonly id: string, readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly resolution: TeaserResolution, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly article: { readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } | null, readonly candidates: ReadonlyArray<{ readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }> }>, readonly mentionedBy: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly teaser: string, readonly resolution: TeaserResolution, readonly onArticle: { readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly capture: { readonly sha256: string, readonly byteLength: number, readonly mediaType: string, readonly encoding: string, readonly parserVersion: string, readonly receivedAt: string, readonly capturedAt: string | null, readonly declaredMediaType: string | null, readonly basis: CaptureBasis | null, readonly url: string | null }, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } | null, readonly archive: { readonly position: string } };

export type ArticleNamedFragment = { readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null };

export type SpanOnPageFragment = { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number };

export type SpeechOnPageFragment = { readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly countryCode: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly inReplyTo: { readonly position: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } } | null, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string, readonly spans: ReadonlyArray<{ readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number }>, readonly cue: { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number } | null, readonly source: { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number } | null }> };

export type RelatedOnPageFragment = { readonly id: string, readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly resolution: TeaserResolution, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly article: { readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } | null, readonly candidates: ReadonlyArray<{ readonly id: string, readonly title: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }> };

export type CaptureOnPageFragment = { readonly sha256: string, readonly byteLength: number, readonly mediaType: string, readonly encoding: string, readonly parserVersion: string, readonly receivedAt: string, readonly capturedAt: string | null, readonly declaredMediaType: string | null, readonly basis: CaptureBasis | null, readonly url: string | null };

export type SavedPageQueryVariables = Exact<{
  by: ArticleBy;
}>;


export type SavedPageQuery = { readonly article: { readonly capture: { readonly raw: string, readonly remainder: ReadonlyArray<{ readonly start: number, readonly end: number }> } } | null };

export type ExplanationQueryVariables = Exact<{
  by: ArticleBy;
}>;


export type ExplanationQuery = { readonly article: { readonly explanation: { readonly parserVersion: string, readonly genre: Genre, readonly genreBecause: string, readonly language: string | null, readonly languageBecause: string | null, readonly sentenceCount: number, readonly mended: ReadonlyArray<{ readonly what: string, readonly count: number }>, readonly blocks: ReadonlyArray<{ readonly kind: BlockKind, readonly firstLine: number, readonly lastLine: number, readonly firstWords: string }>, readonly sentences: ReadonlyArray<{ readonly number: number, readonly paragraph: number, readonly text: string, readonly outcome: SentenceOutcome, readonly because: string, readonly cues: ReadonlyArray<string>, readonly attributions: ReadonlyArray<{ readonly construction: string, readonly form: string, readonly subject: string | null, readonly speaker: string | null, readonly because: string | null }>, readonly statements: ReadonlyArray<{ readonly speaker: string, readonly mode: StatementMode }> }>, readonly speeches: ReadonlyArray<{ readonly speaker: string, readonly office: string | null, readonly country: string | null, readonly countryBecause: string | null, readonly sentences: ReadonlyArray<number> }> } | null } | null };

export type ListedArticleFragment = { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly speeches: ReadonlyArray<{ readonly office: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null };

export type LatestQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LatestQuery = { readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly speeches: ReadonlyArray<{ readonly office: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly archive: { readonly position: string, readonly articles: number } };

export type FoundQueryVariables = Exact<{
  query: string;
  filter?: ArticleFilter | null | undefined;
  kinds: ReadonlyArray<SearchHitKind> | SearchHitKind;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FoundQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly snippet: string, readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly speeches: ReadonlyArray<{ readonly office: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }
        | { readonly __typename: 'Speech', readonly id: string, readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }
       }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly archive: { readonly position: string, readonly articles: number } };

export type ListedSpeechFragment = { readonly id: string, readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } };

export type SaidQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SaidQuery = { readonly speeches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly archive: { readonly position: string, readonly articles: number } };

export type LiveSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  from?: FeedStart | null | undefined;
  filter?: ArticleFilter | null | undefined;
}>;


export type LiveSubscription = { readonly articlePublished: { readonly cursor: string, readonly replayed: boolean, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly speeches: ReadonlyArray<{ readonly office: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } } };

export type SpeakerNameQueryVariables = Exact<{
  id: string;
}>;


export type SpeakerNameQuery = { readonly node:
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'RelatedItem' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Speaker', readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }
    | { readonly __typename: 'Speech' }
   | null };

export type OverviewQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  interval: TimelineInterval;
}>;


export type OverviewQuery = { readonly articles: { readonly totalCount: number }, readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }>, readonly years: ReadonlyArray<{ readonly period: string, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly count: number, readonly source: { readonly slug: string, readonly name: string } | null }>, readonly speakers: ReadonlyArray<{ readonly count: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } | null }> };

export type FoundOverviewQueryVariables = Exact<{
  query: string;
  filter?: ArticleFilter | null | undefined;
  withText?: ArticleFilter | null | undefined;
  interval: TimelineInterval;
}>;


export type FoundOverviewQuery = { readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }>, readonly search: { readonly totalCount: number, readonly totalCountRelation: CountRelation, readonly facets: { readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly count: number, readonly source: { readonly slug: string, readonly name: string } }>, readonly speakers: ReadonlyArray<{ readonly count: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly countries: ReadonlyArray<{ readonly count: number, readonly country: string, readonly countryCode: string }>, readonly genres: ReadonlyArray<{ readonly count: number, readonly genre: Genre }> } } };

export type PhrasePageQueryVariables = Exact<{
  speeches: SpeechFilter;
  articles: ArticleFilter;
}>;


export type PhrasePageQuery = { readonly earliest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }> }, readonly speeches: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }>, readonly speaking: ReadonlyArray<{ readonly period: string, readonly count: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } | null }> };

export type SourcePageQueryVariables = Exact<{
  slug: string;
  articles: ArticleFilter;
  missing: RelatedItemFilter;
}>;


export type SourcePageQuery = { readonly source: { readonly id: string, readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }> }, readonly earliest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }> } } | null, readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }>, readonly speaking: ReadonlyArray<{ readonly count: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } | null }>, readonly missingArticles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly count: number, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly first: { readonly id: string, readonly title: string }, readonly last: { readonly id: string, readonly title: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MissingPageQueryVariables = Exact<{
  filter: RelatedItemFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MissingPageQuery = { readonly missingArticles: { readonly nodes: ReadonlyArray<{ readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly count: number, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly first: { readonly id: string, readonly title: string }, readonly last: { readonly id: string, readonly title: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MissingPartsFragment = { readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly count: number, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly first: { readonly id: string, readonly title: string }, readonly last: { readonly id: string, readonly title: string } };

export type SpeakerPageQueryVariables = Exact<{
  id: string;
  filter?: SpeechFilter | null | undefined;
  articles?: ArticleFilter | null | undefined;
}>;


export type SpeakerPageQuery = { readonly node:
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'RelatedItem' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Speaker', readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind, readonly offices: ReadonlyArray<{ readonly office: string | null, readonly country: string | null, readonly countryCode: string | null, readonly count: number, readonly first: { readonly id: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null }, readonly last: { readonly id: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null } }>, readonly presentWith: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly countriesNamed: ReadonlyArray<{ readonly countryCode: string, readonly country: string, readonly count: number }>, readonly earliest: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }> }, readonly speeches: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } }
    | { readonly __typename: 'Speech' }
   | null, readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }> };

export type ArticleDatesFragment = { readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null };

export type SpeakersPageQueryVariables = Exact<{
  articles?: ArticleFilter | null | undefined;
}>;


export type SpeakersPageQuery = { readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } | null }> };

export type SaidPageQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type SaidPageQuery = { readonly speeches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SaidRowsQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SaidRowsQuery = { readonly speeches: { readonly nodes: ReadonlyArray<{ readonly countryCode: string | null, readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type DatePartsFragment = { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null };

export type SourcePartsFragment = { readonly slug: string, readonly name: string };

export type SpeakerPartsFragment = { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind };

export type ArticlePartsFragment = { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null };

export type SaidPartsFragment = { readonly id: string, readonly position: number, readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SpeakerPartsFragmentDoc = new TypedDocumentString(`
    fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
    `, {"fragmentName":"SpeakerParts"}) as unknown as TypedDocumentString<SpeakerPartsFragment, unknown>;
export const SpanOnPageFragmentDoc = new TypedDocumentString(`
    fragment SpanOnPage on TextSpan {
  start
  end
  rawStart
  rawEnd
}
    `, {"fragmentName":"SpanOnPage"}) as unknown as TypedDocumentString<SpanOnPageFragment, unknown>;
export const SpeechOnPageFragmentDoc = new TypedDocumentString(`
    fragment SpeechOnPage on Speech {
  position
  kind
  office
  country
  countryCode
  speaker {
    ...SpeakerParts
  }
  inReplyTo {
    position
    speaker {
      ...SpeakerParts
    }
  }
  statements {
    position
    mode
    text
    spans {
      ...SpanOnPage
    }
    cue {
      ...SpanOnPage
    }
    source {
      ...SpanOnPage
    }
  }
}
    fragment SpanOnPage on TextSpan {
  start
  end
  rawStart
  rawEnd
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}`, {"fragmentName":"SpeechOnPage"}) as unknown as TypedDocumentString<SpeechOnPageFragment, unknown>;
export const DatePartsFragmentDoc = new TypedDocumentString(`
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
    `, {"fragmentName":"DateParts"}) as unknown as TypedDocumentString<DatePartsFragment, unknown>;
export const SourcePartsFragmentDoc = new TypedDocumentString(`
    fragment SourceParts on Source {
  slug
  name
}
    `, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const ArticleNamedFragmentDoc = new TypedDocumentString(`
    fragment ArticleNamed on Article {
  id
  title
  published {
    ...DateParts
  }
  source {
    ...SourceParts
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}`, {"fragmentName":"ArticleNamed"}) as unknown as TypedDocumentString<ArticleNamedFragment, unknown>;
export const RelatedOnPageFragmentDoc = new TypedDocumentString(`
    fragment RelatedOnPage on RelatedItem {
  id
  teaser
  truncated
  url
  resolution
  published {
    ...DateParts
  }
  article {
    ...ArticleNamed
  }
  candidates {
    ...ArticleNamed
  }
}
    fragment ArticleNamed on Article {
  id
  title
  published {
    ...DateParts
  }
  source {
    ...SourceParts
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}`, {"fragmentName":"RelatedOnPage"}) as unknown as TypedDocumentString<RelatedOnPageFragment, unknown>;
export const CaptureOnPageFragmentDoc = new TypedDocumentString(`
    fragment CaptureOnPage on Capture {
  sha256
  byteLength
  mediaType
  encoding
  parserVersion
  receivedAt
  capturedAt
  declaredMediaType
  basis
  url
}
    `, {"fragmentName":"CaptureOnPage"}) as unknown as TypedDocumentString<CaptureOnPageFragment, unknown>;
export const ArticlePartsFragmentDoc = new TypedDocumentString(`
    fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}`, {"fragmentName":"ArticleParts"}) as unknown as TypedDocumentString<ArticlePartsFragment, unknown>;
export const ListedArticleFragmentDoc = new TypedDocumentString(`
    fragment ListedArticle on Article {
  ...ArticleParts
  speeches {
    office
    speaker {
      ...SpeakerParts
    }
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`, {"fragmentName":"ListedArticle"}) as unknown as TypedDocumentString<ListedArticleFragment, unknown>;
export const ListedSpeechFragmentDoc = new TypedDocumentString(`
    fragment ListedSpeech on Speech {
  id
  position
  kind
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`, {"fragmentName":"ListedSpeech"}) as unknown as TypedDocumentString<ListedSpeechFragment, unknown>;
export const MissingPartsFragmentDoc = new TypedDocumentString(`
    fragment MissingParts on MissingArticle {
  teaser
  truncated
  url
  published {
    ...DateParts
  }
  count
  first {
    id
    title
  }
  last {
    id
    title
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}`, {"fragmentName":"MissingParts"}) as unknown as TypedDocumentString<MissingPartsFragment, unknown>;
export const ArticleDatesFragmentDoc = new TypedDocumentString(`
    fragment ArticleDates on Article {
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}`, {"fragmentName":"ArticleDates"}) as unknown as TypedDocumentString<ArticleDatesFragment, unknown>;
export const SaidPartsFragmentDoc = new TypedDocumentString(`
    fragment SaidParts on Speech {
  id
  position
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`, {"fragmentName":"SaidParts"}) as unknown as TypedDocumentString<SaidPartsFragment, unknown>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($by: ArticleBy!) {
  article(by: $by) {
    ...ArticleParts
    titleBasis
    text
    url
    updated {
      ...DateParts
    }
    event {
      kind
      venue
      occasion
      host
      present
    }
    speeches {
      ...SpeechOnPage
    }
    relatedItems {
      ...RelatedOnPage
    }
    mentionedBy(first: 20) {
      nodes {
        id
        teaser
        resolution
        onArticle {
          ...ArticleNamed
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    capture {
      ...CaptureOnPage
    }
  }
  archive {
    position
  }
}
    fragment ArticleNamed on Article {
  id
  title
  published {
    ...DateParts
  }
  source {
    ...SourceParts
  }
}
fragment SpanOnPage on TextSpan {
  start
  end
  rawStart
  rawEnd
}
fragment SpeechOnPage on Speech {
  position
  kind
  office
  country
  countryCode
  speaker {
    ...SpeakerParts
  }
  inReplyTo {
    position
    speaker {
      ...SpeakerParts
    }
  }
  statements {
    position
    mode
    text
    spans {
      ...SpanOnPage
    }
    cue {
      ...SpanOnPage
    }
    source {
      ...SpanOnPage
    }
  }
}
fragment RelatedOnPage on RelatedItem {
  id
  teaser
  truncated
  url
  resolution
  published {
    ...DateParts
  }
  article {
    ...ArticleNamed
  }
  candidates {
    ...ArticleNamed
  }
}
fragment CaptureOnPage on Capture {
  sha256
  byteLength
  mediaType
  encoding
  parserVersion
  receivedAt
  capturedAt
  declaredMediaType
  basis
  url
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const SavedPageDocument = new TypedDocumentString(`
    query SavedPage($by: ArticleBy!) {
  article(by: $by) {
    capture {
      raw
      remainder {
        start
        end
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SavedPageQuery, SavedPageQueryVariables>;
export const ExplanationDocument = new TypedDocumentString(`
    query Explanation($by: ArticleBy!) {
  article(by: $by) {
    explanation {
      parserVersion
      genre
      genreBecause
      language
      languageBecause
      mended {
        what
        count
      }
      blocks {
        kind
        firstLine
        lastLine
        firstWords
      }
      sentenceCount
      sentences {
        number
        paragraph
        text
        outcome
        because
        cues
        attributions {
          construction
          form
          subject
          speaker
          because
        }
        statements {
          speaker
          mode
        }
      }
      speeches {
        speaker
        office
        country
        countryBecause
        sentences
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>;
export const LatestDocument = new TypedDocumentString(`
    query Latest($filter: ArticleFilter, $first: Int, $after: String) {
  articles(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ListedArticle
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  archive {
    position
    articles
  }
}
    fragment ListedArticle on Article {
  ...ArticleParts
  speeches {
    office
    speaker {
      ...SpeakerParts
    }
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<LatestQuery, LatestQueryVariables>;
export const FoundDocument = new TypedDocumentString(`
    query Found($query: String!, $filter: ArticleFilter, $kinds: [SearchHitKind!]!, $first: Int, $after: String) {
  search(
    query: $query
    filter: $filter
    kinds: $kinds
    first: $first
    after: $after
  ) {
    edges {
      snippet
      node {
        __typename
        ... on Article {
          ...ListedArticle
        }
        ... on Speech {
          ...ListedSpeech
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  archive {
    position
    articles
  }
}
    fragment ListedArticle on Article {
  ...ArticleParts
  speeches {
    office
    speaker {
      ...SpeakerParts
    }
  }
}
fragment ListedSpeech on Speech {
  id
  position
  kind
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<FoundQuery, FoundQueryVariables>;
export const SaidDocument = new TypedDocumentString(`
    query Said($filter: SpeechFilter, $first: Int, $after: String) {
  speeches(
    filter: $filter
    orderBy: { field: DATE }
    first: $first
    after: $after
  ) {
    nodes {
      ...ListedSpeech
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  archive {
    position
    articles
  }
}
    fragment ListedSpeech on Speech {
  id
  position
  kind
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<SaidQuery, SaidQueryVariables>;
export const LiveDocument = new TypedDocumentString(`
    subscription Live($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
  articlePublished(after: $after, from: $from, filter: $filter) {
    cursor
    replayed
    article {
      ...ListedArticle
    }
  }
}
    fragment ListedArticle on Article {
  ...ArticleParts
  speeches {
    office
    speaker {
      ...SpeakerParts
    }
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<LiveSubscription, LiveSubscriptionVariables>;
export const SpeakerNameDocument = new TypedDocumentString(`
    query SpeakerName($id: ID!) {
  node(id: $id) {
    __typename
    ... on Speaker {
      ...SpeakerParts
    }
  }
}
    fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}`) as unknown as TypedDocumentString<SpeakerNameQuery, SpeakerNameQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($filter: ArticleFilter, $interval: TimelineInterval!) {
  articles(filter: $filter, first: 0) {
    totalCount
  }
  timeline(interval: $interval, filter: $filter) {
    period
    count
  }
  years: timeline(interval: YEAR, filter: $filter) {
    period
    count
  }
  sources: timeline(interval: YEAR, filter: $filter, by: SOURCE, top: 20) {
    count
    source {
      ...SourceParts
    }
  }
  speakers: timeline(interval: YEAR, filter: $filter, by: SPEAKER, top: 20) {
    count
    speaker {
      ...SpeakerParts
    }
  }
}
    fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const FoundOverviewDocument = new TypedDocumentString(`
    query FoundOverview($query: String!, $filter: ArticleFilter, $withText: ArticleFilter, $interval: TimelineInterval!) {
  timeline(interval: $interval, filter: $withText) {
    period
    count
  }
  search(query: $query, filter: $filter, first: 0) {
    totalCount
    totalCountRelation
    facets {
      years {
        year
        count
      }
      sources {
        count
        source {
          ...SourceParts
        }
      }
      speakers {
        count
        speaker {
          ...SpeakerParts
        }
      }
      countries {
        count
        country
        countryCode
      }
      genres {
        count
        genre
      }
    }
  }
}
    fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}`) as unknown as TypedDocumentString<FoundOverviewQuery, FoundOverviewQueryVariables>;
export const PhrasePageDocument = new TypedDocumentString(`
    query PhrasePage($speeches: SpeechFilter!, $articles: ArticleFilter!) {
  earliest: speeches(
    filter: $speeches
    first: 1
    orderBy: { field: DATE, direction: ASC }
  ) {
    nodes {
      ...SaidParts
    }
  }
  speeches(filter: $speeches, first: 20, orderBy: { field: DATE }) {
    totalCount
    nodes {
      ...SaidParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  timeline(interval: MONTH, filter: $articles) {
    period
    count
  }
  speaking: timeline(interval: MONTH, by: SPEAKER, top: 12, filter: $articles) {
    period
    count
    speaker {
      ...SpeakerParts
    }
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}
fragment SaidParts on Speech {
  id
  position
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}`) as unknown as TypedDocumentString<PhrasePageQuery, PhrasePageQueryVariables>;
export const SourcePageDocument = new TypedDocumentString(`
    query SourcePage($slug: String!, $articles: ArticleFilter!, $missing: RelatedItemFilter!) {
  source(slug: $slug) {
    id
    ...SourceParts
    articles(first: 10, filter: $articles) {
      totalCount
      nodes {
        ...ArticleParts
      }
    }
    earliest: articles(
      first: 1
      filter: $articles
      orderBy: { field: DATE, direction: ASC }
    ) {
      nodes {
        ...ArticleParts
      }
    }
  }
  timeline(interval: MONTH, filter: $articles) {
    period
    count
  }
  speaking: timeline(interval: YEAR, by: SPEAKER, top: 10, filter: $articles) {
    count
    speaker {
      ...SpeakerParts
    }
  }
  missingArticles(filter: $missing, first: 50) {
    totalCount
    nodes {
      ...MissingParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment MissingParts on MissingArticle {
  teaser
  truncated
  url
  published {
    ...DateParts
  }
  count
  first {
    id
    title
  }
  last {
    id
    title
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}`) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const MissingPageDocument = new TypedDocumentString(`
    query MissingPage($filter: RelatedItemFilter!, $first: Int, $after: String) {
  missingArticles(filter: $filter, first: $first, after: $after) {
    nodes {
      ...MissingParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment MissingParts on MissingArticle {
  teaser
  truncated
  url
  published {
    ...DateParts
  }
  count
  first {
    id
    title
  }
  last {
    id
    title
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}`) as unknown as TypedDocumentString<MissingPageQuery, MissingPageQueryVariables>;
export const SpeakerPageDocument = new TypedDocumentString(`
    query SpeakerPage($id: ID!, $filter: SpeechFilter, $articles: ArticleFilter) {
  node(id: $id) {
    __typename
    ... on Speaker {
      ...SpeakerParts
      offices {
        office
        country
        countryCode
        count
        first {
          id
          ...ArticleDates
        }
        last {
          id
          ...ArticleDates
        }
      }
      presentWith {
        name
        count
      }
      countriesNamed {
        countryCode
        country
        count
      }
      earliest: speeches(first: 1, orderBy: { field: DATE, direction: ASC }) {
        totalCount
        nodes {
          ...SaidParts
        }
      }
      speeches(filter: $filter, first: 20, orderBy: { field: DATE }) {
        totalCount
        nodes {
          ...SaidParts
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
  timeline(interval: MONTH, filter: $articles) {
    period
    count
  }
}
    fragment ArticleDates on Article {
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
}
fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}
fragment SaidParts on Speech {
  id
  position
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}`) as unknown as TypedDocumentString<SpeakerPageQuery, SpeakerPageQueryVariables>;
export const SpeakersPageDocument = new TypedDocumentString(`
    query SpeakersPage($articles: ArticleFilter) {
  timeline(interval: YEAR, by: SPEAKER, top: 50, filter: $articles) {
    period
    count
    speaker {
      ...SpeakerParts
    }
  }
}
    fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}`) as unknown as TypedDocumentString<SpeakersPageQuery, SpeakersPageQueryVariables>;
export const SaidPageDocument = new TypedDocumentString(`
    query SaidPage($filter: SpeechFilter, $after: String) {
  speeches(filter: $filter, orderBy: { field: DATE }, first: 20, after: $after) {
    nodes {
      ...SaidParts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}
fragment SaidParts on Speech {
  id
  position
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}`) as unknown as TypedDocumentString<SaidPageQuery, SaidPageQueryVariables>;
export const SaidRowsDocument = new TypedDocumentString(`
    query SaidRows($filter: SpeechFilter, $first: Int, $after: String, $asOf: FeedCursor) {
  speeches(
    filter: $filter
    orderBy: { field: DATE }
    first: $first
    after: $after
    asOf: $asOf
  ) {
    nodes {
      ...SaidParts
      countryCode
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DateParts on HistoricalDate {
  value
  precision
  basis
  text
}
fragment SourceParts on Source {
  slug
  name
}
fragment SpeakerParts on Speaker {
  id
  name
  description
  kind
}
fragment ArticleParts on Article {
  id
  title
  genre
  language
  published {
    ...DateParts
  }
  eventDate {
    ...DateParts
  }
  firstSeenAt
  source {
    ...SourceParts
  }
}
fragment SaidParts on Speech {
  id
  position
  office
  country
  speaker {
    ...SpeakerParts
  }
  statements {
    position
    mode
    text
  }
  article {
    ...ArticleParts
  }
}`) as unknown as TypedDocumentString<SaidRowsQuery, SaidRowsQueryVariables>;