import type { GivenPage } from '@communique/press'
import type { ContainerErrorCode } from './container-error.ts'

/** What a container says of one thing in it. Everything in it is told, so that nothing is passed over without a word. */
export type Found =
  | { readonly kind: 'PAGE'; readonly place: string; readonly page: GivenPage }
  | NoPage
  | FailedPage

/** A place within a place; '' is where it is the whole. */
export const placeIn = (outer: string, inner: string): string =>
  [outer, inner].filter((place) => place !== '').join(', ')

/** Something that is whole and is not a page: an image, a request, a redirect. */
export interface NoPage {
  readonly kind: 'NO_PAGE'
  /** Where in the file it is, for people: "record 3 https://...", "line 4"; '' where it is the file. */
  readonly place: string
  /** OTHER_FORMAT: a file whose format holds no page. OTHER_RECORD: a part of a container that holds none. */
  readonly code: 'OTHER_FORMAT' | 'OTHER_RECORD'
  /** Few words and few different ones, so that they can be counted: "PNG image", "redirect (301)", "request record". */
  readonly reason: string
  /** The same on one line, with what to do where something can be done. */
  readonly message: string
}

/** Something that should have been read and could not be. */
export interface FailedPage {
  readonly kind: 'FAILED'
  readonly place: string
  readonly code: ContainerErrorCode | 'PAGE_TOO_LARGE'
  /** One line: what is wrong, then what to do. */
  readonly message: string
}

/** By its name, since what is said of other records are few words to be counted and no messages. */
const other: NoPage['code'] = 'OTHER_RECORD'

/** A part of a container that is not a page. */
export function otherRecord(place: string, reason: string): NoPage {
  return { kind: 'NO_PAGE', place, code: other, reason, message: reason }
}

/** A file whose format holds no page. `format` has its article: "a PNG image". */
export function otherFormat(place: string, format: string): NoPage {
  const message = `The file is ${format}. Save the page itself.`
  return { kind: 'NO_PAGE', place, code: 'OTHER_FORMAT', reason: format.replace(/^an? /, ''), message }
}

/** A page of which no more than `limit` bytes were read. */
export function pageTooLarge(place: string, limit: number): FailedPage {
  const message = `The page is larger than ${Math.floor(limit / 1024 / 1024)} MiB. Save only the article.`
  return { kind: 'FAILED', place, code: 'PAGE_TOO_LARGE', message }
}
