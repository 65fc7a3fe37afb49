import type { TypedDocumentString } from '../typed-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** The order of articles. */
export type ArticleOrder = {
  /** The direction. */
  readonly direction?: OrderDirection;
  /** The value to order by. */
  readonly field: ArticleOrderField;
};

/** The value by which articles are ordered. */
export type ArticleOrderField =
  /** The earliest day of `published`. If there is none, the earliest day of `eventDate`. If there is none either, the day of `firstSeenAt`. */
  | 'DATE'
  /** The time when the archive received the article. */
  | 'FIRST_SEEN';

/** What somebody did to the archive. */
export type AuditAct =
  /** Created a key. */
  | 'CREATE_KEY'
  /** Gave the articles of one source to another. */
  | 'MERGE_SOURCES'
  /** Moved the end of an embargo, or ended it. */
  | 'MOVE_EMBARGO'
  /** Published pages, or gave articles what they had not: one call of `publishPages`. */
  | 'PUBLISH'
  /** Gave a source another slug or name. */
  | 'RENAME_SOURCE'
  /** Read captures again, which changed articles: one call of `reparse`. */
  | 'REPARSE'
  /** Took the withdrawal of an article back. */
  | 'RESTORE'
  /** Revoked a key. */
  | 'REVOKE_KEY'
  /** Withdrew an article. */
  | 'WITHDRAW';

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

/** What is known about the capture of a page apart from its bytes. */
export type CaptureInput = {
  /** The origin of the other fields. */
  readonly basis?: CaptureBasis | null | undefined;
  /** The time of the capture. */
  readonly capturedAt?: string | null | undefined;
  /** The media type that the server declared, with its parameters. */
  readonly mediaType?: string | null | undefined;
  /** The URL that the page was captured from. */
  readonly url?: string | null | undefined;
};

/** A part of an article that a reparse can change. */
export type ChangedPart =
  /** The country of a speech that stays, as printed or as a code. */
  | 'COUNTRIES'
  /** The publication date or the event date. */
  | 'DATES'
  /** The event. */
  | 'EVENT'
  /** The genre. */
  | 'GENRE'
  /** The language. */
  | 'LANGUAGE'
  /** How teasers are compared with the article, or its related items with articles. */
  | 'LINKS'
  /** The office of a speech that stays. */
  | 'OFFICES'
  /** The related items. */
  | 'RELATED_ITEMS'
  /** What a speech that stays answers. */
  | 'REPLIES'
  /** Other speakers, the same speakers of other speeches, or the kind of a speaker without a name. */
  | 'SPEAKERS'
  /** The speeches. `SPEECHES_ADDED`, `SPEECHES_REMOVED`, `SPEAKERS`, `OFFICES`, `COUNTRIES`, `STATEMENTS` and `REPLIES` say what of them. */
  | 'SPEECHES'
  /** There are speeches that were not there before. */
  | 'SPEECHES_ADDED'
  /** Speeches are gone. */
  | 'SPEECHES_REMOVED'
  /** The statements or the kind of a speech that stays. */
  | 'STATEMENTS'
  /** The text or its URL. */
  | 'TEXT'
  /** The title. */
  | 'TITLE';

/** What a count says of the real number. */
export type CountRelation =
  /** The number is this or greater: counting stopped. */
  | 'AT_LEAST'
  /** It is the number. */
  | 'EXACT';

/** The key to create. */
export type CreateKeyInput = {
  /** The time from which the key is refused. Default: it does not expire. */
  readonly expiresAt?: string | null | undefined;
  /** A note for people: who or what uses the key. At most 200 characters. */
  readonly label?: string | null | undefined;
  /** What the key allows. */
  readonly scope: KeyScope;
};

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

/** A part of an article that can be given with its page, also later. */
export type GivenPart =
  /** The language. */
  | 'LANGUAGE'
  /** The source. */
  | 'SOURCE'
  /** The URL. */
  | 'URL';

/** What a key allows. Each scope allows what the scopes before it allow. */
export type KeyScope =
  /** Create, list and revoke keys, read the audit log, and everything that PUBLISH allows. */
  | 'ADMIN'
  /** Publish, correct, withdraw and restore articles, and read. */
  | 'PUBLISH'
  /** Read an archive whose reads need a key. */
  | 'READ';

