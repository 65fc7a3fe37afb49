import type { GivenPage } from '../given-page.ts'
import { PageError } from '../page-error.ts'
import { parsePage } from '../parse-page.ts'

/** Either is right for a page that nobody would write; a fault of the parser is neither. */
export function readOrRefuse(given: GivenPage): void {
  try {
    parsePage(given)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
}
