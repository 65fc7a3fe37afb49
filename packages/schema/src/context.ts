import type {
  FeedReading,
  FeedStart,
  GivenPart,
  KeptValue,
  KeyFault,
  KeyToCreate,
  KnownKey,
  MergedSources,
  PublishOptions,
  Reading,
  Reparsed,
  SourceNames,
  Tables,
  WebhookToCreate,
} from '@communique/archive'

/** What reading an article again came to. */
export type ReparsedArticle = Omit<Reparsed, 'failure'>

/** What the stages of reading saw on a page, for people: what `explainPage` of press tells, in its words, and no more than an answer should hold. */
export interface ReadingExplanation {
  readonly parserVersion: string
  readonly genre: NonNullable<Tables['article']['genre']>
  readonly genreBecause: string
  readonly language: string | null
  readonly languageBecause: string | null
  readonly mended: readonly { readonly what: string; readonly count: number }[]
  readonly blocks: readonly {
    readonly kind: 'TITLE' | 'DATE' | 'BODY' | 'LIST_HEADING' | 'RELATED' | 'REMAINDER'
    readonly firstLine: number
    readonly lastLine: number
    readonly firstWords: string
  }[]
  /** How many the text has. */
  readonly sentenceCount: number
  /** The first of them. */
  readonly sentences: readonly SentenceExplanation[]
  readonly speeches: readonly {
    readonly speaker: string
    readonly office: string | null
    readonly country: string | null
    readonly countryBecause: string | null
    readonly sentences: readonly number[]
  }[]
}

export interface SentenceExplanation {
  readonly number: number
  readonly paragraph: number
  readonly text: string
  readonly outcome: 'SAID' | 'CONTINUES' | 'NARRATION'
  readonly because: string
  readonly cues: readonly string[]
  readonly attributions: readonly {
    readonly construction: string
    readonly form: string
    readonly subject: string | null
    readonly cue: string | null
    readonly contents: readonly string[]
    readonly speaker: string | null
    readonly because: string | null
  }[]
  readonly statements: readonly {
    readonly speaker: string
    readonly mode: Tables['statement']['mode']
    readonly text: string
  }[]
}

/** A page to publish, as the API accepts it. */
export interface PageToPublish {
  readonly id?: string | null | undefined
  readonly url?: string | null | undefined
  readonly title?: string | null | undefined
  readonly date?: string | null | undefined
  readonly source?: string | null | undefined
  readonly language?: string | null | undefined
  readonly text?: string | null | undefined
  readonly paragraphs?: readonly string[] | null | undefined
  readonly html?: string | null | undefined
  readonly related?:
    | readonly { teaser: string; date?: string | null | undefined; url?: string | null | undefined }[]
    | null
    | undefined
  readonly file?:
    | {
        base64: string
        name?: string | null | undefined
        alone?: boolean | null | undefined
        format?: 'auto' | 'text' | 'html' | 'markdown' | 'json' | null | undefined
        capture?:
          | {
              url?: string | null | undefined
              capturedAt?: Date | null | undefined
              mediaType?: string | null | undefined
              basis?: Tables['capture']['basis'] | undefined
            }
          | null
          | undefined
      }
    | null
    | undefined
}

/** The outcome for one page. */
export interface PublishedPage {
  readonly status: 'PUBLISHED' | 'UNCHANGED' | 'UPDATED' | 'FAILED'
  /** Also of an article that is not visible: under embargo, or withdrawn. */
  readonly articleId: string | null
  readonly updated: readonly GivenPart[]
  readonly kept: readonly KeptValue[]
  readonly error: { readonly code: string; readonly message: string } | null
  /** Whether the page or whoever sent it names a source; null where it was not read. */
  readonly namesSource: boolean | null
  /** Which of the pages that were given it was, or was in, from 0. */
  readonly input: number
  /** Where it was in the file that was given, for people; null where the file is the page. */
  readonly place: string | null
}

/** What a resolver can use: tables to read, and methods of the archive that write. Made for each request. */
export interface Context {
  readonly db: Reading['db']
  /** Bytes that one answer may have. Default: no limit. */
  readonly answerBytes?: number
  /** The caller's key; null without a key that is accepted. */
  readonly key: KnownKey | null
  /** Why the key that the caller sent is not accepted; null where it sent none, or it is. */
  readonly keyFault: KeyFault | null
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal
  readonly publish: (
    pages: readonly PageToPublish[],
    options: PublishOptions,
  ) => Promise<readonly PublishedPage[]>
  readonly reparse: (
    after: string | null,
    limit: number,
  ) => Promise<{ articles: readonly ReparsedArticle[]; checked: number; next: string | null }>
  /** Null where the parser refuses today what it once took. */
  readonly explain: (sha256: string) => Promise<ReadingExplanation | null>
  readonly withdraw: (articleId: string) => Promise<void>
  readonly restore: (articleId: string) => Promise<void>
  /** Returns the new end of the embargo, which is now where null is given. */
  readonly moveEmbargo: (articleId: string, publishAt: Date | null) => Promise<Date>
  readonly renameSource: (slug: string, names: SourceNames) => Promise<string>
  readonly mergeSources: (from: string, into: string) => Promise<MergedSources>
  readonly createKey: (key: KeyToCreate) => Promise<{ readonly id: string; readonly secret: string }>
  /** @throws StoreError `NOT_FOUND` */
  readonly revokeKey: (id: string) => Promise<void>
  readonly follow: (start: FeedStart, signal: AbortSignal) => Promise<FeedReading>
  readonly webhooks: WebhookActs
}

/** What became of one request to a receiver. */
export interface WebhookAttempt {
  /** Null where no answer came. */
  readonly status: number | null
  /** For people; null where it did not fail. */
  readonly fault: string | null
  readonly milliseconds: number
}

/** What may be done with webhooks. All but `create` throw StoreError `NOT_FOUND`. */
export interface WebhookActs {
  /** @throws GraphQLError `DESTINATION_REFUSED`; StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE` */
  readonly create: (webhook: WebhookToCreate) => Promise<{ readonly id: string; readonly secret: string }>
  readonly remove: (id: string) => Promise<void>
  /** @throws StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE` */
  readonly replay: (id: string, start: FeedStart) => Promise<void>
  readonly pause: (id: string) => Promise<void>
  readonly resume: (id: string) => Promise<void>
  readonly rotateSecret: (id: string) => Promise<string>
  readonly test: (id: string) => Promise<WebhookAttempt>
}
