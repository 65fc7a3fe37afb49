/**
 * Why a page cannot be read.
 *
 * What is no page of an article at all. PAGE_EMPTY: nothing but white space. PAGE_NOT_FOUND: what a server shows in
 * place of a page that it does not have. PAGE_ERROR: another error of a server. PAGE_ROBOT_CHECK: a check for robots.
 * PAGE_LOGIN: a form to log in. PAGE_CONSENT: a question about cookies and nothing else. PAGE_SCRIPT_ONLY: scripts fill
 * it. PAGE_FRAME: a frame around another page or a film. PAGE_LIST: a list of articles, such as a front page.
 * PAGE_NO_ARTICLE: readable, but no article was found in it.
 *
 * What failed. PAGE_BINARY: not text. PAGE_TOO_LARGE: over `maxPageBytes`. PAGE_ENCODING: nothing tells which encoding
 * the letters have, or not the one that is declared. PAGE_JSON: not JSON, or not the fields of a page.
 * PAGE_SEVERAL_ARTICLES: several articles, whole.
 */
export type PageErrorCode =
  | 'PAGE_EMPTY'
  | 'PAGE_NOT_FOUND'
  | 'PAGE_ERROR'
  | 'PAGE_ROBOT_CHECK'
  | 'PAGE_LOGIN'
  | 'PAGE_CONSENT'
  | 'PAGE_SCRIPT_ONLY'
  | 'PAGE_FRAME'
  | 'PAGE_LIST'
  | 'PAGE_NO_ARTICLE'
  | 'PAGE_BINARY'
  | 'PAGE_TOO_LARGE'
  | 'PAGE_ENCODING'
  | 'PAGE_JSON'
  | 'PAGE_SEVERAL_ARTICLES'

const noPage: ReadonlySet<string> = new Set<PageErrorCode>([
  'PAGE_EMPTY',
  'PAGE_NOT_FOUND',
  'PAGE_ERROR',
  'PAGE_ROBOT_CHECK',
  'PAGE_LOGIN',
  'PAGE_CONSENT',
  'PAGE_SCRIPT_ONLY',
  'PAGE_FRAME',
  'PAGE_LIST',
  'PAGE_NO_ARTICLE',
])

/** Whether what has this code is no page of an article at all, so that nothing is lost; false for what failed. */
export const isNoPage = (code: string): boolean => noPage.has(code)

/** The page cannot be read. `message` is one line: what is wrong, then what to do. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly code: PageErrorCode

  constructor(code: PageErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
