import { type GivenPage, PageError, type ParsedPage, parsePage } from '@communique/press'

/** A page as read, or why it cannot be: for callers to whom one bad page is no reason to stop. */
export function readPage(given: GivenPage): ParsedPage | PageError {
  try {
    return parsePage(given)
  } catch (error) {
    if (error instanceof PageError) return error
    throw error
  }
}
