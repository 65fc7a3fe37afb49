/** One entry of `errors` in a GraphQL answer. */
export interface ResponseError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: { readonly [name: string]: unknown }
}

/** What is known of a failure beside its code and message. */
export interface ArchiveErrorDetails extends ErrorOptions {
  readonly errors?: readonly ResponseError[] | undefined
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly retryAfter?: number | undefined
}

/**
 * The only error of this package. `code` is to program against:
 * - what the archive says in `extensions.code`, as docs/errors.md lists it: `BAD_USER_INPUT`, `CURSOR_EXPIRED`, ...
 * - `NETWORK`: no answer came, or it was cut off; `cause` says more
 * - `HTTP_<status>`: an answer came that is not GraphQL, for instance from a proxy
 * - `BAD_DOCUMENT`: the document cannot be used so; nothing was sent
 */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code: string
  /** All errors of the answer, where it was GraphQL. The first gives `code` and `message`. */
  readonly errors: readonly ResponseError[] | undefined
  /** The HTTP status, where an answer came. */
  readonly status: number | undefined
  /** What the operator of the server finds in the log. */
  readonly requestId: string | undefined
  /** How long the server asks to wait before the next try, in milliseconds. */
  readonly retryAfter: number | undefined

  constructor(code: string, message: string, details: ArchiveErrorDetails = {}) {
    super(message, details)
    this.code = code
    this.errors = details.errors
    this.status = details.status
    this.requestId = details.requestId
    this.retryAfter = details.retryAfter
  }
}
