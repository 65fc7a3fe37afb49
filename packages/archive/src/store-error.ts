/**
 * What a caller can do wrong, with a code to program against. The list is part of the product: it is documented
 * in docs/errors.md and returned as `extensions.code`.
 */
export type StoreErrorCode =
  | 'ARCHIVE_MISSING'
  | 'ARCHIVE_NOT_EMPTY'
  | 'ARTICLE_WITHDRAWN'
  | 'BACKUP_INVALID'
  | 'BACKUP_NEWER'
  | 'BACKUP_RUNNING'
  | 'CURSOR_EXPIRED'
  | 'CURSOR_INVALID'
  | 'CURSOR_IN_FUTURE'
  | 'DATABASE_NEWER'
  | 'DATABASE_NOT_UTF8'
  | 'DATABASE_OLDER'
  | 'DATABASE_UNREACHABLE'
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_UNUSABLE'
  | 'EMBARGO_ENDED'
  | 'NOT_FOUND'
  | 'SEARCH_NOT_READY'
  | 'SERVER_CLOSING'
  | 'SOURCE_EXISTS'
  | 'STORAGE_FULL'

/** An error of the caller. `message` is one line: what is wrong, then what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
