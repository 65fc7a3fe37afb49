import { ArchiveError } from '@communique/sdk'

/** What a reader is told of an error. */
export interface FailureText {
  readonly title: string
  /** What to do. */
  readonly remedy: string
  /** Whether the archive asks for a key. */
  readonly needsKey: boolean
  /** Milliseconds after which the same may succeed; null where it will not. */
  readonly retryAfter: number | null
}

const moment = 3_000

/** An error in words for readers. */
export function failureText(error: unknown): FailureText {
  if (!(error instanceof ArchiveError)) {
    return told('Something in this page failed.', `Load the page again. (${String(error)})`)
  }
  const { code, message, requestId, status } = error
  if (code === 'NETWORK' || code === 'SERVER_CLOSING' || code === 'DATABASE_UNAVAILABLE' || isAway(status)) {
    return told('The archive cannot be reached.', 'This page tries again by itself.', moment)
  }
  switch (code) {
    case 'SEARCH_NOT_READY':
      return told(
        'The archive is preparing its search.',
        `${message} This page tries again by itself.`,
        moment,
      )
    case 'RATE_LIMITED': {
      const wait = error.retryAfter ?? 10_000
      const remedy = `It goes on by itself in about ${Math.ceil(wait / 1000)} seconds.`
      return told('You have asked this archive more than it allows in a minute.', remedy, wait)
    }
    case 'TOO_MANY_SUBSCRIPTIONS':
      return told(
        'Too many pages of this archive are open.',
        'Close some of them to follow new articles.',
        30_000,
      )
    case 'UNAUTHENTICATED':
      return { ...told('This archive is read with a key.', message), needsKey: true }
    case 'INTERNAL_SERVER_ERROR':
      return told('The server failed.', `Give its operator this id: ${requestId ?? 'unknown'}.`)
    case 'TIME_LIMIT_EXCEEDED':
      return told(
        'The question took the archive too long.',
        'Narrow it by a filter: a source, a speaker, a year.',
      )
    default:
      return told('The archive did not answer this.', message)
  }
}

function told(title: string, remedy: string, retryAfter: number | null = null): FailureText {
  return { title, remedy, retryAfter, needsKey: false }
}

/** What a proxy says while the server behind it is away. */
function isAway(status: number | undefined): boolean {
  return status === 502 || status === 503 || status === 504
}

/** Whether an archive says that it is not the one that was read before: it was restored, or another one took its place. */
export function isAnotherArchive(error: unknown): boolean {
  return error instanceof ArchiveError && /^CURSOR_(?:EXPIRED|IN_FUTURE|INVALID)$/.test(error.code)
}
