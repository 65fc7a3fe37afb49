import type { GivenPage } from './given-page.ts'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import type { ParsedPage } from './parsed-page.ts'

/** A page as read, or why it cannot be published: for callers to whom one bad page is no reason to stop. */
export function readPage(given: GivenPage): ParsedPage | PageError {
  try {
    const page = parsePage(given)
    if (page.kind === 'LIST') throw new PageError('PAGE_LIST', listPageMessage(page))
    return page
  } catch (error) {
    if (error instanceof PageError) return error
    throw error
  }
}

const listPageMessage = ({ relatedItems }: ParsedPage) =>
  `The page is a list of ${relatedItems.length} links and holds no article. Publish the pages that it links to.`
