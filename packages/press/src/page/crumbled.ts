import { PageError } from '../page-error.ts'

const partsAtFirst = 10_000
const leastLetters = 12

/**
 * Each paragraph and each sentence costs time and room of its own. A page that has more of them than its letters could
 * make up is no writing, and is made to break readers.
 *
 * @throws PageError `PAGE_TOO_LARGE`
 */
export function refuseCrumbled(parts: number, letters: number): void {
  if (parts <= partsAtFirst + letters / leastLetters) return
  throw new PageError(
    'PAGE_TOO_LARGE',
    'The page has too many lines or sentences for its length. Save only the text of the article.',
  )
}
