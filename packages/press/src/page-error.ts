/**
 * Why a page cannot be read. PAGE_EMPTY: nothing but white space. PAGE_BINARY: not text. PAGE_TOO_LARGE: over
 * `maxPageBytes`. PAGE_ENCODING: bytes that are invalid in their encoding. PAGE_JSON: not JSON, or not the
 * fields of a page. PAGE_NO_ARTICLE: readable, but no article was found in it.
 */
export type PageErrorCode =
  | 'PAGE_EMPTY'
  | 'PAGE_BINARY'
  | 'PAGE_TOO_LARGE'
  | 'PAGE_ENCODING'
  | 'PAGE_JSON'
  | 'PAGE_NO_ARTICLE'

/** The page cannot be read. `message` is one line: what is wrong, then what to do. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly code: PageErrorCode

  constructor(code: PageErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
