import type { ParsedPage } from '@communique/press'

/** What came of reading a page, in a form that crosses from thread to thread. BROKEN: the parser is at fault. */
export type PageReading =
  | { readonly status: 'READ'; readonly page: ParsedPage }
  | { readonly status: 'REFUSED'; readonly code: string; readonly message: string }
  | { readonly status: 'BROKEN'; readonly reason: string }
