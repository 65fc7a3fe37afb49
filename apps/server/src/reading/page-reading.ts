import type { PageWords } from '@communique/archive/page-words'
import type { ParsedPage } from '@communique/press'
import type { ReadingExplanation } from '@communique/schema'

/** What came of reading a page, with the words by which it is found if they were asked for, in a form that crosses from thread to thread. BROKEN: the parser is at fault. */
export type PageReading =
  | {
      readonly status: 'READ'
      readonly place: string
      readonly page: ParsedPage
      readonly words: PageWords | null
    }
  | { readonly status: 'REFUSED'; readonly place: string; readonly code: string; readonly message: string }
  | { readonly status: 'BROKEN'; readonly place: string; readonly reason: string }

/** One for each page in a file, at least one; `place` says where in the file, '' where the file is the page. */
export type FileReadings = readonly PageReading[]

/** What came of explaining a page. REFUSED: the parser does not take it. BROKEN: the parser is at fault. */
export type PageExplanation =
  | { readonly status: 'EXPLAINED'; readonly explanation: ReadingExplanation }
  | { readonly status: 'REFUSED' }
  | { readonly status: 'BROKEN'; readonly reason: string }
