import type { TypedDocumentString } from '../typed-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Which articles. All fields that are given must fit. */
export type ArticleFilter = {
  /** All of these must fit. */
  readonly and?: ReadonlyArray<ArticleFilter> | null | undefined;
  /** Words of a country as printed with a speaker. */
  readonly country?: string | null | undefined;
  /** When the event was. Articles without that date do not fit. */
  readonly eventDate?: DateRange | null | undefined;
  /** What they report on: one of these. */
  readonly eventKind?: ReadonlyArray<EventKind> | null | undefined;
  /** Languages, BCP 47: one of them. */
  readonly language?: ReadonlyArray<string> | null | undefined;
  /** This must not fit. */
  readonly not?: ArticleFilter | null | undefined;
  /** Words of an office as printed: `Foreign Affairs`. */
  readonly office?: string | null | undefined;
  /** At least one of these must fit. */
  readonly or?: ReadonlyArray<ArticleFilter> | null | undefined;
  /** When they were published. Articles without that date do not fit. */
  readonly published?: DateRange | null | undefined;
  /** Slugs of sources: one of them. */
  readonly source?: ReadonlyArray<string> | null | undefined;
  /** A speaker: the id, or words of the name. With `office` and `country`, one speech must fit all. */
  readonly speaker?: string | null | undefined;
  /** Words to search for in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`. */
  readonly text?: string | null | undefined;
};

/** How articles are ordered. */
export type ArticleOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ArticleOrderField;
};

/** What articles are ordered by. */
export type ArticleOrderField =
  /** The first day that `published` may mean; without it, that of `eventDate`; without both, the day the archive first saw the article. */
  | 'DATE'
  /** When the archive first saw them. */
  | 'FIRST_SEEN';

/** A part of an article that reading again may change. */
export type ChangedPart =
  /** When it was published, or when the event was. */
  | 'DATES'
  /** What is known of the event. */
  | 'EVENT'
  /** The list beside it. */
  | 'RELATED_ITEMS'
  /** Who says what. */
  | 'SPEECHES'
  /** The text, its language or its address. */
  | 'TEXT'
  /** The title. */
  | 'TITLE';

/** A key to make. */
export type CreateKeyInput = {
  /** Who or what it is for. */
  readonly label?: string | null | undefined;
  /** What it allows. */
  readonly scope: KeyScope;
};

/** Why a date is believed. */
export type DateBasis =
  /** Handed in as data beside the page. */
  | 'GIVEN'
  /** The page prints a part of it, and other words of the page fix the rest. */
  | 'INFERRED'
  /** The page prints it whole. */
  | 'PRINTED'
  /** Taken from the dated teasers that announce this article and no other. */
  | 'TEASER';

/** How exactly a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** To the year. */
  | 'YEAR';

/** Days from `from` to `to`, both included. A date fits when all days that it may mean are inside. */
export type DateRange = {
  /** The first day; without it, from the beginning. */
  readonly from?: string | null | undefined;
  /** The last day; without it, to the end. */
  readonly to?: string | null | undefined;
};

/** What an article reports on. */
export type EventKind =
  /** A ceremony: opening, signing, presentation of credentials. */
  | 'CEREMONY'
  /** An interview, or an answer to a question. */
  | 'INTERVIEW'
  /** A meeting or gathering. */
  | 'MEETING'
  /** A message of greeting, thanks or condolence. */
  | 'MESSAGE'
  /** Something else. */
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

/** Where a subscription begins when it has no cursor. */
export type FeedStart =
  /** Before the first article ever published. */
  | 'BEGINNING'
  /** With what is published from now on. */
  | 'NOW';

/** What a key allows. */
export type KeyScope =
  /** Publishing and withdrawing, and making further keys of this scope. */
  | 'PUBLISH';

/** Which way an order runs. */
export type OrderDirection =
  /** Oldest first. */
  | 'ASC'
  /** Newest first. */
  | 'DESC';