/** Two sources that are one. */
export type MergeSourcesInput = {
  /** The slug of the source that goes. */
  readonly from: string;
  /** The slug of the source that stays. */
  readonly into: string;
};

/** An article under embargo, and when its embargo is to end. */
export type MoveEmbargoInput = {
  /** The id of the article: `articleId` of what `publishPages` returned. */
  readonly id: string;
  /** The new end of the embargo. Default, and for a time in the past: now. */
  readonly publishAt?: string | null | undefined;
};

/** The direction of an order. */
export type OrderDirection =
  /** Oldest, fewest or first of the alphabet first. */
  | 'ASC'
  /** Newest, most or last of the alphabet first. */
  | 'DESC';

/** A page as a file, or a container of several pages: a crawl, a feed, an archive. The archive stores the bytes of each page unchanged. */
export type PageFileInput = {
  /** Whether to publish only the page that the file itself is, not what it holds beside it, such as the attachments of a mail. Default: no. */
  readonly alone?: boolean | null | undefined;
  /** The bytes in base64. At most 10 MiB before encoding. */
  readonly base64: string;
  /** What is known about the capture of the page. */
  readonly capture?: CaptureInput | null | undefined;
  /** The format of the file. */
  readonly format?: PageFormat | null | undefined;
  /** The name of the file. `AUTO` reads the format from its extension. */
  readonly name?: string | null | undefined;
};

/** The format of a file. */
export type PageFormat =
  /** Detected from the name of the file and its first bytes. */
  | 'AUTO'
  /** HTML. */
  | 'HTML'
  /** One page as a JSON object with the fields of `PageInput`. */
  | 'JSON'
  /** Markdown, with or without front matter. */
  | 'MARKDOWN'
  /** Plain text. */
  | 'TEXT';

/** A page: either `file` alone, or fields with one of `text`, `paragraphs` and `html`. */
export type PageInput = {
  /** The publication date. */
  readonly date?: string | null | undefined;
  /** The page as it was saved. No other field is allowed beside it. */
  readonly file?: PageFileInput | null | undefined;
  /** The page as HTML. */
  readonly html?: string | null | undefined;
  /** The identifier of the page at its publisher. */
  readonly id?: string | null | undefined;
  /** The language, as a BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** The page as plain text, paragraph by paragraph. */
  readonly paragraphs?: ReadonlyArray<string> | null | undefined;
  /** The related items. */
  readonly related?: ReadonlyArray<RelatedItemInput> | null | undefined;
  /** The name of the publisher. */
  readonly source?: string | null | undefined;
  /** The page as plain text. */
  readonly text?: string | null | undefined;
  /** The headline. */
  readonly title?: string | null | undefined;
  /** The URL of the page. */
  readonly url?: string | null | undefined;
};

/** The kind of a feed event. */
export type PublicationKind =
  /** An article was published: `ArticlePublished`. */
  | 'PUBLISHED'
  /** A teaser was resolved to one article: `RelatedItemResolved`. */
  | 'RESOLVED'
  /** A withdrawn article is back: `ArticleRestored`. */
  | 'RESTORED'
  /** An article got a source, a language or a URL: `ArticleUpdated`. */
  | 'UPDATED'
  /** An article was withdrawn: `ArticleWithdrawn`. */
  | 'WITHDRAWN';

/** Pages to publish. */
export type PublishPagesInput = {
  /** The language of those of these pages that show none, as a BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** The pages, at most 100. */
  readonly pages: ReadonlyArray<PageInput>;
  /** The end of an embargo. Before that moment the articles are not visible anywhere. Default: now. */
  readonly publishAt?: string | null | undefined;
  /** The slug of the source of all these pages. Default: the source that each page prints. */
  readonly source?: string | null | undefined;
};

/** The outcome for one page. */
export type PublishStatus =
  /** The page could not be published. Nothing was written. */
  | 'FAILED'
  /** The page is now a new article. */
  | 'PUBLISHED'
  /** The archive already holds the same bytes. Nothing was written. */
  | 'UNCHANGED'
  /** The archive already holds the same bytes. The article took what it had not: a source, a language or a URL. */
  | 'UPDATED';

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

