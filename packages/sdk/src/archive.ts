import type {
  ArticleFilter,
  ArticlePublishedSubscription,
  FeedStart,
  PublicationKind,
} from './_generated/operations.ts'
import type { ArchiveError } from './archive-error.ts'
import type { ConnectionPath, NodeIn } from './connection.ts'
import type { CursorStore } from './cursor-store.ts'
import type { FeedEvent } from './follow.ts'
import type { RetryOptions } from './retry.ts'
import type { NeedsPrint, Print, TypedDocument } from './typed-document.ts'

/** How to reach an archive. */
export interface ArchiveClientOptions {
  /**
   * The URL of the API: `http://127.0.0.1:4000/graphql`. Without a path it means `/graphql`; in a page it may be relative
   * to the page.
   */
  readonly url: string | URL
  /** A key for writing. Reading needs none. */
  readonly key?: string | undefined
  /** Replaces the global `fetch`. It must stream the response and respect the signal. */
  readonly fetch?: typeof globalThis.fetch
  /** How failed requests are repeated. */
  readonly retry?: RetryOptions
  /**
   * Milliseconds that a request may take, with its retries. Then it rejects with `TIMEOUT`. Default: 60,000. Streams have
   * no such end: they connect again when nothing came for 30 seconds.
   */
  readonly timeout?: number
}

/** How to reach an archive with syntax trees as documents. */
export interface PrintingClientOptions extends ArchiveClientOptions {
  /** Makes text of a syntax tree: `print` of `graphql`, or that of `@0no-co/graphql.web`, which gql.tada brings. */
  readonly print: Print
}

export interface RequestOptions {
  /** Stops the request and its retries: the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /**
   * Whether the operation may be sent again when its response was lost. Default: true for queries and for mutations
   * that say `@idempotent`, which change nothing the second time (a page that the lost try published then comes back as
   * UNCHANGED); false for other mutations, which are repeated only after status 429.
   */
  readonly idempotent?: boolean
}

export interface PageOptions<Path extends string = string> extends RequestOptions {
  /**
   * The fields that lead to the connection, joined by dots: `speaker.speeches`. Only a document that selects several
   * connections needs it. The variable `$after` must be an argument of that connection.
   */
  readonly path?: Path | undefined
}

export interface StreamOptions {
  /** Ends the loop without an error. */
  readonly signal?: AbortSignal | undefined
}

/** Where following the feed starts, and how it goes on. */
export interface FollowOptions extends StreamOptions {
  /** Start after this cursor. */
  readonly after?: string | null | undefined
  /**
   * Where to start without a cursor. Default: `NOW`, the moment when the server accepts the subscription. If the
   * connection is lost before it brought an article or a position, `NOW` is a later moment.
   */
  readonly from?: FeedStart | null | undefined
  /** Selects articles. */
  readonly filter?: ArticleFilter | null | undefined
  /** Remembers the position of the loop. A cursor that it loads takes precedence over `after` and `from`. */
  readonly store?: CursorStore | undefined
  /** Called when a connection failed, before the pause and the next try. */
  readonly onReconnect?: ((error: ArchiveError) => void) | undefined
}

export interface FeedOptions<Event = ArticlePublishedSubscription['articlePublished'], Tree = NeedsPrint>
  extends FollowOptions {
  /**
   * The fields to select. Default: `ArticlePublished`, the whole article. Another document must declare and use
   * `$after: FeedCursor`, `$from: FeedStart` and `$filter: ArticleFilter`, no others, and select `cursor` and
   * `replayed`.
   */
  readonly document?: TypedDocument<{ readonly articlePublished: Event }, never, Tree> | undefined
}

export interface PublicationsOptions<Event, Tree = NeedsPrint> extends FollowOptions {
  /** The kinds of events. Default: all. */
  readonly kinds?: readonly PublicationKind[] | null | undefined
  /**
   * The fields to select: `Publications`, or another document that declares and uses `$after: FeedCursor`,
   * `$from: FeedStart`, `$filter: ArticleFilter` and `$kinds: [PublicationKind!]`, no others, and selects `cursor` and
   * `replayed` of every kind.
   */
  readonly document: TypedDocument<{ readonly publications: Event }, never, Tree>
}

