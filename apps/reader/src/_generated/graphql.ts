/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type LatestQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LatestQuery = { readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly speeches: ReadonlyArray<{ readonly office: string | null, readonly country: string | null, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind } }>, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly archive: { readonly position: string, readonly articles: number } };

export type SaidQueryVariables = Exact<{
  filter?: SpeechFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SaidQuery = { readonly speeches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly office: string | null, readonly country: string | null, readonly position: number, readonly speaker: { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind }, readonly statements: ReadonlyArray<{ readonly position: number, readonly mode: StatementMode, readonly text: string }>, readonly article: { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly archive: { readonly position: string, readonly articles: number } };

export type DatePartsFragment = { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null };

export type SourcePartsFragment = { readonly slug: string, readonly name: string };

export type SpeakerPartsFragment = { readonly id: string, readonly name: string | null, readonly description: string | null, readonly kind: SpeakerKind };

export type ArticlePartsFragment = { readonly id: string, readonly title: string, readonly genre: Genre | null, readonly language: string | null, readonly firstSeenAt: string, readonly published: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly eventDate: { readonly value: string, readonly precision: DatePrecision, readonly basis: DateBasis, readonly text: string | null } | null, readonly source: { readonly slug: string, readonly name: string } | null };

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
export const LatestDocument = new TypedDocumentString(`
    query Latest($filter: ArticleFilter, $first: Int, $after: String) {
  articles(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ArticleParts
      speeches {
        office
        country
        speaker {
          ...SpeakerParts
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
export const SaidDocument = new TypedDocumentString(`
    query Said($filter: SpeechFilter, $first: Int, $after: String) {
  speeches(
    filter: $filter
    orderBy: { field: DATE }
    first: $first
    after: $after
  ) {
    nodes {
      id
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
      position
      article {
        ...ArticleParts
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