/** A related item of the page. */
export type RelatedItemInput = {
  /** The date printed with the teaser. */
  readonly date?: string | null | undefined;
  /** The words of the teaser. */
  readonly teaser: string;
  /** The URL that the teaser links to. */
  readonly url?: string | null | undefined;
};

/** The source to rename, and at least one of `slug` and `name`. */
export type RenameSourceInput = {
  /** The new name. Default: the name stays. */
  readonly name?: string | null | undefined;
  /** The new slug. Default: made of `name`. */
  readonly slug?: string | null | undefined;
  /** The slug of the source, its own or a former one. */
  readonly source: string;
};

/** The articles to read again. To read all of them, repeat the call with `next` until `next` is null. */
export type ReparseInput = {
  /** Only articles that the archive received after this one. */
  readonly after?: string | null | undefined;
  /** The number of articles, 1 to 100. Default: 20. */
  readonly first?: number | null | undefined;
};

/** The article to restore. */
export type RestoreArticleInput = {
  /** The id of the withdrawn article. */
  readonly id: string;
};

/** The key to revoke. */
export type RevokeKeyInput = {
  /** The id of the key. */
  readonly id: string;
};

/** What a search result is. */
export type SearchHitKind =
  /** An article whose title or text has the words. */
  | 'ARTICLE'
  /** A speech that has the words. */
  | 'SPEECH';

/** Selects speakers. A speaker must match every given field. */
export type SpeakerFilter = {
  /** The country of the speaker: an ISO 3166 code (`US`) or any of its names (`United States`, `American`, `U.S.`), which all find the same. Other words: a part of the country as printed. */
  readonly country?: string | null | undefined;
  /** ISO 3166 codes, in any case: `["KR", "KP"]`. The speaker represents one of these countries. */
  readonly countryCode?: ReadonlyArray<string> | null | undefined;
  /** Kinds of speaker. The speaker is of one of them. */
  readonly kind?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** A part of the name. Case, accents and punctuation are ignored. */
  readonly name?: string | null | undefined;
  /** A part of an office in which the speaker spoke. Case, accents and punctuation are ignored. With `country`, one speech must match both. */
  readonly office?: string | null | undefined;
};

/** The kind of a speaker. */
export type SpeakerKind =
  /** Several persons without names: "the speakers". */
  | 'GROUP'
  /** A ministry, a party, a newspaper. */
  | 'ORGANISATION'
  /** One person. */
  | 'PERSON';

/** The order of speakers. */
export type SpeakerOrder = {
  /** The direction. Default: ASC for NAME, DESC for the others. */
  readonly direction?: OrderDirection | null | undefined;
  /** The value to order by. */
  readonly field: SpeakerOrderField;
};

/** The value by which speakers are ordered. */
export type SpeakerOrderField =
  /** The date of the latest speech, as in the order of articles. Speakers with the same date are ordered by name. */
  | 'DATE'
  /** The name, in the order of the root collation of Unicode, which is the same everywhere. Speakers without a name come last. */
  | 'NAME'
  /** The number of speeches. Speakers with the same number are ordered by name. */
  | 'SPEECHES';

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

/** The order of speeches. Those of one article are always in the order of the article. */
export type SpeechOrder = {
  /** The direction. */
  readonly direction?: OrderDirection;
  /** The value to order by. */
  readonly field: SpeechOrderField;
};

/** The value by which speeches are ordered. */
export type SpeechOrderField =
  /** The date of the article, as in the order of articles. */
  | 'DATE'
  /** The time when the archive received the article. */
  | 'FIRST_SEEN';

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

/** The article to withdraw. */
export type WithdrawArticleInput = {
  /** The id of the article. Of one under embargo, `publishPages` returned it as `articleId`. */
  readonly id: string;
};

export type ArchiveStateQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveStateQuery = { readonly archive: { readonly position: string, readonly generation: number, readonly articles: number } };

export type ArticlePublishedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  from?: FeedStart | null | undefined;
  filter?: ArticleFilter | null | undefined;
}>;


export type ArticlePublishedSubscription = { readonly articlePublished: { readonly cursor: string, readonly replayed: boolean, readonly article: ArticleFieldsFragment } };

export type ArticleByIdQueryVariables = Exact<{
  id: string;
}>;


