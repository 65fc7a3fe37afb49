import type {
  ArticleFilter,
  ArticlePublishedSubscription,
  FeedStart,
  PublicationKind,
} from './_generated/operations.ts'
import type { ArchiveError } from './archive-error.ts'
import type { NodeIn } from './connection.ts'
import type { CursorStore } from './cursor-store.ts'
import type { FeedEvent } from './follow.ts'
import type { RetryOptions } from './retry.ts'
import type { TypedDocument } from './typed-document.ts'

/** How to reach an archive. */
export interface ArchiveOptions {
  /** The address of the API: `http://127.0.0.1:4000/graphql`. */
  readonly url: string | URL
  /** A key, for writing. Reading needs none. */
  readonly key?: string | undefined
  /** In place of the global `fetch`. It must stream the answer and heed the signal. */
  readonly fetch?: typeof globalThis.fetch
  /** How failed tries are repeated. */
  readonly retry?: RetryOptions
}

export interface RequestOptions {
  /** Stops the request and its repetitions: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /**
   * Whether the operation may be sent again when its answer was lost. Default: true for queries and for the mutations
   * `PublishPages` and `WithdrawArticle` of this package, which change nothing the second time (a page that the lost
   * try published then comes back as UNCHANGED); false for other mutations, which are repeated only after status 429.
   */
  readonly idempotent?: boolean
}

export interface StreamOptions {
  /** Ends the stream: the loop is over, without an error. */
  readonly signal?: AbortSignal | undefined
}

/** Where to follow the feed from, and how. */
export interface FollowOptions extends StreamOptions {
  /** Begin behind this cursor. */
  readonly after?: string | null | undefined
  /**
   * Where to begin without a cursor. Default: `NOW`, the moment in which the server takes the subscription. Should the
   * connection be lost before it brought an article or a place in the feed, a later moment becomes `NOW`.
   */
  readonly from?: FeedStart | null | undefined
  /** Which articles. */
  readonly filter?: ArticleFilter | null | undefined
  /** Remembers how far the loop came. What it has loaded counts before `after` and `from`. */
  readonly store?: CursorStore | undefined
  /** Called when a connection failed, before the pause after which the next is tried. */
  readonly onReconnect?: ((error: ArchiveError) => void) | undefined
}

export interface FeedOptions<Event = ArticlePublishedSubscription['articlePublished']> extends FollowOptions {
  /**
   * Which fields to get. Default: `ArticlePublished`, the whole article. Another must declare and pass on
   * `$after: FeedCursor`, `$from: FeedStart` and `$filter: ArticleFilter`, no others, and select `cursor` and
   * `replayed`.
   */
  readonly document?: TypedDocument<{ readonly articlePublished: Event }, never> | undefined
}

export interface PublicationsOptions<Event> extends FollowOptions {
  /** Which kinds. Default: all. */
  readonly kinds?: readonly PublicationKind[] | null | undefined
  /**
   * Which fields to get: `Publications`, or another that declares and passes on `$after: FeedCursor`,
   * `$from: FeedStart`, `$filter: ArticleFilter` and `$kinds: [PublicationKind!]`, no others, and selects `cursor` and
   * `replayed` of every kind.
   */
  readonly document: TypedDocument<{ readonly publications: Event }, never>
}

/** Variables may be left out where the operation needs none. */
type VariablesAnd<Variables, Options> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options]

/** A document without a connection cannot be paged: this parameter type is what the compiler then shows. */
type Paged<Result> = [NodeIn<Result>] extends [never]
  ? { readonly 'the document selects no connection with pageInfo { endCursor hasNextPage }': never }
  : unknown

interface PagedVariables {
  readonly after?: string | null | undefined
}

/** An archive as a client sees it. Every failure is an ArchiveError. */
export interface Archive {
  /**
   * Sends a query or a mutation and gives its data. Queries are repeated after a network failure and status 429,
   * 502, 503 and 504; for mutations see `RequestOptions.idempotent`. Of a plain string the result is `unknown`.
   * @throws ArchiveError if no answer came, or one with errors, even beside data
   */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...parameters: VariablesAnd<Variables, RequestOptions>
  ): Promise<Result>

  /**
   * Every node of the one connection that the document selects, page after page, each once. Pages are fetched as the
   * loop needs them: `first` among the variables says how long they are, `after` where to begin.
   */
  paginate<Result, Variables extends PagedVariables>(
    document: TypedDocument<Result, Variables> & Paged<Result>,
    ...parameters: VariablesAnd<Variables, RequestOptions>
  ): AsyncGenerator<NodeIn<Result>, void, void>

  /** The same page by page: for what stands beside the nodes (`totalCount`, the `score` of a hit). */
  pages<Result, Variables extends PagedVariables>(
    document: TypedDocument<Result, Variables> & Paged<Result>,
    ...parameters: VariablesAnd<Variables, RequestOptions>
  ): AsyncGenerator<Result, void, void>

  /**
   * Articles as they are published, for ever: each once and in order. A lost connection is opened again, with growing
   * pauses, behind the last article that the loop body has finished with. Before the first connection it gives up
   * after `retry.attempts`; later it never does. The loop ends when the signal aborts.
   * @throws ArchiveError for what no reconnection heals: `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`,
   * `BAD_USER_INPUT`, `GRAPHQL_VALIDATION_FAILED`, ...
   */
  articlePublished<Event extends FeedEvent = ArticlePublishedSubscription['articlePublished']>(
    options?: FeedOptions<Event>,
  ): AsyncGenerator<Event, void, void>

  /**
   * All that happens, in the same way: beside what is published also what is withdrawn, and which articles teasers
   * turn out to announce. `__typename` tells the kinds apart.
   */
  publications<Event extends FeedEvent>(
    options: PublicationsOptions<Event>,
  ): AsyncGenerator<Event, void, void>

  /**
   * Any subscription, over one connection, as it comes: what is lost with the connection is lost. Ends when the
   * server completes it or the signal aborts.
   * @throws ArchiveError `NETWORK` when the connection is cut or silent for 30 seconds, else what the server says
   */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...parameters: VariablesAnd<Variables, StreamOptions>
  ): AsyncGenerator<Result, void, void>
}