/** A page as a file: the archive keeps its bytes as they are. */
export type PageFileInput = {
  /** The bytes, in base64. At most 10 MiB of bytes. */
  readonly base64: string;
  /** How to read it. */
  readonly format?: PageFormat | null | undefined;
  /** The name of the file: its ending tells the format. */
  readonly name?: string | null | undefined;
};

/** How the bytes of a file are to be read. */
export type PageFormat =
  /** By the name of the file and its first bytes. */
  | 'AUTO'
  /** HTML. */
  | 'HTML'
  /** One page as a JSON object, with the fields of PageInput. */
  | 'JSON'
  /** Plain text. */
  | 'TEXT';

/** A page: either `file`, or fields with one of `text`, `paragraphs` and `html`. */
export type PageInput = {
  /** When it was published. */
  readonly date?: string | null | undefined;
  /** The page as it was saved. Then no other field is allowed. */
  readonly file?: PageFileInput | null | undefined;
  /** The page as HTML. */
  readonly html?: string | null | undefined;
  /** The name of the page where it comes from. */
  readonly id?: string | null | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  /** The page as plain text, paragraph by paragraph. */
  readonly paragraphs?: ReadonlyArray<string> | null | undefined;
  /** The list beside it. */
  readonly related?: ReadonlyArray<RelatedItemInput> | null | undefined;
  /** The name of who published it. */
  readonly source?: string | null | undefined;
  /** The page as plain text. */
  readonly text?: string | null | undefined;
  /** The headline. */
  readonly title?: string | null | undefined;
  /** Where the page stood. */
  readonly url?: string | null | undefined;
};

/** What the feed tells of. */
export type PublicationKind =
  /** An article was published: ArticlePublished. */
  | 'PUBLISHED'
  /** It became known which article a teaser announces: RelatedItemResolved. */
  | 'RESOLVED'
  /** An article was withdrawn: ArticleWithdrawn. */
  | 'WITHDRAWN';

/** Pages to publish. */
export type PublishPagesInput = {
  /** At most 100. */
  readonly pages: ReadonlyArray<PageInput>;
  /** An embargo: before it nothing of the articles is visible anywhere. Default: now. */
  readonly publishAt?: string | null | undefined;
  /** The slug of the source of all these pages. Without it, the name that each page prints decides. */
  readonly source?: string | null | undefined;
};

/** What became of a page. */
export type PublishStatus =
  /** It could not be read; nothing of it was written. */
  | 'FAILED'
  /** It is a new article. */
  | 'PUBLISHED'
  /** The same bytes are in the archive already; nothing was done. */
  | 'UNCHANGED';

/** Which related items. All fields that are given must fit. */
export type RelatedItemFilter = {
  /** All of these must fit. */
  readonly and?: ReadonlyArray<RelatedItemFilter> | null | undefined;
  /** This must not fit. */
  readonly not?: RelatedItemFilter | null | undefined;
  /** Which articles they stand on. */
  readonly onArticle?: ArticleFilter | null | undefined;
  /** At least one of these must fit. */
  readonly or?: ReadonlyArray<RelatedItemFilter> | null | undefined;
  /** The date printed with the teaser. */
  readonly published?: DateRange | null | undefined;
  /** How far the teaser leads: one of these. */
  readonly resolution?: ReadonlyArray<TeaserResolution> | null | undefined;
  /** Words that stand in the teaser just so, whatever their case. */
  readonly teaser?: string | null | undefined;
};

/** An entry of the list beside an article. */
export type RelatedItemInput = {
  /** The date printed with it. */
  readonly date?: string | null | undefined;
  /** The words of the teaser. */
  readonly teaser: string;
  /** Where it leads. */
  readonly url?: string | null | undefined;
};

/** Which articles to read again. All of them: call again with `next` until it is null. */
export type ReparseInput = {
  /** Only articles behind this one, in the order in which they came. */
  readonly after?: string | null | undefined;
  /** How many articles: 1 to 100. Default: 20. */
  readonly first?: number | null | undefined;
};

