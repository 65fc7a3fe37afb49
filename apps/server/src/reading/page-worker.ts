import { type GivenPage, PageError } from '@communique/press'
import type { PageReading } from './page-reading.ts'
import { readPage } from './read-page.ts'

/** What a worker thread runs. It loads the parser and nothing else. */
export default function readPages(pages: readonly GivenPage[]): PageReading[] {
  return pages.map(readingOf)
}

function readingOf(given: GivenPage): PageReading {
  try {
    const page = readPage(given)
    return page instanceof PageError
      ? { status: 'REFUSED', code: page.code, message: page.message }
      : { status: 'READ', page }
  } catch (error) {
    return {
      status: 'BROKEN',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