/** Variables are optional where the operation needs none. */
type VariablesAnd<Variables, Options> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options]

/** What the compiler says of a document without a connection, or with several of which none is chosen. */
type Paged<Path, All = Path> = [Path] extends [never]
  ? { readonly 'the document selects no connection with pageInfo { endCursor hasNextPage }': never }
  : Path extends unknown
    ? [All] extends [Path]
      ? unknown
      : { readonly 'the document selects several connections: give the option path': never }
    : never

interface PagedVariables {
  readonly after?: string | null | undefined
}

/** Variables of a document that does not say which it takes. */
export interface AnyVariables {
  readonly [name: string]: unknown
}

/** An archive as a client sees it. Every failure is an ArchiveError. With `print`, documents may be syntax trees. */
export interface ArchiveClient<Tree = NeedsPrint> {
  /**
   * Sends a query or a mutation and returns its data. Queries are repeated after a network failure and after status
   * 429, 502, 503 and 504; for mutations see `RequestOptions.idempotent`. The result of a plain string is `unknown`,
   * or what you say it is: `request<{ archive: { articles: number } }>('{ archive { articles } }')`.
   * @throws ArchiveError if no response came, or a response with errors, even if it has data too
   */
  request<Result = unknown, Variables = AnyVariables>(
    document: TypedDocument<Result, Variables, Tree>,
    ...parameters: VariablesAnd<Variables, RequestOptions>
  ): Promise<Result>

  /**
   * Every node of the connection that the document selects, page after page, each once. Pages are fetched when the
   * loop needs them. The variable `first` is their length, `after` the cursor to start after. Where the document
   * selects several connections, `path` chooses one.
   */
  paginate<
    Result,
    Variables extends PagedVariables,
    Path extends ConnectionPath<Result> = ConnectionPath<Result>,
  >(
    document: TypedDocument<Result, Variables, Tree> & Paged<Path>,
    ...parameters: VariablesAnd<Variables, PageOptions<Path>>
  ): AsyncGenerator<NodeIn<Result, Path>, void, void>

  /** The same page by page, for what is selected beside the nodes: `totalCount`, the `score` of a result. */
  pages<
    Result,
    Variables extends PagedVariables,
    Path extends ConnectionPath<Result> = ConnectionPath<Result>,
  >(
    document: TypedDocument<Result, Variables, Tree> & Paged<Path>,
    ...parameters: VariablesAnd<Variables, PageOptions<Path>>
  ): AsyncGenerator<Result, void, void>

  /**
   * Articles as they are published, without an end: each once and in order. After a lost connection the loop connects
   * again, with growing pauses, and resumes after the last article that its body has finished. Before the first
   * connection it gives up after `retry.attempts` tries; later it never does. The loop ends when the signal aborts.
   * @throws ArchiveError for errors that a new connection cannot solve: `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`,
   * `BAD_USER_INPUT`, `GRAPHQL_VALIDATION_FAILED`, ...
   */
  articlePublished<Event extends FeedEvent = ArticlePublishedSubscription['articlePublished']>(
    options?: FeedOptions<Event, Tree>,
  ): AsyncGenerator<Event, void, void>

  /**
   * All events of the feed, in the same way: publications, withdrawals, and teasers whose article was found.
   * `__typename` tells the kinds apart.
   */
  publications<Event extends FeedEvent>(
    options: PublicationsOptions<Event, Tree>,
  ): AsyncGenerator<Event, void, void>

  /**
   * Any subscription, over one connection, without reconnecting. Ends when the server completes it or the signal aborts.
   * @throws ArchiveError `NETWORK` when the connection breaks or is silent for 30 seconds, else the error of the server
   */
  subscribe<Result = unknown, Variables = AnyVariables>(
    document: TypedDocument<Result, Variables, Tree>,
    ...parameters: VariablesAnd<Variables, StreamOptions>
  ): AsyncGenerator<Result, void, void>
}