/** Which speakers. All fields that are given must fit. */
export type SpeakerFilter = {
  /** Words of a country as printed with a speaker. */
  readonly country?: string | null | undefined;
  /** Who they are: one of these. */
  readonly kind?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Words of the name, whatever their case. */
  readonly name?: string | null | undefined;
  /** Words of an office in which they spoke. With `country`, one speech must fit both. */
  readonly office?: string | null | undefined;
};

/** Who speaks. */
export type SpeakerKind =
  /** Several persons who are not named: "the speakers". */
  | 'GROUP'
  /** A ministry, a party, a newspaper. */
  | 'ORGANISATION'
  /** One person. */
  | 'PERSON';

/** Which speeches. All fields that are given must fit. */
export type SpeechFilter = {
  /** All of these must fit. */
  readonly and?: ReadonlyArray<SpeechFilter> | null | undefined;
  /** Which articles they stand in. */
  readonly article?: ArticleFilter | null | undefined;
  /** Words of a country as printed with a speaker. */
  readonly country?: string | null | undefined;
  /** In what form: one of these. */
  readonly kind?: ReadonlyArray<SpeechKind> | null | undefined;
  /** This must not fit. */
  readonly not?: SpeechFilter | null | undefined;
  /** Words of an office as printed: `Foreign Affairs`. */
  readonly office?: string | null | undefined;
  /** At least one of these must fit. */
  readonly or?: ReadonlyArray<SpeechFilter> | null | undefined;
  /** A speaker: the id, or words of the name. */
  readonly speaker?: string | null | undefined;
  /** Words to search for in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`. */
  readonly text?: string | null | undefined;
};

/** In what form somebody spoke. */
export type SpeechKind =
  /** Answers to questions. */
  | 'INTERVIEW'
  /** A message, letter or telegram. */
  | 'MESSAGE'
  /** Something else. */
  | 'OTHER'
  /** Words to the press. */
  | 'PRESS_CONFERENCE'
  /** A speech, a report or words spoken at an event. */
  | 'SPEECH'
  /** A statement made in writing or read out. */
  | 'STATEMENT';

/** How words are reported. */
export type StatementMode =
  /** Word for word: in quotation marks, or as a block after a colon. */
  | 'DIRECT'
  /** In the words of the one who reports. */
  | 'INDIRECT'
  /** Partly word for word. */
  | 'MIXED';

/** Whether the archive knows which article a teaser announces. */
export type TeaserResolution =
  /** Several articles fit; or one fits by its words alone while other teasers with the same words bear other dates. */
  | 'AMBIGUOUS'
  /** One article of the archive fits by address, or by words and date. */
  | 'RESOLVED'
  /** No article of the archive fits. When one arrives, the item resolves by itself. */
  | 'UNRESOLVED';

/** How long a bucket of a timeline is. */
export type TimelineInterval =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** Where a title comes from. */
export type TitleBasis =
  /** The page prints no headline; the title is the first words of the article. */
  | 'DERIVED'
  /** The page prints it. */
  | 'PRINTED';

/** An article to withdraw. */
export type WithdrawArticleInput = {
  /** Its id. */
  readonly id: string;
};

export type ArticlePublishedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  from?: FeedStart | null | undefined;
  filter?: ArticleFilter | null | undefined;
}>;


export type ArticlePublishedSubscription = { readonly articlePublished: { readonly cursor: string, readonly replayed: boolean, readonly article: ArticleFieldsFragment } };

export type ArticleByIdQueryVariables = Exact<{
  id: string;
}>;


export type ArticleByIdQuery = { readonly article: ArticleFieldsFragment | null };

export type ArticleBySha256QueryVariables = Exact<{
  sha256: string;
}>;


export type ArticleBySha256Query = { readonly article: ArticleFieldsFragment | null };

export type ArticleByUrlQueryVariables = Exact<{
  url: string;
}>;


export type ArticleByUrlQuery = { readonly article: ArticleFieldsFragment | null };

export type ArticleCaptureQueryVariables = Exact<{
  id: string;
}>;