export type ArticleByIdQuery = { readonly article: (
    { readonly capture: CaptureFactsFieldsFragment }
    & ArticleFieldsFragment
  ) | null };

export type ArticleBySha256QueryVariables = Exact<{
  sha256: string;
}>;


export type ArticleBySha256Query = { readonly article: (
    { readonly capture: CaptureFactsFieldsFragment }
    & ArticleFieldsFragment
  ) | null };

export type ArticleByUrlQueryVariables = Exact<{
  url: string;
}>;


export type ArticleByUrlQuery = { readonly article: (
    { readonly capture: CaptureFactsFieldsFragment }
    & ArticleFieldsFragment
  ) | null };

export type ArticleCaptureQueryVariables = Exact<{
  id: string;
}>;


export type ArticleCaptureQuery = { readonly article: { readonly capture: (
      { readonly sha256: string, readonly byteLength: number, readonly mediaType: string, readonly encoding: string, readonly parserVersion: string, readonly receivedAt: string, readonly raw: string, readonly remainder: ReadonlyArray<{ readonly start: number, readonly end: number }> }
      & CaptureFactsFieldsFragment
    ) } | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<ArticleFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type AuditEntryFieldsFragment = { readonly id: string, readonly at: string, readonly act: AuditAct, readonly keyId: string | null, readonly keyLabel: string | null, readonly address: string | null, readonly requestId: string | null, readonly articles: number, readonly articleIds: ReadonlyArray<string>, readonly subjectKeyId: string | null, readonly before: string | null, readonly after: string | null };

export type AuditEntriesQueryVariables = Exact<{
  article?: string | null | undefined;
  key?: string | null | undefined;
  acts?: ReadonlyArray<AuditAct> | AuditAct | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { readonly auditEntries: { readonly nodes: ReadonlyArray<AuditEntryFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ExportedArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ExportedArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<(
      { readonly capture: (
        { readonly byteLength: number, readonly mediaType: string, readonly parserVersion: string, readonly receivedAt: string }
        & CaptureFactsFieldsFragment
      ) }
      & ArticleFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } };

export type ExportedCountQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ExportedCountQuery = { readonly archive: { readonly position: string, readonly generation: number }, readonly articles: { readonly totalCount: number } };

export type DateFieldsFragment = { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null, readonly earliest: string, readonly latest: string };

export type EventFieldsFragment = { readonly kind: EventKind, readonly host: string | null, readonly occasion: string | null, readonly venue: string | null, readonly present: ReadonlyArray<string> };

export type SourceFieldsFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type SpanFieldsFragment = { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number };

export type SpeakerFieldsFragment = { readonly id: string, readonly kind: SpeakerKind, readonly name: string | null, readonly description: string | null };

export type StatementFieldsFragment = { readonly position: number, readonly mode: StatementMode, readonly text: string, readonly spans: ReadonlyArray<SpanFieldsFragment>, readonly source: SpanFieldsFragment | null, readonly cue: SpanFieldsFragment | null };

export type SpeechFieldsFragment = { readonly id: string, readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly countryCode: string | null, readonly inReplyTo: { readonly id: string } | null, readonly speaker: SpeakerFieldsFragment, readonly statements: ReadonlyArray<StatementFieldsFragment> };

export type RelatedItemFieldsFragment = { readonly id: string, readonly position: number, readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly resolution: TeaserResolution, readonly published: DateFieldsFragment | null, readonly article: { readonly id: string, readonly title: string } | null };

export type ArticleFieldsFragment = { readonly id: string, readonly title: string, readonly titleBasis: TitleBasis, readonly genre: Genre | null, readonly url: string | null, readonly language: string | null, readonly text: string, readonly firstSeenAt: string, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null, readonly updated: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null, readonly event: EventFieldsFragment | null, readonly speeches: ReadonlyArray<SpeechFieldsFragment>, readonly relatedItems: ReadonlyArray<RelatedItemFieldsFragment>, readonly capture: { readonly sha256: string } };

export type CaptureFactsFieldsFragment = { readonly url: string | null, readonly capturedAt: string | null, readonly declaredMediaType: string | null, readonly basis: CaptureBasis | null };

export type PageFieldsFragment = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type KeyFieldsFragment = { readonly id: string, readonly scope: KeyScope, readonly label: string, readonly ending: string | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null };

export type KeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type KeysQuery = { readonly keys: { readonly nodes: ReadonlyArray<KeyFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateKeyMutationVariables = Exact<{
  input: CreateKeyInput;
}>;


export type CreateKeyMutation = { readonly createKey: { readonly key: string, readonly details: KeyFieldsFragment } };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeKeyInput;
}>;


export type RevokeKeyMutation = { readonly revokeKey: { readonly key: KeyFieldsFragment } };

export type MissingArticlesQueryVariables = Exact<{
  filter?: RelatedItemFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type MissingArticlesQuery = { readonly missingArticles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly count: number, readonly published: DateFieldsFragment | null, readonly first: { readonly id: string, readonly title: string, readonly source: { readonly slug: string, readonly name: string } | null }, readonly last: { readonly id: string, readonly title: string } }>, readonly pageInfo: PageFieldsFragment } };

export type PublicationsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  from?: FeedStart | null | undefined;
  filter?: ArticleFilter | null | undefined;
  kinds?: ReadonlyArray<PublicationKind> | PublicationKind | null | undefined;
}>;


export type PublicationsSubscription = { readonly publications:
    | { readonly __typename: 'ArticlePublished', readonly cursor: string, readonly replayed: boolean, readonly article: ArticleFieldsFragment }
    | { readonly __typename: 'ArticleRestored', readonly cursor: string, readonly replayed: boolean, readonly article: ArticleFieldsFragment }
    | { readonly __typename: 'ArticleUpdated', readonly cursor: string, readonly replayed: boolean, readonly changed: ReadonlyArray<GivenPart>, readonly article: ArticleFieldsFragment }
    | { readonly __typename: 'ArticleWithdrawn', readonly cursor: string, readonly replayed: boolean, readonly articleId: string, readonly withdrawnAt: string }
    | { readonly __typename: 'RelatedItemResolved', readonly cursor: string, readonly replayed: boolean, readonly relatedItem: (
        { readonly onArticle: { readonly id: string, readonly title: string } }
        & RelatedItemFieldsFragment
      ), readonly article: { readonly id: string, readonly title: string } }
   };

export type PublishPagesMutationVariables = Exact<{
  input: PublishPagesInput;
}>;


export type PublishPagesMutation = { readonly publishPages: { readonly results: ReadonlyArray<{ readonly input: number, readonly namesSource: boolean | null, readonly status: PublishStatus, readonly articleId: string | null, readonly updated: ReadonlyArray<GivenPart>, readonly article: { readonly id: string, readonly title: string } | null, readonly kept: ReadonlyArray<{ readonly part: GivenPart, readonly given: string, readonly kept: string }>, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type PublishPagesBrieflyMutationVariables = Exact<{
  input: PublishPagesInput;
}>;


export type PublishPagesBrieflyMutation = { readonly publishPages: { readonly results: ReadonlyArray<{ readonly input: number, readonly namesSource: boolean | null, readonly status: PublishStatus, readonly articleId: string | null, readonly updated: ReadonlyArray<GivenPart>, readonly kept: ReadonlyArray<{ readonly part: GivenPart, readonly given: string, readonly kept: string }>, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type WithdrawArticleMutationVariables = Exact<{
  input: WithdrawArticleInput;
}>;


export type WithdrawArticleMutation = { readonly withdrawArticle: { readonly id: string } };

export type RestoreArticleMutationVariables = Exact<{
  input: RestoreArticleInput;
}>;


export type RestoreArticleMutation = { readonly restoreArticle: { readonly article: { readonly id: string, readonly title: string } | null } };

export type MoveEmbargoMutationVariables = Exact<{
  input: MoveEmbargoInput;
}>;


export type MoveEmbargoMutation = { readonly moveEmbargo: { readonly articleId: string, readonly publishAt: string } };

export type RelatedItemsQueryVariables = Exact<{
  filter?: RelatedItemFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type RelatedItemsQuery = { readonly relatedItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number, readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly resolution: TeaserResolution, readonly published: DateFieldsFragment | null, readonly article: { readonly id: string, readonly title: string } | null, readonly candidates: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly onArticle: { readonly id: string, readonly title: string } }>, readonly pageInfo: PageFieldsFragment } };

export type ReparseMutationVariables = Exact<{
  input: ReparseInput;
}>;


export type ReparseMutation = { readonly reparse: { readonly checked: number, readonly next: string | null, readonly changes: ReadonlyArray<{ readonly part: ChangedPart, readonly articles: number }>, readonly articles: ReadonlyArray<{ readonly changed: ReadonlyArray<ChangedPart>, readonly article: { readonly id: string, readonly title: string } | null, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: ArticleFilter | null | undefined;
  kinds?: ReadonlyArray<SearchHitKind> | SearchHitKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly totalCountRelation: CountRelation, readonly edges: ReadonlyArray<{ readonly score: number, readonly snippet: string, readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly title: string, readonly genre: Genre | null, readonly url: string | null, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null }
        | { readonly __typename: 'Speech', readonly id: string, readonly office: string | null, readonly country: string | null, readonly countryCode: string | null, readonly speaker: SpeakerFieldsFragment, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly url: string | null, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null } }
       }>, readonly pageInfo: PageFieldsFragment } };

export type SourcesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SourcesQuery = { readonly sources: { readonly nodes: ReadonlyArray<SourceFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type RenameSourceMutationVariables = Exact<{
  input: RenameSourceInput;
}>;


export type RenameSourceMutation = { readonly renameSource: { readonly source: SourceFieldsFragment | null } };

export type MergeSourcesMutationVariables = Exact<{
  input: MergeSourcesInput;
}>;


export type MergeSourcesMutation = { readonly mergeSources: { readonly articles: number, readonly source: SourceFieldsFragment | null } };

export type SpeakersQueryVariables = Exact<{
  filter?: SpeakerFilter | null | undefined;
  orderBy?: SpeakerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SpeakersQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type SpeechesQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  orderBy?: SpeechOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SpeechesQuery = { readonly speeches: { readonly nodes: ReadonlyArray<(
      { readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly url: string | null, readonly published: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null } }
      & SpeechFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } };

export type TimelineQueryVariables = Exact<{
  interval: TimelineInterval;
  filter?: ArticleFilter | null | undefined;
  asOf?: string | null | undefined;
}>;


export type TimelineQuery = { readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }> };


/** The newest position of the feed: passed as `asOf`, it keeps a list the same however long it is read. */
export const ArchiveState = `query ArchiveState{archive{position generation articles}}` as TypedDocumentString<ArchiveStateQuery, ArchiveStateQueryVariables>

/** Articles as they are published. */
export const ArticlePublished = `subscription ArticlePublished($after:FeedCursor$from:FeedStart$filter:ArticleFilter){articlePublished(after:$after from:$from filter:$filter){cursor replayed article{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}}` as TypedDocumentString<ArticlePublishedSubscription, ArticlePublishedSubscriptionVariables>

/** One article with everything in it, by its id. */
export const ArticleById = `query ArticleById($id:ID!){article(by:{id:$id}){id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}capture{url capturedAt declaredMediaType basis}}}` as TypedDocumentString<ArticleByIdQuery, ArticleByIdQueryVariables>

/** One article with everything in it, by the SHA-256 hash of its page in hexadecimal. */
export const ArticleBySha256 = `query ArticleBySha256($sha256:String!){article(by:{sha256:$sha256}){id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}capture{url capturedAt declaredMediaType basis}}}` as TypedDocumentString<ArticleBySha256Query, ArticleBySha256QueryVariables>

/** One article with everything in it, by the URL of its page. */
export const ArticleByUrl = `query ArticleByUrl($url:URL!){article(by:{url:$url}){id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}capture{url capturedAt declaredMediaType basis}}}` as TypedDocumentString<ArticleByUrlQuery, ArticleByUrlQueryVariables>

/** The page of an article as it was submitted, to check every claim against. */
export const ArticleCapture = `query ArticleCapture($id:ID!){article(by:{id:$id}){capture{sha256 byteLength mediaType encoding parserVersion receivedAt url capturedAt declaredMediaType basis raw remainder{start end}}}}` as TypedDocumentString<ArticleCaptureQuery, ArticleCaptureQueryVariables>

/** Articles with everything in them. Default order: newest first. */
export const Articles = `query Articles($filter:ArticleFilter$orderBy:ArticleOrder$first:Int$after:String$asOf:FeedCursor){articles(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>

/** The audit log, newest entry first; needs a key with the scope ADMIN. */
export const AuditEntries = `query AuditEntries($article:ID$key:ID$acts:[AuditAct!]$first:Int$after:String){auditEntries(article:$article key:$key acts:$acts first:$first after:$after){nodes{id at act keyId keyLabel address requestId articles articleIds subjectKeyId before after}pageInfo{hasNextPage endCursor}}}` as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>

/** Articles with all that is known of them, to be taken along: newest first. */
export const ExportedArticles = `query ExportedArticles($filter:ArticleFilter$first:Int$after:String$asOf:FeedCursor){articles(filter:$filter first:$first after:$after asOf:$asOf){nodes{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}capture{byteLength mediaType parserVersion receivedAt url capturedAt declaredMediaType basis}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<ExportedArticlesQuery, ExportedArticlesQueryVariables>

/** How many articles an export has, and the state of the archive when it was asked. */
export const ExportedCount = `query ExportedCount($filter:ArticleFilter$asOf:FeedCursor){archive{position generation}articles(filter:$filter asOf:$asOf first:0){totalCount}}` as TypedDocumentString<ExportedCountQuery, ExportedCountQueryVariables>

/** All keys, newest first, without what they open; needs a key with the scope ADMIN. */
export const Keys = `query Keys($first:Int$after:String){keys(first:$first after:$after){nodes{id scope label ending createdAt expiresAt revokedAt lastUsedAt}pageInfo{hasNextPage endCursor}}}` as TypedDocumentString<KeysQuery, KeysQueryVariables>

/** Creates a key; needs one with the scope ADMIN. Each call creates another one. */
export const CreateKey = `mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){key details{id scope label ending createdAt expiresAt revokedAt lastUsedAt}}}` as TypedDocumentString<CreateKeyMutation, CreateKeyMutationVariables>

/** Ends a key for good; needs one with the scope ADMIN. Safe to repeat. */
export const RevokeKey = `mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){key{id scope label ending createdAt expiresAt revokedAt lastUsedAt}}}` as TypedDocumentString<RevokeKeyMutation, RevokeKeyMutationVariables>

/** Announced articles that the archive does not hold, each once. */
export const MissingArticles = `query MissingArticles($filter:RelatedItemFilter$first:Int$after:String$asOf:FeedCursor){missingArticles(filter:$filter first:$first after:$after asOf:$asOf){totalCount nodes{teaser truncated url published{value precision basis text earliest latest}count first{id title source{slug name}}last{id title}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<MissingArticlesQuery, MissingArticlesQueryVariables>

/** All events of the feed: publications, updates, withdrawals, restored articles, and teasers whose article was found. */
export const Publications = `subscription Publications($after:FeedCursor$from:FeedStart$filter:ArticleFilter$kinds:[PublicationKind!]){publications(after:$after from:$from filter:$filter kinds:$kinds){__typename ...on ArticlePublished{cursor replayed article{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}...on ArticleUpdated{cursor replayed changed article{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}...on ArticleWithdrawn{cursor replayed articleId withdrawnAt}...on ArticleRestored{cursor replayed article{id title titleBasis genre url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}updated{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}...on RelatedItemResolved{cursor replayed relatedItem{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}onArticle{id title}}article{id title}}}}` as TypedDocumentString<PublicationsSubscription, PublicationsSubscriptionVariables>

/** Publishes pages; needs a key. Safe to repeat: the same bytes change nothing but what an article lacks. */
export const PublishPages = `mutation PublishPages($input:PublishPagesInput!){publishPages(input:$input){results{input namesSource status articleId article{id title}updated kept{part given kept}error{code message}}}}` as TypedDocumentString<PublishPagesMutation, PublishPagesMutationVariables>

/** Publishes pages and returns only the outcome of each: faster for many pages. Pass `idempotent: true`. */
export const PublishPagesBriefly = `mutation PublishPagesBriefly($input:PublishPagesInput!){publishPages(input:$input){results{input namesSource status articleId updated kept{part given kept}error{code message}}}}` as TypedDocumentString<PublishPagesBrieflyMutation, PublishPagesBrieflyMutationVariables>

/** Removes an article from all queries; needs a key. Safe to repeat. */
export const WithdrawArticle = `mutation WithdrawArticle($input:WithdrawArticleInput!){withdrawArticle(input:$input){id}}` as TypedDocumentString<WithdrawArticleMutation, WithdrawArticleMutationVariables>

/** Takes a withdrawal back; needs a key. Safe to repeat. */
export const RestoreArticle = `mutation RestoreArticle($input:RestoreArticleInput!){restoreArticle(input:$input){article{id title}}}` as TypedDocumentString<RestoreArticleMutation, RestoreArticleMutationVariables>

/** Moves the end of an embargo, or ends it; needs a key. Safe to repeat while the embargo lasts. */
export const MoveEmbargo = `mutation MoveEmbargo($input:MoveEmbargoInput!){moveEmbargo(input:$input){articleId publishAt}}` as TypedDocumentString<MoveEmbargoMutation, MoveEmbargoMutationVariables>

/** Related items, each with the articles that it may announce. */
export const RelatedItems = `query RelatedItems($filter:RelatedItemFilter$first:Int$after:String$asOf:FeedCursor){relatedItems(filter:$filter first:$first after:$after asOf:$asOf){nodes{id position teaser truncated url published{value precision basis text earliest latest}resolution(asOf:$asOf)article(asOf:$asOf){id title}candidates(asOf:$asOf){id title}onArticle{id title}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<RelatedItemsQuery, RelatedItemsQueryVariables>

/** Reads articles again from their captures, step by step: pass `next` as `after` until it is null. */
export const Reparse = `mutation Reparse($input:ReparseInput!){reparse(input:$input){checked next changes{part articles}articles{changed article{id title}error{code message}}}}` as TypedDocumentString<ReparseMutation, ReparseMutationVariables>

/** Articles, or speeches, that contain the words, best first, each with its score and a snippet. */
export const Search = `query Search($query:String!$filter:ArticleFilter$kinds:[SearchHitKind!]$first:Int$after:String$asOf:FeedCursor){search(query:$query filter:$filter kinds:$kinds first:$first after:$after asOf:$asOf){totalCount totalCountRelation edges{score snippet node{__typename ...on Article{id title genre url source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}}...on Speech{id office country countryCode speaker{id kind name description}article{id title genre url source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}}}}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SearchQuery, SearchQueryVariables>

/** Sources, ordered by name. */
export const Sources = `query Sources($first:Int$after:String$asOf:FeedCursor){sources(first:$first after:$after asOf:$asOf){nodes{id slug name}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SourcesQuery, SourcesQueryVariables>

/** Gives a source another slug or name; needs a key. Its former slugs still find it. */
export const RenameSource = `mutation RenameSource($input:RenameSourceInput!){renameSource(input:$input){source{id slug name}}}` as TypedDocumentString<RenameSourceMutation, RenameSourceMutationVariables>

/** Gives all articles of one source to another; needs a key. Safe to repeat. */
export const MergeSources = `mutation MergeSources($input:MergeSourcesInput!){mergeSources(input:$input){articles source{id slug name}}}` as TypedDocumentString<MergeSourcesMutation, MergeSourcesMutationVariables>

/** Speakers. Default order: by name. */
export const Speakers = `query Speakers($filter:SpeakerFilter$orderBy:SpeakerOrder$first:Int$after:String$asOf:FeedCursor){speakers(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{id kind name description}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SpeakersQuery, SpeakersQueryVariables>

/** Speeches, each with its statements and its article. */
export const Speeches = `query Speeches($filter:SpeechFilter$orderBy:SpeechOrder$first:Int$after:String$asOf:FeedCursor){speeches(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{id position kind office country countryCode inReplyTo{id}speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}article{id title genre url published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SpeechesQuery, SpeechesQueryVariables>

/** The number of articles by day, month or year. */
export const Timeline = `query Timeline($interval:TimelineInterval!$filter:ArticleFilter$asOf:FeedCursor){timeline(interval:$interval filter:$filter asOf:$asOf){period count}}` as TypedDocumentString<TimelineQuery, TimelineQueryVariables>

