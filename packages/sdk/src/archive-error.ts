/** One entry of `errors` in a GraphQL response. */
export interface ResponseError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: {
    readonly code?: string
    readonly requestId?: string
    readonly [name: string]: unknown
  }
}

/** What an `ArchiveError` knows beside its code and message. */
export interface ArchiveErrorDetails extends ErrorOptions {
  readonly errors?: readonly ResponseError[] | undefined
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly retryAfter?: number | undefined
}

/**
 * The only error of this package. Programs read `code`:
 * - the archive's `extensions.code`, as docs/errors.md lists it: `BAD_USER_INPUT`, `CURSOR_EXPIRED`, ...
 * - `NETWORK`: no response came, or the connection broke; the message names the address and the reason, `cause` holds it
 * - `TIMEOUT`: no response came in time
 * - `HTTP_<status>`: the response is not GraphQL, for example because a web page or a proxy is there
 * - `BAD_URL`, `BAD_DOCUMENT`: the SDK cannot use the address or the document
 */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  declare readonly code: string
  /** All errors of a GraphQL response. `code` and `message` are those of the first. */
  declare readonly errors: readonly ResponseError[] | undefined
  /** The HTTP status, if a response came. */
  declare readonly status: number | undefined
  /** The id under which the log of the server holds the details. */
  declare readonly requestId: string | undefined
  /** Milliseconds to wait before the next try, as the server asks. */
  declare readonly retryAfter: number | undefined

  constructor(code: string, message: string, details?: ArchiveErrorDetails) {
    super(message, details)
    Object.assign(this, details, { code })
  }
}