export type ArticleCaptureQuery = { readonly article: { readonly capture: { readonly sha256: string, readonly byteLength: number, readonly mediaType: string, readonly encoding: string, readonly parserVersion: string, readonly receivedAt: string, readonly raw: string, readonly remainder: ReadonlyArray<{ readonly start: number, readonly end: number }> } } | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<ArticleFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type DateFieldsFragment = { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null, readonly earliest: string, readonly latest: string };

export type EventFieldsFragment = { readonly kind: EventKind, readonly host: string | null, readonly occasion: string | null, readonly venue: string | null, readonly present: ReadonlyArray<string> };

export type SourceFieldsFragment = { readonly id: string, readonly slug: string, readonly name: string };

export type SpanFieldsFragment = { readonly start: number, readonly end: number, readonly rawStart: number, readonly rawEnd: number };

export type SpeakerFieldsFragment = { readonly id: string, readonly kind: SpeakerKind, readonly name: string | null, readonly description: string | null };

export type StatementFieldsFragment = { readonly position: number, readonly mode: StatementMode, readonly text: string, readonly spans: ReadonlyArray<SpanFieldsFragment>, readonly source: SpanFieldsFragment | null, readonly cue: SpanFieldsFragment | null };

export type SpeechFieldsFragment = { readonly id: string, readonly position: number, readonly kind: SpeechKind, readonly office: string | null, readonly country: string | null, readonly speaker: SpeakerFieldsFragment, readonly statements: ReadonlyArray<StatementFieldsFragment> };

export type RelatedItemFieldsFragment = { readonly id: string, readonly position: number, readonly teaser: string, readonly truncated: boolean, readonly url: string | null, readonly resolution: TeaserResolution, readonly published: DateFieldsFragment | null, readonly article: { readonly id: string, readonly title: string } | null };

export type ArticleFieldsFragment = { readonly id: string, readonly title: string, readonly titleBasis: TitleBasis, readonly url: string | null, readonly language: string | null, readonly text: string, readonly firstSeenAt: string, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null, readonly event: EventFieldsFragment | null, readonly speeches: ReadonlyArray<SpeechFieldsFragment>, readonly relatedItems: ReadonlyArray<RelatedItemFieldsFragment>, readonly capture: { readonly sha256: string } };

export type PageFieldsFragment = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type PublicationsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  from?: FeedStart | null | undefined;
  filter?: ArticleFilter | null | undefined;
  kinds?: ReadonlyArray<PublicationKind> | PublicationKind | null | undefined;
}>;


export type PublicationsSubscription = { readonly publications:
    | { readonly __typename: 'ArticlePublished', readonly cursor: string, readonly replayed: boolean, readonly article: ArticleFieldsFragment }
    | { readonly __typename: 'ArticleWithdrawn', readonly cursor: string, readonly replayed: boolean, readonly articleId: string, readonly withdrawnAt: string }
    | { readonly __typename: 'RelatedItemResolved', readonly cursor: string, readonly replayed: boolean, readonly relatedItem: (
        { readonly onArticle: { readonly id: string, readonly title: string } }
        & RelatedItemFieldsFragment
      ), readonly article: { readonly id: string, readonly title: string } }
   };

export type PublishPagesMutationVariables = Exact<{
  input: PublishPagesInput;
}>;


export type PublishPagesMutation = { readonly publishPages: { readonly results: ReadonlyArray<{ readonly status: PublishStatus, readonly article: { readonly id: string, readonly title: string } | null, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type PublishPagesBrieflyMutationVariables = Exact<{
  input: PublishPagesInput;
}>;


export type PublishPagesBrieflyMutation = { readonly publishPages: { readonly results: ReadonlyArray<{ readonly status: PublishStatus, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type WithdrawArticleMutationVariables = Exact<{
  input: WithdrawArticleInput;
}>;


export type WithdrawArticleMutation = { readonly withdrawArticle: { readonly id: string } };

export type CreateKeyMutationVariables = Exact<{
  input: CreateKeyInput;
}>;


export type CreateKeyMutation = { readonly createKey: { readonly key: string } };

export type RelatedItemsQueryVariables = Exact<{
  filter?: RelatedItemFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RelatedItemsQuery = { readonly relatedItems: { readonly nodes: ReadonlyArray<(
      { readonly candidates: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly onArticle: { readonly id: string, readonly title: string } }
      & RelatedItemFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } };

export type ReparseMutationVariables = Exact<{
  input: ReparseInput;
}>;


export type ReparseMutation = { readonly reparse: { readonly checked: number, readonly next: string | null, readonly articles: ReadonlyArray<{ readonly changed: ReadonlyArray<ChangedPart>, readonly article: { readonly id: string, readonly title: string } | null, readonly error: { readonly code: string, readonly message: string } | null }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: ArticleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly score: number, readonly snippet: string, readonly node:
        | { readonly __typename: 'Article', readonly id: string, readonly title: string, readonly url: string | null, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null }
        | { readonly __typename: 'Speech', readonly id: string, readonly office: string | null, readonly country: string | null, readonly speaker: SpeakerFieldsFragment, readonly article: { readonly id: string, readonly title: string, readonly url: string | null, readonly source: SourceFieldsFragment | null, readonly published: DateFieldsFragment | null } }
       }>, readonly pageInfo: PageFieldsFragment } };

export type SourcesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { readonly sources: { readonly nodes: ReadonlyArray<SourceFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type SpeakersQueryVariables = Exact<{
  filter?: SpeakerFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SpeakersQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type SpeechesQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SpeechesQuery = { readonly speeches: { readonly nodes: ReadonlyArray<(
      { readonly article: { readonly id: string, readonly title: string, readonly url: string | null, readonly published: DateFieldsFragment | null, readonly eventDate: DateFieldsFragment | null } }
      & SpeechFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } };

export type TimelineQueryVariables = Exact<{
  interval: TimelineInterval;
  filter?: ArticleFilter | null | undefined;
}>;


export type TimelineQuery = { readonly timeline: ReadonlyArray<{ readonly period: string, readonly count: number }> };


/** Articles as they are published. */
export const ArticlePublished = `subscription ArticlePublished($after:FeedCursor$from:FeedStart$filter:ArticleFilter){articlePublished(after:$after from:$from filter:$filter){cursor replayed article{id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}}` as TypedDocumentString<ArticlePublishedSubscription, ArticlePublishedSubscriptionVariables>

/** One article, whole, by its id. */
export const ArticleById = `query ArticleById($id:ID!){article(by:{id:$id}){id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}` as TypedDocumentString<ArticleByIdQuery, ArticleByIdQueryVariables>

/** One article, whole, by the sha256 of its page, hexadecimal. */
export const ArticleBySha256 = `query ArticleBySha256($sha256:String!){article(by:{sha256:$sha256}){id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}` as TypedDocumentString<ArticleBySha256Query, ArticleBySha256QueryVariables>

/** One article, whole, by the address where its page stood. */
export const ArticleByUrl = `query ArticleByUrl($url:URL!){article(by:{url:$url}){id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}` as TypedDocumentString<ArticleByUrlQuery, ArticleByUrlQueryVariables>

/** The page of an article as it was handed in, to check every claim against. */
export const ArticleCapture = `query ArticleCapture($id:ID!){article(by:{id:$id}){capture{sha256 byteLength mediaType encoding parserVersion receivedAt raw remainder{start end}}}}` as TypedDocumentString<ArticleCaptureQuery, ArticleCaptureQueryVariables>

/** Articles, whole, newest first if not said otherwise. */
export const Articles = `query Articles($filter:ArticleFilter$orderBy:ArticleOrder$first:Int$after:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after){nodes{id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>

/** All that happens: what is published, what is withdrawn, and which articles teasers turn out to announce. */
export const Publications = `subscription Publications($after:FeedCursor$from:FeedStart$filter:ArticleFilter$kinds:[PublicationKind!]){publications(after:$after from:$from filter:$filter kinds:$kinds){__typename ...on ArticlePublished{cursor replayed article{id title titleBasis url language text firstSeenAt source{id slug name}published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}event{kind host occasion venue present}speeches{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}}relatedItems{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}}capture{sha256}}}...on ArticleWithdrawn{cursor replayed articleId withdrawnAt}...on RelatedItemResolved{cursor replayed relatedItem{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}onArticle{id title}}article{id title}}}}` as TypedDocumentString<PublicationsSubscription, PublicationsSubscriptionVariables>

/** Publishes pages; needs a key. Safe to repeat: the same bytes change nothing. */
export const PublishPages = `mutation PublishPages($input:PublishPagesInput!){publishPages(input:$input){results{status article{id title}error{code message}}}}` as TypedDocumentString<PublishPagesMutation, PublishPagesMutationVariables>

/** The same, telling of each page only what became of it: quicker where there are many. Pass `idempotent: true`. */
export const PublishPagesBriefly = `mutation PublishPagesBriefly($input:PublishPagesInput!){publishPages(input:$input){results{status error{code message}}}}` as TypedDocumentString<PublishPagesBrieflyMutation, PublishPagesBrieflyMutationVariables>

/** Takes an article out of everything that is read; needs a key. Safe to repeat. */
export const WithdrawArticle = `mutation WithdrawArticle($input:WithdrawArticleInput!){withdrawArticle(input:$input){id}}` as TypedDocumentString<WithdrawArticleMutation, WithdrawArticleMutationVariables>

/** Makes a key; needs a key. Each time another one. */
export const CreateKey = `mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){key}}` as TypedDocumentString<CreateKeyMutation, CreateKeyMutationVariables>

/** Entries of the lists beside articles, each with the articles that it may announce. */
export const RelatedItems = `query RelatedItems($filter:RelatedItemFilter$first:Int$after:String){relatedItems(filter:$filter first:$first after:$after){nodes{id position teaser truncated url published{value precision basis text earliest latest}resolution article{id title}candidates{id title}onArticle{id title}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<RelatedItemsQuery, RelatedItemsQueryVariables>

/** Articles read again from their captures, a step at a time: pass `next` as `after` until it is null. */
export const Reparse = `mutation Reparse($input:ReparseInput!){reparse(input:$input){checked next articles{changed article{id title}error{code message}}}}` as TypedDocumentString<ReparseMutation, ReparseMutationVariables>

/** Articles and speeches that hold the words, best first, each with its score and the words around the match. */
export const Search = `query Search($query:String!$filter:ArticleFilter$first:Int$after:String){search(query:$query filter:$filter first:$first after:$after){totalCount edges{score snippet node{__typename ...on Article{id title url source{id slug name}published{value precision basis text earliest latest}}...on Speech{id office country speaker{id kind name description}article{id title url source{id slug name}published{value precision basis text earliest latest}}}}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SearchQuery, SearchQueryVariables>

/** Those who publish, by name. */
export const Sources = `query Sources($first:Int$after:String){sources(first:$first after:$after){nodes{id slug name}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SourcesQuery, SourcesQueryVariables>

/** Speakers, by name. */
export const Speakers = `query Speakers($filter:SpeakerFilter$first:Int$after:String){speakers(filter:$filter first:$first after:$after){nodes{id kind name description}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SpeakersQuery, SpeakersQueryVariables>

/** Speeches, each with its statements and the article it is reported in. */
export const Speeches = `query Speeches($filter:SpeechFilter$first:Int$after:String){speeches(filter:$filter first:$first after:$after){nodes{id position kind office country speaker{id kind name description}statements{position mode text spans{start end rawStart rawEnd}source{start end rawStart rawEnd}cue{start end rawStart rawEnd}}article{id title url published{value precision basis text earliest latest}eventDate{value precision basis text earliest latest}}}pageInfo{endCursor hasNextPage}}}` as TypedDocumentString<SpeechesQuery, SpeechesQueryVariables>

/** How many articles were published when. */
export const Timeline = `query Timeline($interval:TimelineInterval!$filter:ArticleFilter){timeline(interval:$interval filter:$filter){period count}}` as TypedDocumentString<TimelineQuery, TimelineQueryVariables>

